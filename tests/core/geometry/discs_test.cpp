// SPDX-License-Identifier: Apache-2.0
#include "core/geometry/discs.hpp"

#include "core/geometry/overlay.hpp"
#include "tests/support/shapes.hpp"

#include <catch2/catch.hpp>

#include <numbers>

namespace xuequ {
namespace {

constexpr double kPi = std::numbers::pi;

Disc disc(std::int32_t east, std::int32_t north, double radius) { return {at(east, north), Metres{radius}}; }

DiscCover coverOf(std::vector<Disc> discs, const MultiPolygon& shape) {
  return Discs(std::move(discs)).areaWithin(shape);
}

std::vector<Disc> randomDiscs(Random& random, std::int32_t width, double radius) {
  std::vector<Disc> discs;
  for (int i = random.upTo(12); i >= 0; --i) {
    const auto place = [&] { return static_cast<std::int32_t>(random.between(-width / 5, width * 6 / 5)); };
    // Some share a place, and some lie on the lattice, so that circles pass through corners.
    const Point at = !discs.empty() && random.oneIn(6) ? discs.back().centre
                     : random.oneIn(4)                 ? Point{width / 2, width / 2}
                                                       : Point{place(), place()};
    discs.push_back({at, Metres{radius}});
  }
  return discs;
}

}  // namespace

TEST_CASE("area of a disc in a square") {
  const MultiPolygon field = square(0, 0, 1000);
  SECTION("wholly inside: πr²") {
    const DiscCover cover = coverOf({disc(500, 500, 100)}, field);
    CHECK(cover.once.count() == Approx(kPi * 100 * 100).epsilon(1e-12));
    CHECK(cover.twice.count() == 0);
  }
  SECTION("at a corner a quarter, on a side a half") {
    CHECK(coverOf({disc(0, 0, 100)}, field).once.count() == Approx(kPi * 2500));
    CHECK(coverOf({disc(500, 0, 100)}, field).once.count() == Approx(kPi * 5000));
  }
  SECTION("over all of it: the square") {
    CHECK(coverOf({disc(500, 500, 800)}, field).once.count() == 1'000'000);
    const DiscCover both = coverOf({disc(500, 500, 800), disc(400, 500, 900)}, field);
    CHECK(both.once.count() == 1'000'000);
    CHECK(both.twice.count() == 1'000'000);
  }
  SECTION("beyond a side by half its radius: a segment, r²(π/3 − √3/4)") {
    CHECK(coverOf({disc(-50, 500, 100)}, field).once.count() ==
          Approx(10'000 * (kPi / 3 - std::sqrt(3.0) / 4)).epsilon(1e-12));
  }
  SECTION("touching all four sides from within: πr²") {
    CHECK(coverOf({disc(500, 500, 500)}, field).once.count() == Approx(kPi * 250'000));
  }
  SECTION("touching from outside, apart, and of no radius: nothing") {
    CHECK(coverOf({disc(-100, 500, 100)}, field).once.count() == Approx(0).margin(1e-6));
    CHECK(coverOf({disc(-500, 500, 100)}, field).once.count() == 0);
    CHECK(coverOf({disc(500, 500, 0)}, field).once.count() == 0);
  }
  SECTION("a hole is not covered") {
    const MultiPolygon ring = difference(field, square(400, 400, 200));
    CHECK(coverOf({disc(500, 500, 300)}, ring).once.count() == Approx(kPi * 90'000 - 40'000));
    CHECK(coverOf({disc(500, 500, 50)}, ring).once.count() == Approx(0).margin(1e-6));
  }
}

TEST_CASE("area of two discs") {
  const MultiPolygon field = square(-1000, -1000, 2000);
  const double whole = kPi * 10'000;
  const double lens = 10'000 * (2 * kPi / 3 - std::sqrt(3.0) / 2);  // centres one radius apart
  const std::vector<Disc> pair{disc(0, 0, 100), disc(100, 0, 100)};
  CHECK(coverOf(pair, field).once.count() == Approx(2 * whole - lens).epsilon(1e-12));
  CHECK(coverOf(pair, field).twice.count() == Approx(lens).epsilon(1e-12));
  CHECK(Discs(pair).area().once.count() == Approx(2 * whole - lens));
  CHECK(Discs(pair).area().twice.count() == Approx(lens));
  SECTION("at one place they cover it twice") {
    const DiscCover same = coverOf({disc(0, 0, 100), disc(0, 0, 100)}, field);
    CHECK(same.once.count() == Approx(whole));
    CHECK(same.twice.count() == Approx(whole));
  }
  SECTION("one within the other") {
    const DiscCover within = coverOf({disc(0, 0, 100), disc(20, 0, 50)}, field);
    CHECK(within.once.count() == Approx(whole));
    CHECK(within.twice.count() == Approx(whole / 4));
  }
}

TEST_CASE("Discs::contains takes the edge with it") {
  const Discs discs({disc(0, 0, 100), disc(300, 0, 100)});
  CHECK(discs.contains(at(100, 0)));
  CHECK(discs.contains(at(200, 0)));
  CHECK_FALSE(discs.contains(Point{10'001, 0}));
  CHECK_FALSE(Discs({}).contains(at(0, 0)));
  CHECK_FALSE(Discs({disc(0, 0, 0)}).contains(at(0, 0)));
}

TEST_CASE("inscribed stays within the tolerance of the circle") {
  const Disc of = disc(10, 20, 500);
  const Ring ring = inscribed(of, Metres{0.25});
  const double missing = kPi * 250'000 - area({{ring, {}}}).count();
  CHECK(missing > 0);
  CHECK(missing < 0.25 * 2 * kPi * 500);
  CHECK(distanceToLine(of.centre, ring, true).count() > 500 - 0.25 - 0.02);
}

TEST_CASE("discs over a partition") {
  const int seed = GENERATE(range(1, 60));
  CAPTURE(seed);
  Random random(seed);
  constexpr int kCells = 12;  // so many that the outline has its own way of finding discs
  constexpr std::int32_t kSpacing = 20'000;
  const Partition cells =
      seed % 2 == 0 ? wiggledGrid(random, kCells, kSpacing) : triangulated(random, kCells, kSpacing);
  const double radius = static_cast<double>(random.between(50, 900));
  const Discs discs(randomDiscs(random, kCells * kSpacing, radius));
  std::vector<Disc> wider = discs.all();
  for (Disc& disc : wider) disc.radius = Metres{radius + 40};
  const Discs larger(wider);
  DiscCover sum;
  for (const Ring& cell : cells.cells) {
    const DiscCover of = discs.areaWithin({{cell, {}}});
    const double size = area({{cell, {}}}).count();
    CHECK(of.once.count() >= -1e-3);
    CHECK(of.once.count() <= size + 1e-3);
    CHECK(of.twice.count() <= of.once.count() + 1e-3);
    CHECK(larger.areaWithin({{cell, {}}}).once.count() >= of.once.count() - 1e-3);
    sum.once += of.once;
    sum.twice += of.twice;
  }
  const DiscCover whole = discs.areaWithin({{cells.outline, {}}});
  CHECK(sum.once.count() == Approx(whole.once.count()).epsilon(1e-9).margin(0.01));
  CHECK(sum.twice.count() == Approx(whole.twice.count()).epsilon(1e-9).margin(0.01));
  SECTION("what GEOS makes of polygons in the stead of the discs is as large, within their tolerance") {
    std::vector<MultiPolygon> rings;
    for (const Disc& disc : discs.all()) rings.push_back(normalised({{inscribed(disc, Metres{0.01}), {}}}));
    std::vector<const MultiPolygon*> shapes;
    for (const MultiPolygon& ring : rings) shapes.push_back(&ring);
    const MultiPolygon geos = unionOf(shapes);
    const double edge = perimeter(geos).count();
    CHECK(std::abs(area(geos).count() - discs.area().once.count()) <= 0.03 * edge);
    const MultiPolygon inside = intersection(geos, {{cells.outline, {}}});
    CHECK(std::abs(area(inside).count() - whole.once.count()) <= 0.03 * edge);
  }
  SECTION("an outline of very many corners has the same area") {
    Ring fine;
    for (std::size_t i = 0; i < cells.outline.size(); ++i) {
      const Point a = cells.outline[i], b = cells.outline[(i + 1) % cells.outline.size()];
      for (int k = 0; k < 100; ++k)
        fine.push_back({a.x + (b.x - a.x) / 100 * k, a.y + (b.y - a.y) / 100 * k});
    }
    const DiscCover same = discs.areaWithin({{fine, {}}});
    CHECK(same.once.count() == Approx(whole.once.count()).epsilon(1e-9).margin(0.01));
    CHECK(same.twice.count() == Approx(whole.twice.count()).epsilon(1e-9).margin(0.01));
  }
}

}  // namespace xuequ
