// SPDX-License-Identifier: Apache-2.0
#include "core/geometry/polygon.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace xuequ {
namespace {

/// Calls use(a, b) for every edge of the ring, the closing one last.
template <class Use>
void forEdges(std::span<const Point> ring, const Use& use) {
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) use(ring[i], ring[i + 1]);
  if (ring.size() > 1) use(ring.back(), ring.front());
}

std::int64_t doubleArea(const Polygon& polygon) {
  std::int64_t sum = doubleArea(polygon.outer);
  for (const Ring& hole : polygon.holes) sum += doubleArea(hole);
  return sum;
}

/// Moments of a shape about one of its corners, so that they stay small.
struct Moments {
  Point about;
  double doubleArea = 0, x = 0, y = 0;

  void add(const Ring& ring) {
    forEdges(ring, [&](Point a, Point b) {
      const auto cross = static_cast<double>(turn(about, a, b));
      doubleArea += cross;
      x += cross * ((static_cast<double>(a.x) - about.x) + (static_cast<double>(b.x) - about.x));
      y += cross * ((static_cast<double>(a.y) - about.y) + (static_cast<double>(b.y) - about.y));
    });
  }
  [[nodiscard]] Point centre() const {
    return {static_cast<std::int32_t>(std::lround(about.x + x / (3 * doubleArea))),
            static_cast<std::int32_t>(std::lround(about.y + y / (3 * doubleArea)))};
  }
};

Point middleOf(const Box& box) {
  return {std::midpoint(box.low.x, box.high.x), std::midpoint(box.low.y, box.high.y)};
}

bool contains(const Polygon& polygon, Point p) {
  return contains(polygon.outer, p) &&
         std::ranges::none_of(polygon.holes, [&](const Ring& hole) { return contains(hole, p); });
}

/// Where the row y enters and leaves the polygon, from west to east: by the half-open rule, grid points from
/// the first of a pair up to before the second are inside.
std::vector<std::int64_t> crossings(const Polygon& polygon, std::int32_t y) {
  std::vector<std::int64_t> xs;
  const auto add = [&](Point a, Point b) {
    const auto [low, high] = std::minmax(a, b, [](Point p, Point q) { return p.y < q.y; });
    if (low.y > y || y >= high.y) return;
    const double along = (static_cast<double>(y) - low.y) / (static_cast<double>(high.y) - low.y);
    xs.push_back(std::llround(std::ceil(low.x + along * (static_cast<double>(high.x) - low.x))));
  };
  forEdges(polygon.outer, add);
  for (const Ring& hole : polygon.holes) forEdges(hole, add);
  std::ranges::sort(xs);
  return xs;
}

/// The middle of the widest stretch of the row that is inside.
struct Stretch {
  std::int64_t width = 0;
  Point middle;
};
Stretch widestStretch(const Polygon& polygon, std::int32_t y) {
  Stretch widest;
  const auto xs = crossings(polygon, y);
  for (std::size_t i = 0; i + 1 < xs.size(); i += 2) {
    const std::int64_t width = xs[i + 1] - xs[i];
    if (width > widest.width) widest = {width, {static_cast<std::int32_t>(xs[i] + width / 2), y}};
  }
  return widest;
}

/// What lies on a border, or within a hand of it, does not say well what is inside.
bool clearOfBorder(const Polygon& polygon, Point p) {
  constexpr Metres kHand{0.05};
  return distanceToLine(p, polygon.outer, true) >= kHand &&
         std::ranges::all_of(polygon.holes,
                             [&](const Ring& hole) { return distanceToLine(p, hole, true) >= kHand; });
}

/// Rows at halves, quarters, eighths … of the height, until one has a grid point inside, clear of the border
/// if there is one. A sliver may have none at all.
Point innerPointByRows(const Polygon& polygon) {
  constexpr std::int64_t kEnough = 64;
  std::optional<Point> first;
  const Box box = boxOf(polygon.outer);
  const std::int64_t height = std::int64_t{box.high.y} - box.low.y;
  for (std::int64_t parts = 2; parts <= 4096; parts *= 2) {
    Stretch widest;
    for (std::int64_t part = 1; part < parts; part += 2) {
      const auto y = static_cast<std::int32_t>(box.low.y + height * part / parts);
      const Stretch stretch = widestStretch(polygon, y);
      if (stretch.width > widest.width && contains(polygon, stretch.middle)) widest = stretch;
    }
    if (widest.width == 0) continue;
    if (!first) first = widest.middle;
    if (parts >= kEnough) return *first;
    if (clearOfBorder(polygon, widest.middle)) return widest.middle;
  }
  return first.value_or(polygon.outer.front());
}

