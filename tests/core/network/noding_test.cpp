// SPDX-License-Identifier: Apache-2.0
#include "core/network/noding.hpp"

#include "tests/support/shapes.hpp"
#include "tests/support/streets.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

namespace xuequ {
namespace {

std::vector<Walk> lengthsOf(const WalkNetwork& network) {
  std::vector<Walk> lengths;
  for (const Stretch& stretch : network.stretches()) lengths.push_back(stretch.length);
  std::ranges::sort(lengths);
  return lengths;
}

Noded noded(const std::vector<Road>& roads, const NodingRule& rule = {}) { return nodedNetwork(roads, rule); }

}  // namespace

TEST_CASE("ways meet at a common corner, wherever it stands in them") {
  const auto [network, walls, report] =
      noded({street({{0, 0}, {100, 0}, {200, 0}}), street({{100, 0}, {100, 100}})});
  CHECK(network.junctions().size() == 4);
  CHECK(lengthsOf(network) == std::vector(3, Walk{100'000}));
  CHECK(partsOf(network).count() == 1);
  CHECK(report.ways == 2);
  CHECK(report.crossings + report.touching == 0);
}

TEST_CASE("ways that cross without a common corner meet there, unless asked not to") {
  const std::vector<Road> cross{street({{0, 50}, {100, 50}}), street({{50, 0}, {50, 100}})};
  const auto [network, walls, report] = noded(cross);
  CHECK(lengthsOf(network) == std::vector(4, Walk{50'000}));
  CHECK(report.crossings == 1);
  CHECK(noded(cross, {.crossings = false}).network.stretches().size() == 2);
}

TEST_CASE("an end on another way meets it, also when it misses by a hand's breadth") {
  Road side = street({{50, 0}, {50, 100}});
  side.line.front().y += 8;
  const auto [network, walls, report] = noded({street({{0, 0}, {100, 0}}), side});
  CHECK(network.stretches().size() == 3);
  CHECK(report.touching == 1);
  side.line.front().y += 50;
  CHECK(noded({street({{0, 0}, {100, 0}}), side}).network.stretches().size() == 2);
}

TEST_CASE("a bridge meets the ground at its ends only") {
  const Road ground = street({{50, -100}, {50, 0}, {50, 100}});
  SECTION("crossing between corners") {
    const auto [network, walls, report] = noded({ground, bridge({{0, 20}, {100, 20}})});
    CHECK(network.stretches().size() == 2);
    CHECK(report.crossings == 0);
  }
  SECTION("crossing at a corner that both have") {
    CHECK(partsOf(noded({ground, bridge({{0, 0}, {50, 0}, {100, 0}})}).network).count() == 2);
  }
  SECTION("its ramps") {
    const auto [network, walls, report] = noded(
        {ground, bridge({{0, 20}, {100, 20}}), street({{100, 20}, {200, 20}}), street({{0, 20}, {0, 80}})});
    CHECK(partsOf(network).count() == 2);
    CHECK(network.stretches().size() == 4);
  }
  SECTION("a ramp that is itself a bridge joins the bridge it ends on") {
    const auto [network, walls, report] =
        noded({ground, bridge({{0, 0}, {50, 0}, {100, 0}}), bridge({{50, 0}, {90, 90}})});
    CHECK(partsOf(network).count() == 2);
    CHECK(network.stretches().size() == 4);
  }
}

TEST_CASE("what is no way is counted") {
  Road railway = street({{0, 0}, {100, 0}});
  railway.kind = RoadClass::Railway;
  const auto [network, walls, report] =
      noded({railway, street({{5, 5}}), street({{7, 7}, {7, 7}}), street({}), street({{0, 9}, {100, 9}}),
             street({{100, 9}, {0, 9}}), street({{0, 9}, {0, 9}, {100, 9}})});
  CHECK(network.stretches().size() == 1);
  CHECK(report.notWalked == 1);
  CHECK(report.pointless == 3);
  CHECK(report.duplicates == 2);
  CHECK(report.ways == 3);
}

TEST_CASE("no roads make an empty network") { CHECK(noded({}).network.empty()); }

TEST_CASE("a closed way keeps its length, and so does one that overlaps another in part") {
  CHECK(lengthsOf(noded({street({{0, 0}, {100, 0}, {100, 100}, {0, 0}})}).network) ==
        std::vector{Walk{341'421}});
  const auto [network, walls, report] = noded({street({{0, 0}, {100, 0}}), street({{60, 0}, {160, 0}})});
  CHECK(lengthsOf(network) == std::vector{Walk{40'000}, Walk{60'000}, Walk{60'000}});
  CHECK(report.duplicates == 1);
}

TEST_CASE(
    "noding does not depend on the order or the direction of the lines, and noding again changes nothing") {
  for (int seed = 0; seed < 50; ++seed) {
    Random random(seed);
    std::vector<Road> roads = randomStreets(random, 6);
    // A diagonal through it all, so that there is much to cut.
    roads.push_back(street({{-30, -10}, {640, 620}}));
    const Noded first = noded(roads);
    std::ranges::reverse(roads);
    for (Road& road : roads)
      if (random.oneIn(2)) std::ranges::reverse(road.line);
    const Noded other = noded(roads);
    CHECK(lengthsOf(first.network) == lengthsOf(other.network));
    CHECK(first.network.junctions() == other.network.junctions());
    CHECK(first.report == other.report);

    std::vector<Road> pieces;
    for (std::size_t i = 0; i < first.network.stretches().size(); ++i) {
      Road road;
      road.line = first.network.lineOf(StretchId{static_cast<std::int32_t>(i)});
      pieces.push_back(road);
    }
    const Noded again = noded(pieces, {.crossings = false, .tolerance = Metres{0}});
    CHECK(lengthsOf(again.network).size() == lengthsOf(first.network).size());
  }
}

}  // namespace xuequ
