// SPDX-License-Identifier: Apache-2.0
#include "core/network/walks.hpp"

#include "core/network/noding.hpp"
#include "tests/support/shapes.hpp"
#include "tests/support/streets.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>

namespace xuequ {
namespace {

/// A square of streets 100 m a side, with a lane that ends in its middle.
WalkNetwork block() {
  return nodedNetwork(std::vector{street({{0, 0}, {100, 0}}), street({{100, 0}, {100, 100}}),
                                  street({{100, 100}, {0, 100}}), street({{0, 100}, {0, 0}}),
                                  street({{100, 50}, {50, 50}})})
      .network;
}

Walk walk(int metres) { return Walk{metres * 1000}; }

/// Floyd and Warshall, for a small network.
std::vector<std::vector<std::int64_t>> allPairs(const WalkNetwork& network) {
  const std::size_t size = network.junctions().size();
  std::vector<std::vector<std::int64_t>> ways(size, std::vector<std::int64_t>(size, kLongestWalk.count()));
  for (std::size_t i = 0; i < size; ++i) ways[i][i] = 0;
  for (const Stretch& s : network.stretches())
    for (const auto& [a, b] : {std::pair{s.from, s.to}, std::pair{s.to, s.from}})
      ways[a.index()][b.index()] = std::min<std::int64_t>(ways[a.index()][b.index()], s.length.count());
  for (std::size_t k = 0; k < size; ++k)
    for (std::size_t i = 0; i < size; ++i)
      for (std::size_t j = 0; j < size; ++j) ways[i][j] = std::min(ways[i][j], ways[i][k] + ways[k][j]);
  return ways;
}

std::int64_t wayBetween(const WalkNetwork& network, const std::vector<std::vector<std::int64_t>>& ways,
                        const Foothold& a, const Foothold& b) {
  const Stretch &s = network[a.stretch], &t = network[b.stretch];
  std::int64_t best =
      a.stretch == b.stretch ? std::abs(a.along.count() - b.along.count()) : kLongestWalk.count();
  for (const auto& [from, out] : {std::pair{s.from, a.along}, std::pair{s.to, s.length - a.along}})
    for (const auto& [to, in] : {std::pair{t.from, b.along}, std::pair{t.to, t.length - b.along}})
      best = std::min(best, out.count() + ways[from.index()][to.index()] + in.count());
  return std::min<std::int64_t>(best + a.aside.count() + b.aside.count(), kLongestWalk.count());
}

std::vector<Foothold> scattered(const WalkNetwork& network, Random& random, int count, int side) {
  const NetworkIndex index(network);
  std::vector<Point> places;
  for (int i = 0; i < count; ++i) places.push_back(at(random.upTo(side), random.upTo(side)));
  std::vector<Foothold> found = index.nearest(places, {.limit = Metres{5000}});
  std::erase_if(found, [](const Foothold& f) { return !f.found(); });
  return found;
}

}  // namespace

TEST_CASE("a foothold is the nearest place of the nearest stretch") {
  const WalkNetwork network = block();
  const NetworkIndex index(network);
  const Foothold foothold = index.nearest(at(30, -40));
  CHECK(foothold.aside == walk(40));
  CHECK(foothold.at == at(30, 0));
  const Stretch& stretch = network[foothold.stretch];
  CHECK(std::min(foothold.along, stretch.length - foothold.along) == walk(30));
  SECTION("beyond the limit there is none") {
    CHECK_FALSE(index.nearest(at(30, -40), {.limit = Metres{39.99}}).found());
    CHECK(index.nearest(at(30, -40), {.limit = Metres{40}}).found());
    CHECK_FALSE(index.nearest(at(900'000, 0)).found());
  }
  SECTION("to junctions, as other tools do it, the way aside counts nothing") {
    const Foothold junction = index.nearest(at(30, -40), {.toJunctions = true});
    CHECK(junction.at == at(0, 0));
    CHECK(junction.aside == Walk{});
  }
}

TEST_CASE("footholds equal a search through all stretches") {
  for (int seed = 0; seed < 40; ++seed) {
    Random random(seed);
    const WalkNetwork network = nodedNetwork(randomStreets(random, 5)).network;
    const NetworkIndex index(network);
    for (int i = 0; i < 40; ++i) {
      const Point place = at(random.upTo(900) - 200, random.upTo(900) - 200);
      double nearest = 1e18;
      for (std::size_t s = 0; s < network.stretches().size(); ++s)
        nearest = std::min(
            nearest, distanceToLine(place, network.lineOf(StretchId{static_cast<std::int32_t>(s)})).count());
      CHECK(metres(index.nearest(place, {.limit = Metres{10'000}}).aside).count() ==
            Approx(nearest).margin(0.001));
    }
  }
}

TEST_CASE("the nearest of several schools, by hand") {
  const WalkNetwork network = block();
  const NetworkIndex index(network);
  // Schools at the lane's end and at the south-west corner; a house 10 m north of that corner's street.
  const std::vector<Source> schools{{7, index.nearest(at(50, 50))}, {3, index.nearest(at(0, 0))}};
  const std::vector<Foothold> houses{index.nearest(at(80, -10)), index.nearest(at(100, 20)),
                                     index.nearest(at(60, 50)), index.nearest(at(0, 90))};
  const auto nearest = nearestSources(network, schools, houses);
  CHECK(nearest[0] == Nearest{walk(90), 3});  // 10 aside, 80 along; to the lane's end 10 + 20 + 50 + 50
  CHECK(nearest[1] == Nearest{walk(80), 7});  // 30 north, 50 west
  CHECK(nearest[2] == Nearest{walk(10), 7});  // on the same stretch
  CHECK(nearest[3] == Nearest{walk(90), 3});
  SECTION("both, nearest first") {
    const auto two = nearestSources(network, schools, houses, 2, kLongestWalk);
    CHECK(two[0] == Nearest{walk(90), 3});
    CHECK(two[1] == Nearest{walk(130), 7});
    CHECK(two[2] == Nearest{walk(80), 7});
    CHECK(two[3] == Nearest{walk(120), 3});
  }
  SECTION("within a limit") {
    const auto close = nearestSources(network, schools, houses, walk(80));
    CHECK_FALSE(close[0].found());
    CHECK(close[1] == Nearest{walk(80), 7});
  }
  SECTION("several gates are one school") {
    const std::vector<Source> gates{{7, index.nearest(at(50, 50))}, {7, index.nearest(at(0, 0))}};
    const auto both = nearestSources(network, gates, houses, 2, kLongestWalk);
    CHECK(both[0] == Nearest{walk(90), 7});
    CHECK_FALSE(both[1].found());
  }
}

TEST_CASE("nearest sources and searches equal a search over all pairs") {
  for (int seed = 0; seed < 40; ++seed) {
    Random random(seed);
    const WalkNetwork network = nodedNetwork(randomStreets(random, 5)).network;
    const auto ways = allPairs(network);
    const std::vector<Foothold> houses = scattered(network, random, 30, 500);
    const std::vector<Foothold> gates = scattered(network, random, 6, 500);
    std::vector<Source> sources;
    for (const Foothold& gate : gates) sources.push_back({random.upTo(3), gate});
    const auto three = nearestSources(network, sources, houses, 3, kLongestWalk);
    WalkSearch search(network);
    for (std::size_t h = 0; h < houses.size(); ++h) {
      std::map<std::int32_t, std::int64_t> best;
      for (const Source& source : sources) {
        const std::int64_t way = wayBetween(network, ways, source.at, houses[h]);
        const auto [it, fresh] = best.emplace(source.number, way);
        if (!fresh) it->second = std::min(it->second, way);
      }
      std::vector<Nearest> wanted;
      for (const auto& [number, way] : best)
        if (way < kLongestWalk.count()) wanted.push_back({Walk{static_cast<std::int32_t>(way)}, number});
      std::ranges::sort(wanted);
      wanted.resize(3);
      CHECK(std::vector(three.begin() + static_cast<long>(3 * h),
                        three.begin() + static_cast<long>(3 * h + 3)) == wanted);
    }
    for (const Foothold& gate : gates) {
      search.run({&gate, 1}, kLongestWalk);
      for (const Foothold& house : houses)
        CHECK(search.to(house).count() == wayBetween(network, ways, gate, house));
    }
  }
}

}  // namespace xuequ
