// SPDX-License-Identifier: Apache-2.0
#include "core/geometry/voronoi.hpp"

#include "core/geometry/overlay.hpp"
#include "tests/support/shapes.hpp"

#include <catch2/catch.hpp>

using namespace xuequ;

namespace {

Box boxOfSide(std::int32_t metres) { return {{0, 0}, at(metres, metres)}; }

/// By trying them all.
std::int32_t ownerByHand(const std::vector<PowerSite>& sites, Point p) {
  std::int32_t best = -1;
  std::int64_t least = 0;
  for (std::size_t i = 0; i < sites.size(); ++i) {
    const std::int64_t power = squaredDistance(p, sites[i].at) - sites[i].weight;
    if (best >= 0 && power >= least) continue;
    best = static_cast<std::int32_t>(i);
    least = power;
  }
  return best;
}

/// Anywhere; on a coarse lattice, where many are equally near; or beside one another; with weights or not.
std::vector<PowerSite> randomSites(Random& random, int kind) {
  std::vector<PowerSite> sites;
  for (int i = random.upTo(60); i >= 0; --i) {
    const auto x = [&] {
      return static_cast<std::int32_t>(kind % 3 == 0   ? 10'000 * random.between(0, 10)
                                       : kind % 3 == 1 ? random.between(0, 100'000)
                                                       : random.between(50'000, 50'020));
    };
    PowerSite site{{x(), x()}, 0};
    if (kind % 2 == 0) site.weight = random.between(0, 30'000) * random.between(0, 30'000);
    sites.push_back(site);
  }
  return sites;
}

}  // namespace

TEST_CASE("powerCells worked by hand") {
  const Box box = boxOfSide(100);
  SECTION("one site has the box") {
    CHECK(powerCells(std::vector<PowerSite>{{at(30, 30)}}, box).front() == square(0, 0, 100).front().outer);
  }
  SECTION("two sites meet in the middle") {
    const auto cells = powerCells(std::vector<PowerSite>{{at(20, 50)}, {at(60, 50)}}, box);
    CHECK(area({{cells[0], {}}}).count() == 4000);
    CHECK(area({{cells[1], {}}}).count() == 6000);
  }
  SECTION("a weight of r² moves the border: (d² + w − w') / 2d from the first") {
    const auto cells = powerCells(std::vector<PowerSite>{{at(20, 50), 2000 * 2000}, {at(60, 50)}}, box);
    CHECK(area({{cells[0], {}}}).count() == 4500);  // (1600 + 400) / 80 = 25 m beyond 20 m
  }
  SECTION("four corners of a square meet in one point") {
    const auto cells =
        powerCells(std::vector<PowerSite>{{at(25, 25)}, {at(75, 25)}, {at(75, 75)}, {at(25, 75)}}, box);
    for (const Ring& cell : cells) CHECK(area({{cell, {}}}).count() == 2500);
    CHECK(std::ranges::count(cells[0], at(50, 50)) == 1);
  }
  SECTION("sites at one place: the first, or the heavier") {
    const auto equal = powerCells(std::vector<PowerSite>{{at(50, 50)}, {at(50, 50)}, {at(90, 50)}}, box);
    CHECK(equal[1].empty());
    CHECK(area({{equal[0], {}}}).count() == 7000);
    const auto heavier = powerCells(std::vector<PowerSite>{{at(50, 50)}, {at(50, 50), 9}}, box);
    CHECK(heavier[0].empty());
  }
  SECTION("a light site under heavy ones has nothing") {
    const auto cells = powerCells(
        std::vector<PowerSite>{{at(50, 50)}, {at(40, 50), 100'000'000}, {at(60, 50), 100'000'000}}, box);
    CHECK(cells[0].empty());
    CHECK(area({{cells[1], {}}}).count() == 5000);
  }
  SECTION("no sites, no cells; a site outside the box may have part of it") {
    CHECK(powerCells({}, box).empty());
    const auto cells = powerCells(std::vector<PowerSite>{{at(-20, 50)}, {at(60, 50)}}, box);
    CHECK(area({{cells[0], {}}}).count() == 2000);
  }
}

TEST_CASE("powerCells of random sites") {
  const int seed = GENERATE(range(1, 150));
  CAPTURE(seed);
  Random random(seed);
  const auto sites = randomSites(random, seed);
  const Box box = boxOfSide(1000);
  const auto cells = powerCells(sites, box);
  REQUIRE(cells.size() == sites.size());
  SECTION("they tile the box, to the last square centimetre") {
    std::int64_t sum = 0;
    for (const Ring& cell : cells) {
      if (cell.empty()) continue;
      sum += doubleArea(cell);
      if (seed % 3 != 2) CHECK_FALSE(selfCrossing({{cell, {}}}));
    }
    CHECK(sum == doubleArea(square(0, 0, 1000).front().outer));
  }
  SECTION("a place lies in the cell of its owner, unless on the border") {
    const SiteOwner owners(sites);
    for (int i = 0; i < 60; ++i) {
      const Point p{static_cast<std::int32_t>(random.between(0, 100'000)),
                    static_cast<std::int32_t>(random.between(0, 100'000))};
      const std::int32_t owner = owners.owner(p);
      CHECK(owner == ownerByHand(sites, p));
      const Ring& cell = cells[static_cast<std::size_t>(owner)];
      CHECK((contains(cell, p) || distanceToLine(p, cell, true).count() < 0.021));
    }
  }
  SECTION("within a shape they add up to it") {
    const MultiPolygon shape = difference(square(100, 50, 800), square(300, 300, 200));
    double sum = 0;
    for (const Ring& cell : cells) sum += areaInCommon(cell, shape).count();
    CHECK(sum == Approx(600'000).epsilon(1e-9));
  }
}

TEST_CASE("SiteOwner: of equally near sites the first") {
  const SiteOwner owners(
      std::vector<PowerSite>{{at(10, 0)}, {at(-10, 0)}, {at(0, 10)}, {at(0, -10)}, {at(10, 0)}});
  CHECK(owners.owner(at(0, 0)) == 0);
  CHECK(owners.owner(at(-1, 0)) == 1);
  CHECK(SiteOwner(std::vector<PowerSite>{}).owner(at(0, 0)) == -1);
}

TEST_CASE("areaInCommon") {
  const Ring window = square(0, 0, 100).front().outer;
  CHECK(areaInCommon(window, square(50, 50, 100)).count() == 2500);
  CHECK(areaInCommon(window, square(200, 0, 100)).count() == 0);
  CHECK(areaInCommon(window, square(-50, -50, 300)).count() == 10'000);
  SECTION("of a ring that is not convex") {
    const Ring bend = difference(square(0, 0, 100), square(50, 50, 100)).front().outer;
    CHECK(areaInCommon(bend, square(25, 25, 100)).count() == Approx(75 * 75 - 50 * 50));
  }
  SECTION("a shape that leaves the window and comes back, as GEOS has it") {
    Random random(GENERATE(range(1, 60)));
    Ring ring = star(random, 60, 15'000);
    const MultiPolygon shape = normalised({{ring, {}}});
    CHECK(areaInCommon(window, shape).count() ==
          Approx(area(intersection({{window, {}}}, shape)).count()).epsilon(1e-3).margin(0.5));
  }
}
