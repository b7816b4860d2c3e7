// SPDX-License-Identifier: Apache-2.0
#include "core/geometry/polygon_rows.hpp"

namespace xuequ {
namespace {

template <class Use>
void forRings(const MultiPolygon& shape, const Use& use) {
  for (const Polygon& polygon : shape) {
    use(polygon.outer);
    for (const Ring& hole : polygon.holes) use(hole);
  }
}

}  // namespace

PolygonRows::PolygonRows(const MultiPolygon& shape) : m_box(boxOf(shape)) {
  std::size_t edges = 0;
  forRings(shape, [&](const Ring& ring) { edges += ring.size(); });
  m_rows.resize(1 + edges / 4);
  forRings(shape, [&](const Ring& ring) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const Point a = ring[i], b = ring[(i + 1) % ring.size()];
      if (a.y == b.y) continue;
      const Edge edge = a.y < b.y ? Edge{a, b} : Edge{b, a};
      for (std::size_t row = rowOf(edge.low.y); row <= rowOf(edge.high.y); ++row) m_rows[row].push_back(edge);
    }
  });
}

std::size_t PolygonRows::rowOf(std::int32_t y) const {
  const std::int64_t height = std::int64_t{m_box.high.y} - m_box.low.y + 1;
  const std::int64_t above = std::int64_t{y} - m_box.low.y;
  return static_cast<std::size_t>(above * static_cast<std::int64_t>(m_rows.size()) / height);
}

bool PolygonRows::contains(Point p) const {
  if (!m_box.contains(p)) return false;
  bool inside = false;
  for (const Edge& edge : m_rows[rowOf(p.y)])
    if (edge.low.y <= p.y && p.y < edge.high.y && turn(edge.low, edge.high, p) > 0) inside = !inside;
  return inside;
}

}  // namespace xuequ
