// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/site_distances.hpp"

#include "core/evaluation/compare_findings.hpp"
#include "core/facts/norms.hpp"
#include "core/report/report.hpp"
#include "core/report/shape_tables.hpp"
#include "core/scenario/edit_projects.hpp"
#include "tests/support/records.hpp"
#include "tests/support/shapes.hpp"
#include "tests/support/world.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>

using namespace xuequ;

namespace {

Road road(RoadClass kind, std::string name, Line line, bool tunnel = false) {
  return {.name = std::move(name), .kind = kind, .bridge = false, .tunnel = tunnel, .line = std::move(line)};
}

std::vector<MeasuredSite> sitesIn(const World& world) {
  return siteDistances(*world.area, world.scenario, *world.outcome().roster, Stage::Primary, 0);
}

/// Schools stand at 100, 100 and at 500, 100 metres; 80 m and 300 m to keep.
World between(const std::function<void(Records&)>& more = {}) {
  return drawn("A A B", {.rooms = 6, .change = [more](Records& records) {
                           StageStandard& primary = records.standards.stages[1];
                           primary.trunkDistance.value = 80;
                           primary.railwayDistance.value = 300;
                           records.roads = {
                               road(RoadClass::Trunk, "West", {at(0, -500), at(0, 500)}),
                               road(RoadClass::Trunk, "East", {at(560, 0), at(560, 180)}),
                               road(RoadClass::Trunk, "Under", {at(100, -500), at(100, 500)}, true),
                               road(RoadClass::Main, "Main", {at(110, 0), at(110, 500)}),
                               road(RoadClass::Railway, "Line 1", {at(-500, 400), at(1000, 400)})};
                           if (more) more(records);
                         }});
}

std::vector<Finding> siteFindings(const World& world) {
  auto all = findings(*world.area, world.scenario, world.outcome());
  std::erase_if(all, [](const Finding& f) {
    return f.code != FindingCode::NearTrunkRoad && f.code != FindingCode::NearRailway;
  });
  return all;
}

Project school(std::string key, int year, Point site) {
  OpenSchool open;
  open.school = primarySchool(key, 6);
  open.school.site = site;
  Project project;
  project.key = std::move(key);
  project.year = SchoolYear{year};
  project.measure = std::move(open);
  return project;
}

}  // namespace

TEST_CASE("siteDistances") {
  const World world = between();
  const auto found = sitesIn(world);
  REQUIRE(found.size() == 2);
  CHECK(found[0].distances.trunk->count() == 100);
  CHECK(found[0].distances.trunkName == "West");
  CHECK(found[1].distances.trunk->count() == 60);
  CHECK(found[1].distances.trunkName == "East");
  CHECK(found[0].distances.railway->count() == 300);
  SECTION("the table says the limits, and which stand too near, where a limit is asked for") {
    const Table table = sitesTable(*world.area, world.scenario, found, {Metres{80}, Metres{0}});
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0][3] == Cell{80.0});
    CHECK(table.rows[0][6] == Cell{});
    CHECK(table.rows[0].back() == Cell{Word{"no"}});
    CHECK(table.rows[1].back() == Cell{Word{"yes"}});
    CHECK(sitesTable(*world.area, world.scenario, found, {}).rows[1].back() == Cell{});
  }
  SECTION("an area without such ways has no distances") {
    const auto none = sitesIn(drawn("A"));
    REQUIRE(none.size() == 1);
    CHECK_FALSE(none[0].distances.trunk);
    CHECK_FALSE(none[0].distances.railway);
  }
}

TEST_CASE("Sites nearer than the norm are findings") {
  SECTION("who stands just as far as the norm keeps it") {
    const World world = between();
    const auto found = siteFindings(world);
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == FindingCode::NearTrunkRoad);
    CHECK(found[0].severity == Severity::Warning);
    CHECK(found[0].school == world.school("b"));
    CHECK(found[0].amount == 60);
    CHECK(found[0].year == SchoolYear{2022});
    CHECK(found[0].at == at(500, 100));
  }
  SECTION("a norm of nought asks nothing, and another in its place decides") {
    CHECK(siteFindings(between([](Records& records) {
            records.standards.stages[1].trunkDistance.value = 0;
          })).empty());
    const auto found = siteFindings(between([](Records& records) {
      records.standards = withNorm(records.standards, "trunk_distance:primary", 50, "screened").value();
      records.standards = withNorm(records.standards, "railway_distance:primary", 301, "fast line").value();
    }));
    REQUIRE(found.size() == 2);
    CHECK(found[0].code == FindingCode::NearRailway);
    CHECK(found[1].code == FindingCode::NearRailway);
  }
  SECTION("nothing is claimed of an area without such ways") {
    CHECK(siteFindings(between([](Records& records) { records.roads.clear(); })).empty());
  }
  SECTION("a planned school from the year in which it opens; moved away, it is newly kept") {
    World world = between();
    world.scenario = addProject(*world.area, world.scenario, school("new", 2025, at(300, 350))).value();
    const auto found = siteFindings(world);
    REQUIRE(found.size() == 2);
    CHECK(found[1].code == FindingCode::NearRailway);
    CHECK(found[1].amount == 50);
    CHECK(found[1].year == SchoolYear{2025});
    const Outcome before = world.outcome();
    Project elsewhere = world.scenario.projects->front();
    std::get<OpenSchool>(elsewhere.measure).school.site = at(300, 0);
    const Scenario moved = changeProject(*world.area, world.scenario, elsewhere).value();
    const Outcome after = evaluate(*world.area, moved).value();
    const auto differ = zoneFindingDifferences(*world.area, {world.scenario, before}, {moved, after},
                                               *world.area->standards.find(Stage::Primary), {});
    const auto gone = std::ranges::find_if(
        differ, [](const auto& d) { return d.before && d.before->code == FindingCode::NearRailway; });
    REQUIRE(gone != differ.end());
    CHECK_FALSE(gone->after);
  }
  SECTION("T2 says standard and actual of the existing ones") {
    const World world = between();
    const Table table = standardsTable(*world.area, world.scenario, world.outcome(), 0);
    const auto row = std::ranges::find_if(table.rows, [](const auto& cells) {
      return cells[2] == Cell{Word{"rule_trunk_distance"}} && cells[5] == Cell{Word{"no"}};
    });
    REQUIRE(row != table.rows.end());
    CHECK((*row)[3] == Cell{80.0});
    CHECK((*row)[4] == Cell{60.0});
  }
}
