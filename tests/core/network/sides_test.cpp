// SPDX-License-Identifier: Apache-2.0
#include "core/network/noding.hpp"
#include "core/network/walks.hpp"
#include "tests/support/shapes.hpp"
#include "tests/support/streets.hpp"

#include <catch2/catch.hpp>

#include <optional>

namespace xuequ {
namespace {

Road trunk(std::initializer_list<std::pair<int, int>> corners) {
  Road road = street(corners);
  road.kind = RoadClass::Trunk;
  return road;
}
Road railway(std::initializer_list<std::pair<int, int>> corners) {
  Road road = street(corners);
  road.kind = RoadClass::Railway;
  return road;
}

/// Metres on foot between two places of the network; none: no way.
std::optional<int> walk(const WalkNetwork& network, Point from, Point to) {
  const NetworkIndex index(network);
  WalkSearch search(network);
  const std::vector<Foothold> gate{index.nearest(from)};
  search.run(gate, kLongestWalk);
  const Walk found = search.to(index.nearest(to));
  return found == kLongestWalk ? std::nullopt : std::optional((found.count() + 500) / 1000);
}

WalkNetwork divided(std::vector<Road> roads, std::vector<Water> waters = {},
                    std::vector<Point> crossings = {}) {
  return dividedNetwork({roads, waters, crossings}).network;
}

}  // namespace

TEST_CASE("a trunk road is walked along on either side and crossed at crossings only") {
  // Lanes north and south of a trunk road; the next one, 300 m to the east, has signals.
  const std::vector<Road> roads{trunk({{-1000, 0}, {0, 0}, {300, 0}, {400, 0}}),
                                street({{0, -100}, {0, 0}, {0, 100}}),
                                street({{300, -100}, {300, 0}, {300, 100}})};
  const Point south = at(0, -50), north = at(0, 50);
  CHECK(walk(nodedNetwork(roads).network, south, north) == 100);
  CHECK(walk(divided(roads, {}, {at(305, 0)}), south, north) == 700);
  SECTION("one who stays on his side walks straight on") {
    CHECK(walk(divided(roads), south, at(300, -50)) == 400);
    CHECK(walk(divided(roads), north, at(300, 50)) == 400);
  }
  SECTION("its two sides meet where it ends, 400 m to the east") {
    CHECK(walk(divided(roads), south, north) == 900);
  }
}

TEST_CASE("who lives beside a trunk road steps onto it on his side") {
  const std::vector<Road> roads{trunk({{0, 0}, {300, 0}, {1000, 0}}), street({{300, 0}, {300, 100}})};
  // The two sides meet at the road's ends alone.
  CHECK(walk(divided(roads), at(500, 20), at(600, 20)) == 140);
  CHECK(walk(divided(roads), at(500, -20), at(600, -20)) == 140);
  CHECK(walk(divided(roads), at(400, -20), at(600, 20)) == 1040);
}

TEST_CASE("a railway and a river are crossed at bridges, underpasses and crossings only") {
  const std::vector<Road> lane{street({{0, -100}, {0, 100}}), street({{0, 100}, {200, 100}}),
                               street({{0, -100}, {200, -100}})};
  const Point south = at(0, -50), north = at(0, 50);
  std::vector<Road> roads = lane;
  roads.push_back(railway({{-500, 0}, {500, 0}}));
  CHECK(walk(nodedNetwork(roads).network, south, north) == 100);
  CHECK_FALSE(walk(divided(roads), south, north));
  CHECK(walk(divided(roads, {}, {at(0, 3)}), south, north) == 100);

  const std::vector<Water> river{{"river", {}, {at(-500, 0), at(500, 0)}}};
  CHECK_FALSE(walk(divided(lane, river), south, north));
  CHECK_FALSE(walk(divided(lane, {{"pond", square(-40, -40, 80), {}}}), south, north));
  std::vector<Road> bridged = lane;
  bridged.push_back(bridge({{200, -100}, {200, 100}}));
  CHECK(walk(divided(bridged, river), south, north) == 50 + 200 + 200 + 200 + 50);
}

TEST_CASE("nobody steps across a railway to a way on the other side") {
  // The house stands 30 m south of a path, with the railway between them; a lane lies 120 m south of it.
  const std::vector<Road> roads{street({{-300, 30}, {300, 30}}), street({{-300, -120}, {300, -120}}),
                                railway({{-500, 10}, {500, 10}})};
  const Noded noded = dividedNetwork({roads, {}, {}});
  const NetworkIndex index(noded.network, noded.walls);
  CHECK(index.nearest(at(0, 0)).at == at(0, -120));
  CHECK(index.nearest(at(0, 20)).at == at(0, 30));
  CHECK(index.nearest(at(0, 0), {.acrossWalls = true}).at == at(0, 30));
  CHECK_FALSE(index.nearest(at(0, 0), {.limit = Metres{100}}).found());
  SECTION("under a bridge of the railway one may") {
    std::vector<Road> bridged = roads;
    bridged.back().bridge = true;
    const Noded open = dividedNetwork({bridged, {}, {}});
    CHECK(NetworkIndex(open.network, open.walls).nearest(at(0, 0)).at == at(0, 30));
  }
}

TEST_CASE("no step crosses a wall, and none is longer than need be") {
  for (int seed = 0; seed < 60; ++seed) {
    Random random(seed);
    std::vector<Road> roads = randomStreets(random, 6);
    for (Road& road : roads)
      if (random.oneIn(4)) road.kind = random.oneIn(2) ? RoadClass::Trunk : RoadClass::Railway;
    const Noded noded = dividedNetwork({roads, {}, {}});
    if (noded.network.empty()) continue;
    const NetworkIndex index(noded.network, noded.walls), free(noded.network);
    const Walls walls(noded.walls);
    for (int i = 0; i < 20; ++i) {
      const Point place = at(random.upTo(600), random.upTo(600));
      const Foothold step = index.nearest(place), nearest = free.nearest(place);
      if (step.found()) {
        CHECK_FALSE(walls.between(place, step.at.x, step.at.y));
        CHECK(step.aside >= nearest.aside);
      }
      if (nearest.found() && !walls.between(place, nearest.at.x, nearest.at.y))
        CHECK(step.aside == nearest.aside);
    }
  }
}

TEST_CASE("nothing that divides: both networks are the same") {
  for (int seed = 0; seed < 30; ++seed) {
    Random random(seed);
    const std::vector<Road> roads = randomStreets(random, 6);
    CHECK(dividedNetwork({roads, {}, {}}).network == nodedNetwork(roads).network);
  }
}

TEST_CASE("with dividers nobody gets further than without") {
  for (int seed = 0; seed < 60; ++seed) {
    Random random(seed);
    std::vector<Road> roads = randomStreets(random, 6);
    for (Road& road : roads)
      if (random.oneIn(4)) road.kind = RoadClass::Trunk;
    std::vector<Point> crossings;
    for (int i = 0; i < 4; ++i)
      crossings.push_back(roads[static_cast<std::size_t>(random.upTo(20))].line.front());
    const WalkNetwork free = nodedNetwork(roads).network;
    const WalkNetwork strict = dividedNetwork({roads, {}, crossings}).network;
    for (int i = 0; i < 10; ++i) {
      const Point a = roads[static_cast<std::size_t>(random.upTo(30))].line.front();
      const Point b = roads[static_cast<std::size_t>(random.upTo(30))].line.back();
      const auto shorter = walk(free, a, b), longer = walk(strict, a, b);
      if (longer) CHECK((shorter && *shorter <= *longer));
    }
  }
}

}  // namespace xuequ
