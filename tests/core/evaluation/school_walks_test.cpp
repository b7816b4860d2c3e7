// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/school_walks.hpp"

#include "core/evaluation/access_market.hpp"
#include "core/evaluation/catchments.hpp"
#include "core/network/noding.hpp"
#include "tests/support/shapes.hpp"
#include "tests/support/streets.hpp"
#include "tests/support/world.hpp"

#include <catch2/catch.hpp>

namespace xuequ {
namespace {

/// Three units in a row, everybody at their middles, 200 m apart on one street; 60 primary pupils in each.
struct Row {
  World world;
  Outcome outcome;
  std::shared_ptr<const WalkNetwork> network;
  Walkers walkers;

  explicit Row(const std::function<void(Records&)>& change = {})
      : world(drawn("A A B", {.change = [&](Records& records) { lay(records, change); }})),
        outcome(world.outcome()),
        network(std::make_shared<const WalkNetwork>(nodedNetwork(world.area->roads).network)),
        walkers(*world.area, network) {}

  static void lay(Records& records, const std::function<void(Records&)>& change) {
    Line street;
    for (const PlanningUnit& unit : records.units) {
      records.buildings.push_back({{}, centroid(unit.shape), 1});
      street.push_back(centroid(unit.shape));
    }
    street.front().x -= 10'000;
    street.back().x += 10'000;
    Road road;
    road.line = street;
    records.roads.push_back(road);
    if (change) change(records);
  }
  [[nodiscard]] const StageStandard& primary() const { return *world.area->standards.find(Stage::Primary); }
  [[nodiscard]] OpenSchools open() const {
    return openSchools(*world.area, world.scenario, *outcome.roster, Stage::Primary, 0);
  }
  [[nodiscard]] PointWalks toZone() const {
    return walksToZoneSchool(*world.area, world.scenario, *outcome.roster, walkers, Stage::Primary, 0);
  }
  [[nodiscard]] WalkSummary summary(const PointWalks& walks, std::vector<Walk> limits) const {
    return walkSummary(*world.area, *outcome.demand, primary(), 0, walkers, walks, limits);
  }
};

constexpr Walk m(int metres) { return Walk{metres * 1000}; }

}  // namespace

TEST_CASE("walks to the school of the zone and to the nearest, by hand") {
  const Row row;
  const PointWalks walks = row.toZone();
  CHECK(walks[PointId{0}] == Nearest{m(0), row.world.school("a").value()});
  CHECK(walks[PointId{1}] == Nearest{m(200), row.world.school("a").value()});
  CHECK(walks[PointId{2}] == Nearest{m(0), row.world.school("b").value()});
  CHECK(walksToNearest(*row.world.area, row.walkers, row.open()) == walks);
  const auto two = walksToNearest(*row.world.area, row.walkers, row.open(), 2);
  CHECK(two[1] == Nearest{m(400), row.world.school("b").value()});

  const WalkSummary summary = row.summary(walks, {m(150), m(200)});
  CHECK(summary.whole.residents == Pupils::whole(180));
  CHECK(summary.whole.within == std::vector{Pupils::whole(120), Pupils::whole(180)});
  CHECK(summary.whole.meanMetres() == Approx(200.0 / 3));
  CHECK(summary.whole.longest == m(200));
  REQUIRE(summary.schools.size() == 2);
  CHECK(summary.schools[0].count.residents == Pupils::whole(120));
  CHECK(summary.units[row.world.unit(1, 2)].longest == m(200));
}

TEST_CASE("catchments on foot, by hand") {
  const Row row;
  const std::vector limits{m(100), m(250)};
  const auto catchments =
      catchmentsOf(*row.world.area, *row.outcome.demand, row.primary(), 0, row.walkers, row.open(), limits);
  REQUIRE(catchments.size() == 2);
  CHECK(catchments[0].rings[0].area.length == 200'000);
  CHECK(catchments[0].rings[0].residents == Pupils::whole(60));
  CHECK(catchments[0].rings[1].area.length == 350'000);  // the street ends 100 m to the west
  CHECK(catchments[0].rings[1].residents == Pupils::whole(120));
}

TEST_CASE("gates: a school is entered and a walled estate left at them alone") {
  const Row row([](Records& records) {
    const Point first = records.buildings[0].at;
    records.gates = {{"a", {}, {first.x + 5'000, first.y}},
                     {{}, records.units[0].key, {first.x - 3'000, first.y}}};
  });
  const PointWalks walks = row.toZone();
  CHECK(walks[PointId{0}].walk == m(30 + 80));  // out by the gate in the west, then past the house
  CHECK(walks[PointId{1}].walk == m(150));
}

TEST_CASE("nobody drops in silence: no way near, no zone, no way there") {
  SECTION("too far from any way") {
    const Row row([](Records& records) { records.buildings[1].at.y += 9'900; });
    const Walkers strict(*row.world.area, row.network, {.limit = Metres{50}});
    const auto off = offNetwork(*row.world.area, strict);
    REQUIRE(off.size() == 1);
    CHECK(off[0] == OffNetwork{row.world.unit(1, 2), Ratio::one(), Metres{99}});
    const auto walks = walksToNearest(*row.world.area, strict, row.open());
    const WalkSummary summary = walkSummary(*row.world.area, *row.outcome.demand, row.primary(), 0, strict,
                                            walks, std::vector{m(500)});
    CHECK(summary.whole.offNetwork == Pupils::whole(60));
    CHECK(summary.whole.walking() == Pupils::whole(120));
  }
  SECTION("the street is cut") {
    const Row row([](Records& records) {
      Road west, east;
      west.line = {records.roads[0].line[0], records.roads[0].line[1]};
      west.line[1].x -= 10'000;
      east.line = {records.roads[0].line[1], records.roads[0].line[2]};
      records.roads = {west, east};
    });
    const WalkSummary summary = row.summary(row.toZone(), {m(500)});
    CHECK(summary.whole.unreached == Pupils::whole(60));
    CHECK(summary.whole.within[0] == Pupils::whole(120));
  }
}

TEST_CASE("access on foot: no trip is shorter than the straight line, and seats are shared out whole") {
  const Row row;
  const MarketQuestion asked{Stage::Primary, 0, {}};
  const auto& demand = *row.outcome.demand;
  const AccessMarket straight = marketByStraightLine(*row.world.area, row.world.scenario, *row.outcome.roster,
                                                     demand, asked, Metres{450});
  const AccessMarket walked = marketOnFoot(*row.world.area, row.world.scenario, *row.outcome.roster, demand,
                                           asked, row.walkers, Metres{450});
  CHECK(walked.people == straight.people);
  REQUIRE(walked.trips.size() == straight.trips.size());
  for (std::size_t i = 0; i < walked.trips.size(); ++i) {
    CHECK(walked.trips[i].to == straight.trips[i].to);
    CHECK(walked.trips[i].cost >= straight.trips[i].cost - 0.001);
  }
  const Access access = accessOf(walked.trips, walked.people, walked.seats, AccessMethod::TwoStep,
                                 {.threshold = 450, .steps = {}});
  double reached = 0, seats = 0;
  for (std::size_t i = 0; i < walked.people.size(); ++i) reached += access.origins[i] * walked.people[i];
  for (const double s : walked.seats) seats += s;
  CHECK(reached == Approx(seats));
}

}  // namespace xuequ
