// SPDX-License-Identifier: Apache-2.0
#include "core/network/service_area.hpp"

#include "core/network/noding.hpp"
#include "tests/support/shapes.hpp"
#include "tests/support/streets.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace xuequ {
namespace {

ServiceArea within(const WalkNetwork& network, std::vector<Point> gates, int metres) {
  const NetworkIndex index(network);
  WalkSearch search(network);
  const Walk limit{metres * 1000};
  search.run(index.nearest(gates), limit);
  return serviceAreaOf(network, search, limit);
}

}  // namespace

TEST_CASE("reach ends within a stretch, on both its sides") {
  const WalkNetwork street300 = nodedNetwork(std::vector{street({{0, 0}, {100, 50}, {300, 50}})}).network;
  CHECK(within(street300, {at(200, 50)}, 60).length == 120'000);
  CHECK(within(street300, {at(200, 50)}, 60).pieces.size() == 1);
  CHECK(within(street300, {at(200, 50)}, 60).junctions == 0);
  CHECK(within(street300, {at(200, 50)}, 150).length == 250'000);
  CHECK(within(street300, {at(200, 50)}, 150).junctions == 1);
  SECTION("the step from the gate to the road counts") {
    CHECK(within(street300, {at(200, 90)}, 60).length == 40'000);
    CHECK(within(street300, {at(200, 120)}, 60).length == 0);
  }
  SECTION("two gates on one stretch: their pieces join where they meet") {
    CHECK(within(street300, {at(150, 50), at(250, 50)}, 30).pieces.size() == 2);
    const ServiceArea joined = within(street300, {at(150, 50), at(250, 50)}, 50);
    CHECK(joined.pieces.size() == 1);
    CHECK(joined.length == 200'000);
  }
}

TEST_CASE("a stretch that is reached from both its ends is counted once") {
  const WalkNetwork square =
      nodedNetwork(std::vector{street({{0, 0}, {100, 0}, {100, 100}, {0, 100}, {0, 0}})}).network;
  CHECK(within(square, {at(0, 0)}, 150).length == 300'000);
  CHECK(within(square, {at(0, 0)}, 150).pieces.size() == 2);
  const ServiceArea all = within(square, {at(0, 0)}, 200);
  CHECK(all.length == 400'000);
  CHECK(all.whole == 1);
  CHECK(within(square, {at(0, 0)}, 900).length == 400'000);
}

TEST_CASE("pieces are where their places are within the limit, and a longer limit never reaches less") {
  for (int seed = 0; seed < 40; ++seed) {
    Random random(seed);
    const WalkNetwork network = nodedNetwork(randomStreets(random, 6)).network;
    const NetworkIndex index(network);
    const std::vector<Point> gates{at(random.upTo(600), random.upTo(600)),
                                   at(random.upTo(600), random.upTo(600))};
    const std::vector<Foothold> footholds = index.nearest(gates);
    WalkSearch search(network);
    search.run(footholds, Walk{600'000});
    std::int64_t before = 0;
    for (const Walk limit : {Walk{1'000}, Walk{90'000}, Walk{250'000}, Walk{600'000}}) {
      const ServiceArea area = serviceAreaOf(network, search, limit);
      CHECK(area.length >= before);
      before = area.length;
      std::int64_t sum = 0;
      for (std::size_t s = 0; s < network.stretches().size(); ++s) {
        const StretchId id{static_cast<std::int32_t>(s)};
        for (Walk along{}; along <= network[id].length; along += Walk{997}) {
          const Walk way = search.to(Foothold{id, along, Walk{}, {}});
          const bool inside = std::ranges::any_of(area.pieces, [&](const Piece& piece) {
            return piece.stretch == id && piece.from <= along && along <= piece.to;
          });
          // At the very end of a piece the walk is the limit itself.
          if (way < limit) CHECK(inside);
          if (way > limit) CHECK_FALSE(inside);
        }
      }
      for (const Piece& piece : area.pieces) {
        sum += (piece.to - piece.from).count();
        CHECK(length(lineOf(network, piece)).count() ==
              Approx((piece.to - piece.from).count() / 1000.0).margin(0.03));
      }
      CHECK(sum == area.length);
    }
  }
}

}  // namespace xuequ
