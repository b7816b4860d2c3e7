// SPDX-License-Identifier: Apache-2.0
#include "core/geometry/compactness.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>

namespace xuequ {
namespace {

void addHalf(const std::vector<Point>& sorted, Ring& hull) {
  const std::size_t base = hull.size();
  for (const Point p : sorted) {
    while (hull.size() >= base + 2 && turn(hull[hull.size() - 2], hull.back(), p) <= 0) hull.pop_back();
    hull.push_back(p);
  }
  hull.pop_back();  // the first of the other half
}

/// About a corner of the set, so that squares stay small.
struct Place {
  double x = 0, y = 0;
};
struct Disc {
  Place centre;
  double squared = -1;  ///< of the radius; negative: holds nothing yet
  [[nodiscard]] bool holds(Place p) const {
    const double dx = p.x - centre.x, dy = p.y - centre.y;
    return dx * dx + dy * dy <= squared * (1 + 1e-12);
  }
};

double squareOf(Place a, Place b) { return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y); }

Disc across(Place a, Place b) {
  const Place middle{(a.x + b.x) / 2, (a.y + b.y) / 2};
  return {middle, std::max(squareOf(middle, a), squareOf(middle, b))};
}

Disc through(Place a, Place b, Place c) {
  const double bx = b.x - a.x, by = b.y - a.y, cx = c.x - a.x, cy = c.y - a.y;
  const double d = 2 * (bx * cy - by * cx);
  if (d == 0) {  // on a line: the two that are farthest apart
    const Disc discs[] = {across(a, b), across(a, c), across(b, c)};
    return *std::ranges::max_element(discs, {}, &Disc::squared);
  }
  const double b2 = bx * bx + by * by, c2 = cx * cx + cy * cy;
  const Place centre{a.x + (cy * b2 - by * c2) / d, a.y + (bx * c2 - cx * b2) / d};
  return {centre, std::max({squareOf(centre, a), squareOf(centre, b), squareOf(centre, c)})};
}

/// The smallest disc around the first points that has these on its edge.
Disc around(std::span<const Place> points, Place p, Place q) {
  Disc disc = across(p, q);
  for (const Place r : points)
    if (!disc.holds(r)) disc = through(p, q, r);
  return disc;
}
Disc around(std::span<const Place> points, Place p) {
  Disc disc{p, 0};
  for (std::size_t i = 0; i < points.size(); ++i)
    if (!disc.holds(points[i])) disc = around(points.first(i), p, points[i]);
  return disc;
}

/// In an order that no shape is made to be slow for; the same on every machine.
void shuffle(std::vector<Point>& points) {
  std::mt19937 engine(1);
  for (std::size_t i = points.size(); i > 1; --i) std::swap(points[i - 1], points[engine() % i]);
}

}  // namespace

Ring convexHull(std::vector<Point> points) {
  std::ranges::sort(points);
  points.erase(std::ranges::unique(points).begin(), points.end());
  if (points.size() < 3) return points;
  Ring hull;
  addHalf(points, hull);
  std::ranges::reverse(points);
  addHalf(points, hull);
  return hull;
}

Circle smallestCircle(std::vector<Point> points) {
  Ring corners = convexHull(std::move(points));
  if (corners.empty()) return {};
  shuffle(corners);
  const Point origin = corners.front();
  std::vector<Place> places;
  for (const Point p : corners)
    places.push_back({static_cast<double>(p.x) - origin.x, static_cast<double>(p.y) - origin.y});
  Disc disc;
  for (std::size_t i = 0; i < places.size(); ++i)
    if (!disc.holds(places[i])) disc = around(std::span(places).first(i), places[i]);
  return {disc.centre.x + origin.x, disc.centre.y + origin.y, Metres{std::sqrt(disc.squared) / 100}};
}

Compactness compactnessOf(const MultiPolygon& shape) {
  const double size = area(shape).count();
  const double around = perimeter(shape).count();
  if (size <= 0 || around <= 0) return {};
  std::vector<Point> corners;
  for (const Polygon& part : shape) corners.insert(corners.end(), part.outer.begin(), part.outer.end());
  const double radius = smallestCircle(corners).radius.count();
  return {4 * std::numbers::pi * size / (around * around), size / (std::numbers::pi * radius * radius),
          size / area({{convexHull(std::move(corners)), {}}}).count()};
}

}  // namespace xuequ
