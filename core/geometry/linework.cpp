// SPDX-License-Identifier: Apache-2.0
#include "core/geometry/linework.hpp"

#include "core/geometry/geos_session.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace xuequ {
namespace {

class Geos : public GeosSession {
 public:
  [[nodiscard]] Geometry lines(std::span<const Line>) const;
  [[nodiscard]] Geometry points(std::span<const Point>) const;
  [[nodiscard]] Geometry rectangle(const Box&) const;
  [[nodiscard]] Geometry onGrid(const GEOSGeometry* lines) const {
    return owned(GEOSUnaryUnionPrec_r(context(), lines, 1));
  }
  [[nodiscard]] Geometry voronoi(const GEOSGeometry* sites, const GEOSGeometry* around) const {
    return owned(GEOSVoronoiDiagram_r(context(), sites, around, 0, 1));
  }
  [[nodiscard]] std::vector<Segment> segmentsOf(const GEOSGeometry* lines) const;

 private:
  void addSegments(const GEOSGeometry* line, std::vector<Segment>&) const;
  [[nodiscard]] GEOSCoordSequence* sequence(std::span<const Point>) const;
  [[nodiscard]] Geometry collection(int type, std::vector<GEOSGeometry*>& parts) const {
    return owned(
        GEOSGeom_createCollection_r(context(), type, parts.data(), static_cast<unsigned>(parts.size())));
  }
};

GEOSCoordSequence* Geos::sequence(std::span<const Point> corners) const {
  GEOSCoordSequence* made = GEOSCoordSeq_create_r(context(), static_cast<unsigned>(corners.size()), 2);
  unsigned i = 0;
  for (const Point p : corners) GEOSCoordSeq_setXY_r(context(), made, i++, p.x, p.y);
  return made;
}

Geos::Geometry Geos::lines(std::span<const Line> all) const {
  std::vector<GEOSGeometry*> parts;
  for (const Line& line : all)
    if (line.size() > 1) parts.push_back(GEOSGeom_createLineString_r(context(), sequence(line)));
  return collection(GEOS_MULTILINESTRING, parts);
}

Geos::Geometry Geos::points(std::span<const Point> all) const {
  std::vector<GEOSGeometry*> parts;
  for (const Point& p : all) parts.push_back(GEOSGeom_createPointFromXY_r(context(), p.x, p.y));
  return collection(GEOS_MULTIPOINT, parts);
}

Geos::Geometry Geos::rectangle(const Box& box) const {
  const Line ends{box.low, box.high};
  return owned(GEOSGeom_createLineString_r(context(), sequence(ends)));
}

std::int32_t rounded(double coordinate) {
  constexpr double low = std::numeric_limits<std::int32_t>::min();
  constexpr double high = std::numeric_limits<std::int32_t>::max();
  return static_cast<std::int32_t>(std::llround(std::clamp(coordinate, low, high)));
}

void Geos::addSegments(const GEOSGeometry* line, std::vector<Segment>& segments) const {
  const GEOSCoordSequence* corners = GEOSGeom_getCoordSeq_r(context(), line);
  unsigned size = 0;
  GEOSCoordSeq_getSize_r(context(), corners, &size);
  Point last;
  for (unsigned i = 0; i < size; ++i) {
    double x = 0;
    double y = 0;
    GEOSCoordSeq_getXY_r(context(), corners, i, &x, &y);
    const Point p{rounded(x), rounded(y)};
    if (i > 0 && p != last) segments.push_back({std::min(last, p), std::max(last, p)});
    last = p;
  }
}

std::vector<Segment> Geos::segmentsOf(const GEOSGeometry* lines) const {
  std::vector<Segment> segments;
  for (int i = 0; i < GEOSGetNumGeometries_r(context(), lines); ++i) {
    const GEOSGeometry* line = GEOSGetGeometryN_r(context(), lines, i);
    if (GEOSisEmpty_r(context(), line) == 0) addSegments(line, segments);
  }
  std::ranges::sort(segments);
  segments.erase(std::ranges::unique(segments).begin(), segments.end());
  return segments;
}

/// The lines put end to end where they meet: the same pieces in far fewer lines. GEOS takes a random number
/// generator a line, which for lines of one piece takes most of the time.
class Joined {
 public:
  explicit Joined(std::span<const Line> lines) : m_lines(lines), m_taken(lines.size()) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (lines[i].empty()) continue;
      m_ends.push_back({lines[i].front(), i});
      m_ends.push_back({lines[i].back(), i});
    }
    std::ranges::sort(m_ends);
    for (std::size_t i = 0; i < lines.size(); ++i)
      if (!m_taken[i] && !lines[i].empty()) m_joined.push_back(from(i));
  }
  [[nodiscard]] const std::vector<Line>& lines() const { return m_joined; }

 private:
  using End = std::pair<Point, std::size_t>;  ///< of which line

  Line from(std::size_t first) {
    m_taken[first] = true;
    Line line = m_lines[first];
    while (const Line* next = takenAt(line.back())) append(*next, line);
    return line;
  }
  const Line* takenAt(Point end) {
    for (const auto& [at, line] : std::ranges::equal_range(m_ends, end, {}, &End::first)) {
      if (m_taken[line]) continue;
      m_taken[line] = true;
      return &m_lines[line];
    }
    return nullptr;
  }
  static void append(const Line& next, Line& line) {
    if (next.front() == line.back())
      line.insert(line.end(), next.begin() + 1, next.end());
    else
      line.insert(line.end(), next.rbegin() + 1, next.rend());
  }

  std::span<const Line> m_lines;
  std::vector<bool> m_taken;
  std::vector<End> m_ends;  ///< ascending
  std::vector<Line> m_joined;
};

}  // namespace

std::vector<Segment> noded(std::span<const Line> lines) {
  const Geos geos;
  const auto all = geos.lines(Joined(lines).lines());
  const auto cut = geos.onGrid(all.get());
  return cut ? geos.segmentsOf(cut.get()) : std::vector<Segment>{};
}

Line closedLine(const Ring& ring) {
  Line line = ring;
  if (!ring.empty()) line.push_back(ring.front());
  return line;
}

void addRings(const MultiPolygon& shape, std::vector<Line>& lines) {
  for (const Polygon& polygon : shape) {
    lines.push_back(closedLine(polygon.outer));
    for (const Ring& hole : polygon.holes) lines.push_back(closedLine(hole));
  }
}

std::vector<Segment> voronoiEdges(std::span<const Point> sites, const Box& box) {
  if (sites.size() < 2) return {};
  const Geos geos;
  const auto points = geos.points(sites);
  const auto around = geos.rectangle(box);
  const auto edges = geos.voronoi(points.get(), around.get());
  return edges ? geos.segmentsOf(edges.get()) : std::vector<Segment>{};
}

}  // namespace xuequ
