// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/service_shapes.hpp"

#include "core/evaluation/point_residents.hpp"
#include "core/evaluation/school_walks.hpp"
#include "core/evaluation/study_land.hpp"
#include "core/evaluation/walk_zones.hpp"
#include "core/geometry/overlay.hpp"
#include "core/network/noding.hpp"
#include "tests/support/random_world.hpp"
#include "tests/support/shapes.hpp"
#include "tests/support/streets.hpp"
#include "tests/support/world.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace xuequ {
namespace {

constexpr Walk m(int metres) { return Walk{metres * 1000}; }

struct Walked {
  std::shared_ptr<const StudyArea> area;
  Scenario scenario;
  Outcome outcome;
  Walkers walkers;
  Stage stage;

  Walked(std::shared_ptr<const StudyArea> of, Scenario with, Stage asked)
      : area(std::move(of)),
        scenario(std::move(with)),
        outcome(evaluate(*area, scenario).value()),
        walkers(*area, std::make_shared<const WalkNetwork>(nodedNetwork(area->roads).network)),
        stage(asked) {}
  [[nodiscard]] OpenSchools open() const { return openSchools(*area, scenario, *outcome.roster, stage, 0); }
  [[nodiscard]] std::vector<Catchment> catchments(std::span<const Walk> limits) const {
    return catchmentsOf(*area, *outcome.demand, *area->standards.find(stage), 0, walkers, open(), limits);
  }
  [[nodiscard]] std::vector<std::vector<MultiPolygon>> shapes(std::span<const Walk> limits) const {
    return serviceShapes(*area, walkers, open(), catchments(limits));
  }
};

/// One street from the school in the west, 600 m long, through the middles of three units.
Walked row() {
  World world = drawn("A A A", {.change = [](Records& records) {
                        records.roads = {street({{100, 100}, {600, 100}})};
                        records.schools[0].site = at(100, 100);
                      }});
  return {world.area, world.scenario, Stage::Primary};
}

/// Units that are known by their place only, and that two at a time share, each with a gate elsewhere.
void addAtOnePlace(test::Dice& dice, Records& records) {
  const Box box = boxOf(records.units.back().shape);
  for (int n = 0; n < 6; ++n) {
    PlanningUnit unit = records.units.front();
    unit.key = "Z" + std::to_string(n);
    unit.shape = {};
    if (n % 2 == 0) unit.centre = {dice.between(0, box.high.x), dice.between(0, box.high.y)};
    if (n % 2 == 1) unit.centre = records.units.back().centre;
    records.gates.push_back({{}, unit.key, {unit.centre.x + dice.between(-20'000, 20'000), unit.centre.y}});
    records.units.push_back(std::move(unit));
  }
}

/// Houses and estates behind gates on random streets; some houses stand a few centimetres apart, in estates
/// that are left at different ends, so that those who live there walk different ways.
Walked randomWorld(int seed) {
  test::Dice dice(static_cast<std::uint32_t>(seed));
  Records records = test::randomRecords(dice);
  Random random(seed);
  records.roads = randomStreets(random, 12);
  for (const PlanningUnit& unit : records.units) {
    const Box box = boxOf(unit.shape);
    if (dice.oneIn(4))
      records.gates.push_back({{}, unit.key, {box.low.x + 300, box.low.y + dice.between(0, 20'000)}});
    for (int n = dice.between(0, 3); n > 0; --n)
      records.buildings.push_back(
          {{}, {dice.between(box.low.x, box.high.x - 1), dice.between(box.low.y, box.high.y - 1)}, 1});
    const int most = seed % 2 == 0 ? 2 : 12;
    const std::int32_t y = dice.between(box.low.y + 20, box.high.y - 20);
    for (const int apart : {-dice.between(1, most), dice.between(0, most)})
      records.buildings.push_back({{}, {box.low.x + apart, y + dice.between(-most, most)}, 1});
  }
  addAtOnePlace(dice, records);
  const auto area = makeStudyArea(std::move(records)).value();
  Scenario scenario = test::randomScenario(dice, *area);
  const Stage stage = dice.of(area->standards.stages).stage;
  return {area, std::move(scenario), stage};
}

/// Longer than 100 m, by and by; some are the walks of points, so that neighbours fall on either side.
std::vector<Walk> limitsFor(const Walked& world, int seed) {
  std::vector<Walk> limits{m(250), m(600), m(1100)};
  const PointWalks walks = walksToNearest(*world.area, world.walkers, world.open());
  for (std::size_t i = static_cast<std::size_t>(seed) % 5; i < walks.size(); i += 5)
    if (const Walk walk = walks[PointId{static_cast<std::int32_t>(i)}].walk; walk > m(100) && walk < m(2000))
      limits.push_back(walk);
  if (limits.size() > 9) limits.resize(9);
  std::ranges::sort(limits);
  limits.erase(std::ranges::unique(limits).begin(), limits.end());
  return limits;
}

/// Whether rounding may keep it out: one within 10 cm walks farther, or the boundary runs beside it.
bool beside(const StudyArea& area, const MultiPolygon& land, Point p, const auto& isOver) {
  for (const Polygon& part : land)
    if (distanceToLine(p, part.outer, true) < Metres{0.05}) return true;
  for (std::size_t i = 0; i < area.points.size(); ++i) {
    const PointId other{static_cast<std::int32_t>(i)};
    const Point q = area.points[other].at;
    if (std::abs(q.x - p.x) <= 10 && std::abs(q.y - p.y) <= 10 && isOver(other)) return true;
  }
  return !contains(land, p);
}

/// Of all points the shape holds exactly those that are within.
void checkHolds(const StudyArea& area, const MultiPolygon& land, const MultiPolygon& shape,
                const auto& isWithin) {
  for (std::size_t i = 0; i < area.points.size(); ++i) {
    const PointId point{static_cast<std::int32_t>(i)};
    const Point p = area.points[point].at;
    const bool inside = contains(shape, p);
    if (!isWithin(point)) CHECK_FALSE(inside);
    if (isWithin(point) && !inside)
      CHECK(beside(area, land, p, [&](PointId other) { return !isWithin(other); }));
  }
}

}  // namespace

TEST_CASE("a service area ends where the walk does, by hand") {
  const Walked world = row();
  const std::vector limits{m(150), m(330)};
  const auto shapes = world.shapes(limits);
  REQUIRE(shapes.size() == 1);
  const MultiPolygon &near = shapes[0][0], &far = shapes[0][1];
  CHECK(contains(near, at(249, 100)));
  CHECK_FALSE(contains(near, at(251, 100)));
  CHECK(contains(far, at(429, 100)));
  CHECK_FALSE(contains(far, at(431, 100)));
  SECTION("the step aside counts: 60 m off the street leave 90 m along it") {
    CHECK(contains(near, at(160, 150)));
    CHECK_FALSE(contains(near, at(235, 180)));
  }
  SECTION("whoever lives there is within the longer limit alone") {
    CHECK_FALSE(contains(near, at(300, 100)));
    CHECK(contains(far, at(300, 100)));
  }
}

TEST_CASE("a service area holds the points within its limit and no other, in random worlds") {
  const int seed = GENERATE(range(1, 31));
  CAPTURE(seed);
  const Walked world = randomWorld(seed);
  const OpenSchools open = world.open();
  const std::vector<Walk> limits = limitsFor(world, seed);
  const auto catchments = world.catchments(limits);
  const auto shapes = world.shapes(limits);
  const auto residents =
      residentsByPoint(*world.area, *world.outcome.demand, *world.area->standards.find(world.stage), 0);
  const MultiPolygon land = studyLand(*world.area);
  WalkSearch search(world.walkers.network());
  for (std::size_t s = 0; s < shapes.size(); ++s) {
    search.run(world.walkers.gatesOf(*world.area, open.schools[s], open.sites[s]), limits.back());
    for (std::size_t r = 0; r < limits.size(); ++r) {
      CHECK_FALSE(invalidity(shapes[s][r]));
      const auto isWithin = [&](PointId point) {
        return std::ranges::any_of(world.walkers.doorsOf(point),
                                   [&](const Door& door) { return search.to(door) <= limits[r]; });
      };
      checkHolds(*world.area, land, shapes[s][r], isWithin);
      Pupils sum;
      for (std::size_t i = 0; i < residents.size(); ++i)
        if (const PointId point{static_cast<std::int32_t>(i)}; isWithin(point)) sum += residents[point];
      CHECK(sum == catchments[s].rings[r].residents);
      if (r > 0) CHECK(area(difference(shapes[s][r - 1], shapes[s][r])).count() < 0.1);
    }
  }
  const auto joint = jointShapes(*world.area, world.walkers, open, limits);
  const PointWalks walks = walksToNearest(*world.area, world.walkers, open);
  for (std::size_t r = 0; r < joint.size(); ++r)
    checkHolds(*world.area, land, joint[r], [&](PointId point) { return walks[point].walk <= limits[r]; });
}

TEST_CASE("Voronoi zones on foot share out the land, and hold those whose nearest school it is") {
  const int seed = GENERATE(range(1, 31));
  CAPTURE(seed);
  const Walked world = randomWorld(seed);
  const WalkZones zones = walkZones(*world.area, world.scenario, *world.outcome.roster, *world.outcome.demand,
                                    world.walkers, world.stage, 0);
  const OpenSchools open = world.open();
  if (open.schools.empty()) {
    CHECK(zones.zones.empty());
    return;
  }
  REQUIRE(zones.zones.size() == open.schools.size() + 1);
  const MultiPolygon land = studyLand(*world.area);
  const PointWalks walks = walksToNearest(*world.area, world.walkers, open);
  double sum = 0;
  Pupils residents;
  std::int32_t units = 0;
  for (std::size_t z = 0; z < zones.zones.size(); ++z) {
    const NearestZone& zone = zones.zones[z];
    sum += zone.area.count();
    residents += zone.residents;
    units += zone.units;
    CHECK_FALSE(invalidity(zones.shapes[z]));
    const auto isOf = [&](PointId point) {
      return walks[point].found() ? SchoolId{walks[point].source} == zone.school : zone.school == kNoSchool;
    };
    for (std::size_t i = 0; i < world.area->points.size(); ++i) {
      const PointId point{static_cast<std::int32_t>(i)};
      const Point p = world.area->points[point].at;
      if (contains(zones.shapes[z], p) == isOf(point)) continue;
      CHECK(beside(*world.area, land, p, [&](PointId other) { return isOf(other) != isOf(point); }));
    }
  }
  CHECK(sum == Approx(area(land).count()).epsilon(1e-6));
  CHECK(units == static_cast<std::int32_t>(world.area->units.size()));
  CHECK(residents == world.outcome.stages[index(world.stage)][0].residents);
}

TEST_CASE("of two points at one place the longer walk decides") {
  World world = drawn("A A A", {.change = [](Records& records) {
                        records.roads = {street({{100, 100}, {600, 100}})};
                        records.schools[0].site = at(100, 100);
                        for (const char* key : {"one", "two"}) {
                          PlanningUnit unit = records.units.front();
                          unit.key = key;
                          unit.shape = {};
                          unit.centre = at(150, 100);
                          records.units.push_back(unit);
                        }
                        records.gates = {{{}, "two", at(550, 100)}};
                      }});
  const Walked walked(world.area, world.scenario, Stage::Primary);
  const auto shapes = walked.shapes(std::vector{m(300), m(1000)});
  CHECK_FALSE(contains(shapes[0][0], at(150, 100)));
  CHECK(contains(shapes[0][0], at(130, 100)));
  CHECK(contains(shapes[0][1], at(150, 100)));
}

TEST_CASE("a school without a way near has an empty service area") {
  World world = drawn("A B", {.change = [](Records& records) {
                        records.roads = {street({{0, 2'000}, {300, 2'000}})};
                      }});
  const Walked walked(world.area, world.scenario, Stage::Primary);
  const std::vector limits{m(500)};
  for (const auto& shapes : walked.shapes(limits)) CHECK(shapes == std::vector<MultiPolygon>(1));
  CHECK(jointShapes(*walked.area, walked.walkers, walked.open(), limits) == std::vector<MultiPolygon>(1));
}

}  // namespace xuequ
