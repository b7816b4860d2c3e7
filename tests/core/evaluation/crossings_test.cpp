// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/checks.hpp"
#include "core/evaluation/far_walks.hpp"
#include "core/network/noding.hpp"
#include "core/scenario/edit_zones.hpp"
#include "tests/support/world.hpp"

#include <catch2/catch.hpp>

namespace xuequ {
namespace {

/// Four units in a row, everybody at their middles, 60 primary pupils in each; school a in the first, all in
/// its zone unless drawn otherwise. A lane leads past the middles; a trunk road crosses it between the second
/// and the third.
struct Lane {
  World world;
  Outcome outcome;
  SafeWays ways;

  explicit Lane(const std::function<void(Records&)>& change = {}, const char* picture = "A A A A")
      : world(drawn(picture, {.change = [&](Records& records) { lay(records, change); }})),
        outcome(world.outcome()),
        ways(safeWays(*world.area, std::make_shared<const Walkers>(
                                       *world.area, std::make_shared<const WalkNetwork>(
                                                        nodedNetwork(world.area->roads).network)))) {}

  static void lay(Records& records, const std::function<void(Records&)>& change) {
    Road lane, trunk;
    for (const PlanningUnit& unit : records.units) {
      records.buildings.push_back({{}, centroid(unit.shape), 1});
      lane.line.push_back(centroid(unit.shape));
    }
    trunk.kind = RoadClass::Trunk;
    const Point middle = junction(lane);
    trunk.line = {{middle.x, middle.y - 100'000}, {middle.x, middle.y + 100'000}};
    records.roads = {lane, trunk};
    if (change) change(records);
  }
  static Point junction(const Road& lane) { return {(lane.line[1].x + lane.line[2].x) / 2, lane.line[1].y}; }

  [[nodiscard]] std::vector<Finding> crossings() const {
    auto all = findings(*world.area, world.scenario, outcome, &ways);
    std::erase_if(all, [](const Finding& f) { return f.code != FindingCode::CrossesBarrier; });
    return all;
  }
};

}  // namespace

TEST_CASE("children who must cross a trunk road are counted by zone, with their units") {
  const Lane lane;
  const auto found = lane.crossings();
  REQUIRE(found.size() == 1);
  CHECK(found[0].zone == lane.world.zone('A'));
  CHECK(found[0].units == 2);
  CHECK(found[0].amount == 120);
  CHECK(found[0].year == SchoolYear{2022});
  CHECK(found[0].severity == Severity::Warning);
  CHECK(found[0].at == lane.world.area->units[lane.world.unit(1, 3)].centre);
}

TEST_CASE("nobody must cross where there is a crossing, a bridge, or hardly a way round") {
  SECTION("signals at the junction") {
    const Lane lane([](Records& records) { records.crossings = {Lane::junction(records.roads[0])}; });
    CHECK(lane.crossings().empty());
  }
  SECTION("a bridge over the trunk road") {
    const Lane lane([](Records& records) { records.roads[0].bridge = true; });
    CHECK(lane.crossings().empty());
  }
  SECTION("the trunk road ends 20 m on: 40 m round") {
    const Lane lane([](Records& records) {
      Road& trunk = records.roads[1];
      trunk.line[1].y = Lane::junction(records.roads[0]).y + 2'000;
    });
    CHECK(lane.crossings().empty());
  }
  SECTION("it ends 30 m on: 60 m round are a crossing") {
    const Lane lane([](Records& records) {
      Road& trunk = records.roads[1];
      trunk.line[1].y = Lane::junction(records.roads[0]).y + 3'000;
    });
    CHECK(lane.crossings().size() == 1);
  }
  SECTION("who has no walk at all crosses nothing") {
    const Lane lane([](Records& records) { records.roads[0].line.resize(2); });
    CHECK(lane.crossings().empty());
  }
  SECTION("nothing is said without ways") {
    const Lane lane;
    for (const Finding& finding : findings(*lane.world.area, lane.world.scenario, lane.outcome))
      CHECK(finding.code != FindingCode::CrossesBarrier);
  }
}

TEST_CASE("a railway and a river are barriers as well") {
  const Lane rail([](Records& records) {
    records.roads[1].kind = RoadClass::Railway;
    records.roads[1].onFoot = false;
  });
  CHECK(rail.crossings().size() == 1);
  const Lane river([](Records& records) {
    records.waters.push_back({.name = {}, .shape = {}, .line = records.roads[1].line});
    records.roads.pop_back();
  });
  CHECK(river.crossings().size() == 1);
}

TEST_CASE("crossings begin in the year in which a school beyond the road takes a zone over") {
  Lane lane({}, "A A B B");
  REQUIRE(lane.crossings().empty());
  World& world = lane.world;
  world.scenario = setService(*world.area, world.scenario, Stage::Primary, world.zone('A'), SchoolYear{2025},
                              {world.school("b")})
                       .value();
  lane.outcome = world.outcome();
  const auto found = lane.crossings();
  REQUIRE(found.size() == 1);
  CHECK(found[0].zone == world.zone('A'));
  CHECK(found[0].year == SchoolYear{2025});
  CHECK(found[0].amount == 120);
}

TEST_CASE("the share of a zone whose walk is over the radius, by hand") {
  const Lane lane;
  const StageStandard& primary = *lane.world.area->standards.find(Stage::Primary);
  const SchoolId school = lane.world.school("a");
  const auto walks =
      walksToSchool(*lane.world.area, lane.ways, school, *lane.world.area->schools[school].site);
  const Side side{lane.world.scenario, lane.outcome};
  // The middles are 0, 200, 400 and 600 m from the school.
  const auto of = [&](int metres) {
    return farWalks(*lane.world.area, side, primary, 0, school, walks.any, Walk{metres * 1000});
  };
  CHECK(of(500) == FarWalks{Pupils::whole(240), Pupils::whole(60)});
  CHECK(of(399).far == Pupils::whole(120));
  CHECK(of(400).share() == Ratio::of(1, 4));
  CHECK(walks.safe[PointId{1}] == walks.any[PointId{1}]);
  CHECK(walks.safe[PointId{2}] == Walk{2'400'000});  // 1 km to the trunk road's end and back, 400 m
}

}  // namespace xuequ
