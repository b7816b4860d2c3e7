// SPDX-License-Identifier: Apache-2.0
#include "app/map/hatch.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace xuequ::app {
namespace {

/// Which diagonal a point lies on: constant along lines that rise to the right.
double diagonalOf(const QPointF& p) { return p.x() + p.y(); }

/// Where the ring crosses the diagonal; half-open, so that a corner on it counts once.
void addCrossings(const QPolygonF& ring, double diagonal, std::vector<QPointF>& crossings) {
  for (qsizetype i = 0; i < ring.size(); ++i) {
    const QPointF& a = ring[i];
    const QPointF& b = ring[(i + 1) % ring.size()];
    const double from = diagonalOf(a) - diagonal, to = diagonalOf(b) - diagonal;
    if ((from < 0) != (to < 0)) crossings.push_back(a + (b - a) * (from / (from - to)));
  }
}

}  // namespace

std::vector<QLineF> hatched(const std::vector<QPolygonF>& rings, double spacing) {
  double low = std::numeric_limits<double>::max(), high = std::numeric_limits<double>::lowest();
  for (const QPolygonF& ring : rings)
    for (const QPointF& p : ring) {
      low = std::min(low, diagonalOf(p));
      high = std::max(high, diagonalOf(p));
    }
  std::vector<QLineF> lines;
  for (double diagonal = std::ceil(low / spacing) * spacing; diagonal <= high; diagonal += spacing) {
    std::vector<QPointF> crossings;
    for (const QPolygonF& ring : rings) addCrossings(ring, diagonal, crossings);
    std::sort(crossings.begin(), crossings.end(),
              [](const QPointF& a, const QPointF& b) { return a.x() < b.x(); });
    for (std::size_t i = 0; i + 1 < crossings.size(); i += 2)
      if (crossings[i] != crossings[i + 1]) lines.emplace_back(crossings[i], crossings[i + 1]);
  }
  return lines;
}

}  // namespace xuequ::app
