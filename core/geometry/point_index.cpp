// SPDX-License-Identifier: Apache-2.0
#include "core/geometry/point_index.hpp"

#include "core/geometry/polygon.hpp"

#include <algorithm>
#include <cmath>

namespace xuequ {
namespace {

constexpr double kPointsPerCell = 2;

struct Found {
  std::int64_t squared = 0;
  std::int32_t position = 0;
  auto operator<=>(const Found&) const = default;
};

/// Keeps the `count` nearest of what it is offered, nearest first.
class Nearest {
 public:
  explicit Nearest(std::size_t count) : m_count(count) { m_found.reserve(count + 1); }

  void offer(Found found) {
    if (m_found.size() == m_count && found > m_found.back()) return;
    m_found.insert(std::ranges::upper_bound(m_found, found), found);
    if (m_found.size() > m_count) m_found.pop_back();
  }
  /// Can something at this distance still be among them? Ties go by position, so yes when equal.
  [[nodiscard]] bool wants(double distance) const {
    return m_found.size() < m_count || distance * distance <= static_cast<double>(m_found.back().squared);
  }
  [[nodiscard]] std::vector<std::int32_t> positions() const {
    std::vector<std::int32_t> result;
    result.reserve(m_found.size());
    for (const Found& found : m_found) result.push_back(found.position);
    return result;
  }

 private:
  std::size_t m_count;
  std::vector<Found> m_found;
};

}  // namespace

/// Square cells of about two points each; the points of a cell side by side. On even and on clustered points
/// this beat the R-tree of Boost several times over for the eight nearest, and it compiles at once.
struct PointIndex::Cells {
  explicit Cells(std::span<const Point> span) : points(span.begin(), span.end()), box(boxOf(span)) {
    if (points.empty()) return;
    const double width = static_cast<double>(box.high.x) - box.low.x + 1;
    const double height = static_cast<double>(box.high.y) - box.low.y + 1;
    // No more than a row of cells for points on a line.
    const double side = std::sqrt(width * height * kPointsPerCell / static_cast<double>(points.size()));
    size = std::max(
        {side, width / static_cast<double>(points.size()), height / static_cast<double>(points.size()), 1.0});
    columns = static_cast<int>(width / size) + 1;
    rows = static_cast<int>(height / size) + 1;
    sortIntoCells();
  }

  [[nodiscard]] int column(double x) const {
    return std::clamp(static_cast<int>(std::floor((x - box.low.x) / size)), 0, columns - 1);
  }
  [[nodiscard]] int row(double y) const {
    return std::clamp(static_cast<int>(std::floor((y - box.low.y) / size)), 0, rows - 1);
  }
  [[nodiscard]] std::size_t cell(int c, int r) const {
    return static_cast<std::size_t>(r) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(c);
  }

  void sortIntoCells() {
    first.assign(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows) + 1, 0);
    for (const Point p : points) ++first[cell(column(p.x), row(p.y)) + 1];
    for (std::size_t i = 1; i < first.size(); ++i) first[i] += first[i - 1];
    std::vector<std::int32_t> next(first.begin(), first.end() - 1);
    positions.resize(points.size());
    for (std::size_t i = 0; i < points.size(); ++i)
      positions[static_cast<std::size_t>(next[cell(column(points[i].x), row(points[i].y))]++)] =
          static_cast<std::int32_t>(i);
  }

  template <class Visit>
  void visit(int c, int r, const Visit& visitor) const {
    if (c < 0 || r < 0 || c >= columns || r >= rows) return;
    for (std::int32_t i = first[cell(c, r)]; i < first[cell(c, r) + 1]; ++i)
      visitor(positions[static_cast<std::size_t>(i)]);
  }

  /// The last ring about a cell that has cells in it.
  [[nodiscard]] int lastRing(int c, int r) const { return std::max({c, columns - 1 - c, r, rows - 1 - r}); }
  /// What is `ring` cells away lies at least ring − 1 whole cells off, also when the place is outside the
  /// box.
  [[nodiscard]] double leastTo(int ring) const { return std::max(0, ring - 1) * size; }

  /// The cells whose column or row is `ring` away from the middle one.
  template <class Visit>
  void visitRing(int c, int r, int ring, const Visit& visitor) const {
    for (int x = c - ring; x <= c + ring; ++x) {
      visit(x, r - ring, visitor);
      if (ring > 0) visit(x, r + ring, visitor);
    }
    for (int y = r - ring + 1; y < r + ring; ++y) {
      visit(c - ring, y, visitor);
      visit(c + ring, y, visitor);
    }
  }

  std::vector<Point> points;
  Box box;
  double size = 1;
  int columns = 0;
  int rows = 0;
  std::vector<std::int32_t> first;      ///< by cell, and one more at the end
  std::vector<std::int32_t> positions;  ///< of the points, cell by cell
};

PointIndex::PointIndex(std::span<const Point> points) : m_cells(std::make_unique<Cells>(points)) {}
PointIndex::~PointIndex() = default;
PointIndex::PointIndex(PointIndex&&) noexcept = default;
PointIndex& PointIndex::operator=(PointIndex&&) noexcept = default;

std::vector<std::int32_t> PointIndex::nearest(Point from, std::size_t count) const {
  const Cells& cells = *m_cells;
  if (count == 0 || cells.points.empty()) return {};
  Nearest nearest(std::min(count, cells.points.size()));
  const int c = cells.column(from.x);
  const int r = cells.row(from.y);
  for (int ring = 0; ring <= cells.lastRing(c, r); ++ring) {
    if (!nearest.wants(cells.leastTo(ring))) break;
    cells.visitRing(c, r, ring, [&](std::int32_t i) {
      nearest.offer({squaredDistance(from, cells.points[static_cast<std::size_t>(i)]), i});
    });
  }
  return nearest.positions();
}

PointIndex::Outward::Outward(const PointIndex& index, Point from) : m_index(&index) {
  const Cells& cells = *index.m_cells;
  if (cells.points.empty()) return;
  m_column = cells.column(from.x);
  m_row = cells.row(from.y);
  m_last = cells.lastRing(m_column, m_row);
}

bool PointIndex::Outward::next(std::vector<std::int32_t>& positions) {
  positions.clear();
  if (m_ring > m_last) return false;
  m_index->m_cells->visitRing(m_column, m_row, m_ring++, [&](std::int32_t i) { positions.push_back(i); });
  return true;
}

double PointIndex::Outward::least() const { return m_index->m_cells->leastTo(m_ring); }

std::vector<std::int32_t> PointIndex::within(const Box& box) const {
  const Cells& cells = *m_cells;
  std::vector<std::int32_t> positions;
  if (box.empty() || cells.points.empty() || !box.overlaps(cells.box)) return positions;
  for (int r = cells.row(box.low.y); r <= cells.row(box.high.y); ++r)
    for (int c = cells.column(box.low.x); c <= cells.column(box.high.x); ++c)
      cells.visit(c, r, [&](std::int32_t i) {
        if (box.contains(cells.points[static_cast<std::size_t>(i)])) positions.push_back(i);
      });
  std::ranges::sort(positions);
  return positions;
}

}  // namespace xuequ
