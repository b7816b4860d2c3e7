// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/checks.hpp"

#include "core/scenario/edit_boundaries.hpp"
#include "core/scenario/edit_projects.hpp"
#include "core/scenario/edit_zones.hpp"
#include "tests/support/random_world.hpp"
#include "tests/support/shapes.hpp"
#include "tests/support/world.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace xuequ;

namespace {

std::vector<Finding> findingsOf(const World& world, FindingCode code) {
  auto all = findings(*world.area, world.scenario, world.outcome());
  std::erase_if(all, [&](const Finding& f) { return f.code != code; });
  return all;
}

}  // namespace

TEST_CASE("findings") {
  SECTION("a sound world has none") {
    const World world = drawn("A B", {.rooms = 6});
    CHECK(findings(*world.area, world.scenario, world.outcome()).empty());
  }
  SECTION("residents in no zone, with how many of the stage's ages") {
    const World world = drawn("A .");
    const auto found = findingsOf(world, FindingCode::UnitWithoutZone);
    REQUIRE(found.size() == 1);
    CHECK(found[0].severity == Severity::Error);
    CHECK(found[0].unit == world.unit(1, 2));
    CHECK(found[0].amount == 60);
    CHECK(found[0].year == SchoolYear{2022});
    CHECK(findingsOf(world, FindingCode::Unserved).size() == 1);
  }
  SECTION("the part of a unit that a boundary cuts off") {
    World world = drawn("A", {.change = [](Records& records) {
                          records.buildings = {{.shape = {}, .at = at(50, 100), .weight = 1},
                                               {.shape = {}, .at = at(150, 100), .weight = 3}};
                        }});
    const ZoneShape west{square(0, 0, 100), {world.school("a")}, SchoolYear{2022}, "west"};
    Scenario& scenario = world.scenario;
    scenario = withZoneShapes(*world.area, scenario, Stage::Primary, std::vector{west}, true).value();
    const auto found = findingsOf(world, FindingCode::UnitWithoutZone);
    // The square reaches up to 100 m, so neither building is in it: all sixty
    REQUIRE(found.size() == 1);
    CHECK(found[0].amount == 60);
    const ZoneShape half{{{{at(0, 0), at(100, 0), at(100, 200), at(0, 200)}, {}}},
                         {world.school("a")},
                         SchoolYear{2022},
                         "half"};
    scenario = withZoneShapes(*world.area, scenario, Stage::Primary, std::vector{half}, true).value();
    REQUIRE(findingsOf(world, FindingCode::UnitWithoutZone).size() == 1);
    CHECK(findingsOf(world, FindingCode::UnitWithoutZone)[0].amount == 45);
  }
  SECTION("units are not blamed while no zone is drawn at all") {
    World world = drawn(". .");
    CHECK(findingsOf(world, FindingCode::UnitWithoutZone).empty());
  }
  SECTION("a zone whose school closes, and who enters then") {
    World world = drawn("A B");
    Project close;
    close.key = "close";
    close.year = SchoolYear{2025};
    close.measure = CloseSchool{world.school("a"), kNoSchool};
    world.scenario = addProject(*world.area, world.scenario, close).value();
    const auto found = findingsOf(world, FindingCode::ZoneWithoutSchool);
    REQUIRE(found.size() == 1);
    CHECK(found[0].zone == world.zone('A'));
    CHECK(found[0].year == SchoolYear{2025});
    CHECK(found[0].amount == 10);
  }
  SECTION("a public day school that no zone names") {
    World world = drawn("A B");
    world.scenario = setService(*world.area, world.scenario, Stage::Primary, world.zone('B'),
                                SchoolYear{2022}, {world.school("a")})
                         .value();
    const auto found = findingsOf(world, FindingCode::SchoolWithoutZone);
    REQUIRE(found.size() == 1);
    CHECK(found[0].school == world.school("b"));
    CHECK(found[0].severity == Severity::Warning);
  }
  SECTION("a private school needs no zone") {
    World world =
        drawn("A B", {.change = [](Records& records) { records.schools[1].ownership = Ownership::Private; }});
    world.scenario = setService(*world.area, world.scenario, Stage::Primary, world.zone('B'),
                                SchoolYear{2022}, {world.school("a")})
                         .value();
    CHECK(findingsOf(world, FindingCode::SchoolWithoutZone).empty());
  }
  SECTION("a school that stands in another one's zone") {
    World world = drawn("A B B");
    world.scenario = assignUnits(*world.area, world.scenario, Stage::Primary, std::vector{world.unit(1, 2)},
                                 world.zone('A'))
                         .value();
    const auto found = findingsOf(world, FindingCode::SchoolOutsideZone);
    REQUIRE(found.size() == 1);
    CHECK(found[0].school == world.school("b"));
    CHECK(found[0].zone == world.zone('A'));
  }
  SECTION("where boundaries are drawn they say in whose zone a school stands, not the unit") {
    World world = drawn("A B");
    // The boundary of A's zone takes the middle of the second unit, where b stands, and few of its people.
    const auto painted =
        paintZone(*world.area, world.scenario, Stage::Primary, world.zone('A'), square(280, 80, 40));
    REQUIRE(painted);
    world.scenario = *painted;
    const auto found = findingsOf(world, FindingCode::SchoolOutsideZone);
    REQUIRE(found.size() == 1);
    CHECK(found[0].school == world.school("b"));
    CHECK(found[0].zone == world.zone('A'));
    CHECK(findingsOf(world, FindingCode::ZoneInParts).size() == 1);
    CHECK(findingsOf(world, FindingCode::ZonePartsAllowed).empty());
    world.scenario = waiveZoneParts(world.scenario, Stage::Primary, world.zone('A'), true).value();
    CHECK(findingsOf(world, FindingCode::ZoneInParts).empty());
    const auto allowed = findingsOf(world, FindingCode::ZonePartsAllowed);
    REQUIRE(allowed.size() == 1);
    CHECK(allowed[0].severity == Severity::Remark);
    CHECK(allowed[0].amount == 2);
  }
  SECTION("more pupils than usable seats, in the first year of it") {
    const World world =
        drawn("A", {.residents = Pupils::whole(60), .rooms = 6, .change = [](Records& records) {
                      count(records, "a", 2022, {45, 45, 45, 45, 45, 45});
                    }});
    const auto found = findingsOf(world, FindingCode::OverSeats);
    REQUIRE(found.size() == 1);
    CHECK(found[0].year == SchoolYear{2023});
    CHECK(found[0].amount == 15);  // 60 enter, 45 leave
    CHECK(findingsOf(world, FindingCode::OversizedClasses)[0].amount == 1);
  }
  SECTION("more sections than rooms") {
    const World world = drawn("A", {.rooms = 5, .change = [](Records& records) {
                                      count(records, "a", 2022, {80, 40, 40, 40, 40, 40}, {2, 1, 1, 1, 1, 1});
                                    }});
    const auto found = findingsOf(world, FindingCode::RoomsShort);
    REQUIRE(found.size() == 1);
    CHECK(found[0].amount == 2);
  }
  SECTION("more sections than the largest school of the pack has") {
    const World world =
        drawn("A", {.rooms = 40, .change = [](Records& records) {
                      count(records, "a", 2022, {310, 310, 310, 310, 310, 310}, {7, 7, 7, 7, 7, 7});
                    }});
    const auto found = findingsOf(world, FindingCode::TooManySections);
    REQUIRE(found.size() == 1);
    CHECK(found[0].amount == 6);  // 42 are 6 more than 36
  }
  SECTION("residents beyond the radius of their school, until a nearer one takes their zone over") {
    World world = drawn("A A A A A      1 km from end to end, the school in the first unit", {.rooms = 6});
    const auto found = findingsOf(world, FindingCode::BeyondRadius);
    REQUIRE(found.size() == 2);
    CHECK(found[0].unit == world.unit(1, 4));
    CHECK(found[0].severity == Severity::Remark);
    CHECK(found[0].amount > 500);
    CHECK(found[1].unit == world.unit(1, 5));
    CHECK(found[1].amount > found[0].amount);
  }
  SECTION("a zone whose own children do not all fit, where places are given by tiers") {
    World world =
        drawn("A A A B", {.residents = Pupils::whole(60), .rooms = 12, .change = [](Records& records) {
                            count(records, "a", 2022, {90, 90, 90, 90, 90, 90}, {2, 2, 2, 2, 2, 2});
                          }});
    CHECK(findingsOf(world, FindingCode::ZoneFull).empty());
    world.scenario = setAssumption(world.scenario, "progression", "ones").value();
    world.scenario = setAssumption(world.scenario, "admission:primary", "tiers").value();
    world.scenario = setAssumption(world.scenario, "migrant:primary", "0.25").value();
    const auto found = findingsOf(world, FindingCode::ZoneFull);
    REQUIRE(found.size() == 1);
    CHECK(found[0].zone == world.zone('A'));
    CHECK(found[0].severity == Severity::Warning);
    CHECK(found[0].year == SchoolYear{2023});
    CHECK(found[0].amount == 45);  // three quarters of 180 are 135, for 2 rooms of 45
    world.scenario = setAssumption(world.scenario, "migrant:primary", "0.5").value();
    CHECK(findingsOf(world, FindingCode::ZoneFull).empty());
  }

  SECTION("come in the order of severity, code, stage and subject, in random worlds") {
    const auto seed = static_cast<std::uint32_t>(GENERATE(range(1, 41)));
    CAPTURE(seed);
    test::Dice dice(seed);
    const auto area = test::randomArea(dice);
    const Scenario scenario = test::randomScenario(dice, *area);
    const Outcome outcome = evaluate(*area, scenario).value();
    const auto all = findings(*area, scenario, outcome);
    CHECK(std::ranges::is_sorted(all, {}, [](const Finding& f) {
      return std::tuple(f.severity, f.code, f.stage, f.school, f.unit, f.zone);
    }));
    for (const Finding& finding : all)
      CHECK(finding == [&] {
        Finding same = findingOf(finding.code, finding.stage);
        same.school = finding.school;
        same.unit = finding.unit;
        same.zone = finding.zone;
        same.year = finding.year;
        same.amount = finding.amount;
        same.at = finding.at;
        return same;
      }());
    // Where somebody is unserved there is a finding that says so, and nowhere else.
    for (const StageStandard& stage : area->standards.stages) {
      const auto& years = outcome.stages[index(stage.stage)];
      const auto range = outcome.roster->of(stage.stage);
      const bool unserved = range.first != range.last && std::ranges::any_of(years, [](const StageYear& y) {
                              return y.unserved > Pupils{};
                            });
      const bool said = std::ranges::any_of(
          all, [&](const Finding& f) { return f.code == FindingCode::Unserved && f.stage == stage.stage; });
      CHECK(unserved == said);
    }
  }
}