void dropRepeats(Ring& ring) {
  ring.erase(std::ranges::unique(ring).begin(), ring.end());
  while (ring.size() > 1 && ring.front() == ring.back()) ring.pop_back();
}

void turnTo(Ring& ring, bool counterClockwise) {
  if ((doubleArea(ring) > 0) != counterClockwise) std::ranges::reverse(ring);
}

double squaredDistanceToSegment(Point p, Point a, Point b) {
  const double dx = static_cast<double>(b.x) - a.x, dy = static_cast<double>(b.y) - a.y;
  const double px = static_cast<double>(p.x) - a.x, py = static_cast<double>(p.y) - a.y;
  const double square = dx * dx + dy * dy;
  const double along = square > 0 ? std::clamp((px * dx + py * dy) / square, 0.0, 1.0) : 0.0;
  const double ex = px - along * dx, ey = py - along * dy;
  return ex * ex + ey * ey;
}

}  // namespace

std::int64_t doubleArea(const Ring& ring) {
  std::int64_t sum = 0;
  forEdges(ring, [&](Point a, Point b) { sum += turn(ring.front(), a, b); });
  return sum;
}

SquareMetres area(const MultiPolygon& shape) {
  std::int64_t sum = 0;
  for (const Polygon& polygon : shape) sum += doubleArea(polygon);
  return SquareMetres{static_cast<double>(sum) / 2 / 10'000};
}

Metres length(std::span<const Point> line) {
  Metres sum;
  for (std::size_t i = 0; i + 1 < line.size(); ++i) sum += distance(line[i], line[i + 1]);
  return sum;
}

Metres perimeter(const MultiPolygon& shape) {
  Metres sum;
  const auto add = [&](Point a, Point b) { sum += distance(a, b); };
  for (const Polygon& polygon : shape) {
    forEdges(polygon.outer, add);
    for (const Ring& hole : polygon.holes) forEdges(hole, add);
  }
  return sum;
}

Box boxOf(std::span<const Point> points) {
  Box box;
  for (const Point p : points) box.add(p);
  return box;
}

Box boxOf(const MultiPolygon& shape) {
  Box box;
  for (const Polygon& polygon : shape) box.add(boxOf(polygon.outer));
  return box;
}

bool contains(const Ring& ring, Point p) {
  bool inside = false;
  forEdges(ring, [&](Point a, Point b) {
    if ((a.y <= p.y) == (b.y <= p.y)) return;
    const bool upward = a.y < b.y;
    if (turn(upward ? a : b, upward ? b : a, p) > 0) inside = !inside;  // the edge lies east of the point
  });
  return inside;
}

bool contains(const MultiPolygon& shape, Point p) {
  return std::ranges::any_of(shape, [&](const Polygon& polygon) { return contains(polygon, p); });
}

Point centroid(const MultiPolygon& shape) {
  Box box = boxOf(shape);
  if (box.empty()) return {};
  Moments moments{.about = shape.front().outer.front()};
  for (const Polygon& polygon : shape) {
    moments.add(polygon.outer);
    for (const Ring& hole : polygon.holes) moments.add(hole);
  }
  return moments.doubleArea != 0 ? moments.centre() : middleOf(box);
}

Point innerPoint(const MultiPolygon& shape) {
  if (shape.empty()) return {};
  const auto largest = std::ranges::max_element(shape, {}, [](const Polygon& p) { return doubleArea(p); });
  const Point centre = centroid({*largest});
  return contains(*largest, centre) && clearOfBorder(*largest, centre) ? centre : innerPointByRows(*largest);
}

MultiPolygon normalised(MultiPolygon shape) {
  for (Polygon& polygon : shape) {
    dropRepeats(polygon.outer);
    turnTo(polygon.outer, true);
    for (Ring& hole : polygon.holes) {
      dropRepeats(hole);
      turnTo(hole, false);
    }
    std::erase_if(polygon.holes, [](const Ring& hole) { return hole.size() < 3; });
  }
  std::erase_if(shape, [](const Polygon& polygon) { return polygon.outer.size() < 3; });
  return shape;
}

Metres distanceToLine(Point p, std::span<const Point> line, bool closed) {
  if (line.empty()) return Metres{std::numeric_limits<double>::infinity()};
  double nearest = squaredDistanceToSegment(p, line.front(), closed ? line.back() : line.front());
  for (std::size_t i = 0; i + 1 < line.size(); ++i)
    nearest = std::min(nearest, squaredDistanceToSegment(p, line[i], line[i + 1]));
  return Metres{std::sqrt(nearest) / 100};
}

}  // namespace xuequ
