// SPDX-License-Identifier: Apache-2.0
// Discs::areaWithin(): the boundary of what a shape and the discs have in common, walked piece by piece.
#include "core/geometry/disc_arcs.hpp"
#include "core/geometry/discs.hpp"

#include <optional>

namespace xuequ {
namespace {

/// An edge of a shape, about a place near it so that products stay small.
struct Edge {
  Spot a, b;
};

/// The edges of a shape, and whether a place is inside.
class Outline {
 public:
  explicit Outline(const MultiPolygon& shape) {
    const Box box = boxOf(shape);
    m_about = {(static_cast<double>(box.low.x) + box.high.x) / 2,
               (static_cast<double>(box.low.y) + box.high.y) / 2};
    m_south = box.low.y - m_about.y;
    m_height = static_cast<double>(box.high.y) - box.low.y + 1;
    for (const Polygon& polygon : shape) {
      add(polygon.outer);
      for (const Ring& hole : polygon.holes) add(hole);
    }
    sortIntoRows();
  }
  [[nodiscard]] Spot about() const { return m_about; }
  [[nodiscard]] const std::vector<Edge>& edges() const { return m_edges; }
  [[nodiscard]] Box boxOfEdge(const Edge& edge) const {
    Box box;
    for (const Spot p : {edge.a, edge.b})
      box.add(Point{static_cast<std::int32_t>(std::lround(p.x + m_about.x)),
                    static_cast<std::int32_t>(std::lround(p.y + m_about.y))});
    return box;
  }
  [[nodiscard]] bool contains(Spot p) const {
    if (p.y < m_south || p.y >= m_south + m_height) return false;
    bool inside = false;
    for (const std::int32_t i : m_rows[rowOf(p.y)]) {
      const Edge& e = m_edges[static_cast<std::size_t>(i)];
      if ((e.a.y <= p.y) == (e.b.y <= p.y)) continue;
      const double cross = (e.b.x - e.a.x) * (p.y - e.a.y) - (e.b.y - e.a.y) * (p.x - e.a.x);
      if ((cross > 0) == (e.b.y > e.a.y)) inside = !inside;
    }
    return inside;
  }

 private:
  [[nodiscard]] Spot local(Point p) const { return {p.x - m_about.x, p.y - m_about.y}; }
  void add(const Ring& ring) {
    for (std::size_t i = 0; i < ring.size(); ++i)
      m_edges.push_back({local(ring[i]), local(ring[(i + 1) % ring.size()])});
  }

  [[nodiscard]] std::size_t rowOf(double y) const {
    return std::min(static_cast<std::size_t>((y - m_south) / m_height * static_cast<double>(m_rows.size())),
                    m_rows.size() - 1);
  }
  void sortIntoRows() {
    m_rows.resize(1 + m_edges.size() / 8);
    for (std::size_t i = 0; i < m_edges.size(); ++i) {
      const auto [low, high] = std::minmax(m_edges[i].a.y, m_edges[i].b.y);
      for (std::size_t row = rowOf(low); row <= rowOf(high); ++row)
        m_rows[row].push_back(static_cast<std::int32_t>(i));
    }
  }

  Spot m_about;
  double m_south = 0, m_height = 1;
  std::vector<Edge> m_edges;
  std::vector<std::vector<std::int32_t>> m_rows;  ///< edges by height, so that a place meets few
};

/// Where the line through the edge enters and leaves the circle: fractions of the edge.
struct Chord {
  double in = 0, out = 0;
};
std::optional<Chord> chordOf(const Edge& e, Spot centre, double radius) {
  const double dx = e.b.x - e.a.x, dy = e.b.y - e.a.y;
  const double square = dx * dx + dy * dy;
  if (square == 0) return std::nullopt;
  const double foot = ((centre.x - e.a.x) * dx + (centre.y - e.a.y) * dy) / square;
  const double off = ((centre.x - e.a.x) * dy - (centre.y - e.a.y) * dx);  // distance · length
  const double under = radius * radius - off * off / square;
  if (under <= 0) return std::nullopt;
  const double half = std::sqrt(under / square);
  return Chord{foot - half, foot + half};
}

/// A crossing of a shape's edge and a disc's.
struct Crossing {
  std::int32_t disc = 0;
  double angle = 0;
  auto operator<=>(const Crossing&) const = default;
};

/// What one shape and the discs near it have in common.
class Cover {
 public:
  Cover(const Outline& outline, const std::vector<Disc>& discs) : m_outline(outline), m_discs(discs) {}

  /// The stretches of the edge that lie in these discs; remembers where it crosses theirs.
  void alongEdge(const Edge& edge, std::span<const std::int32_t> near) {
    m_depths.clear();
    for (const std::int32_t disc : near) cut(edge, disc);
    if (m_depths.empty()) return;
    const double cross = edge.a.x * edge.b.y - edge.a.y * edge.b.x;
    m_depths.stretches(1, [&](double from, double to, int depth) {
      for (int d = 0; d < std::min(depth, 2); ++d)
        m_twice[static_cast<std::size_t>(d)] += (to - from) * cross;
    });
  }
  /// The pieces of a disc's arcs, cut at the crossings, that lie inside the shape; `over`: discs over them.
  void alongArcs(std::span<const Arc> arcs, std::span<const Crossing> cuts, std::size_t over) {
    for (const Arc& arc : arcs) {
      double from = arc.from;
      for (const Crossing& cut : cuts) {
        if (cut.angle <= from) continue;
        if (cut.angle >= arc.to) break;
        piece(arc.disc, from, cut.angle, over);
        from = cut.angle;
      }
      piece(arc.disc, from, arc.to, over);
    }
  }
  /// In order of discs and angles.
  std::vector<Crossing> crossings() {
    std::ranges::sort(m_crossings);
    return std::move(m_crossings);
  }
  [[nodiscard]] DiscCover result() const {
    return {SquareMetres{m_twice[0] * kSquareMetresOfTwice}, SquareMetres{m_twice[1] * kSquareMetresOfTwice}};
  }

 private:
  [[nodiscard]] const Disc& discOf(std::int32_t disc) const {
    return m_discs[static_cast<std::size_t>(disc)];
  }
  [[nodiscard]] Spot centreOf(std::int32_t disc) const {
    const Point c = discOf(disc).centre;
    return {c.x - m_outline.about().x, c.y - m_outline.about().y};
  }
  void cut(const Edge& edge, std::int32_t disc) {
    const Spot c = centreOf(disc);
    const auto chord = chordOf(edge, c, radiusOf(discOf(disc)));
    if (!chord || chord->out <= 0 || chord->in >= 1) return;
    m_depths.add(std::max(0.0, chord->in), std::min(1.0, chord->out));
    for (const double t : {chord->in, chord->out}) {
      if (t < 0 || t > 1) continue;
      const double angle =
          std::atan2(edge.a.y + t * (edge.b.y - edge.a.y) - c.y, edge.a.x + t * (edge.b.x - edge.a.x) - c.x);
      m_crossings.push_back({disc, angle < 0 ? angle + kTurn : angle});
    }
  }
  void piece(std::int32_t disc, double from, double to, std::size_t over) {
    if (isInside(disc, from, to)) m_twice[over] += swept(discOf(disc), m_outline.about(), from, to);
  }
  /// A piece lies on one side of the outline but for points at which they touch, and one of those may be the
  /// very place looked at: so two of three places decide.
  [[nodiscard]] bool isInside(std::int32_t disc, double from, double to) const {
    const double r = radiusOf(discOf(disc));
    const Spot c = centreOf(disc);
    const auto inside = [&](double along) {
      const double angle = from + along * (to - from);
      return m_outline.contains({c.x + r * std::cos(angle), c.y + r * std::sin(angle)});
    };
    const bool first = inside(0.382);
    return first == inside(0.618) ? first : inside(0.471);
  }

  const Outline& m_outline;
  const std::vector<Disc>& m_discs;
  Depths m_depths;
  std::vector<Crossing> m_crossings;
  std::array<double, 2> m_twice{};  ///< in one disc or more, in two or more
};

bool holds(const Disc& disc, const Box& box) {
  const double r = radiusOf(disc);
  const auto far = [](std::int32_t c, std::int32_t low, std::int32_t high) {
    return std::max(std::abs(static_cast<double>(low) - c), std::abs(static_cast<double>(high) - c));
  };
  const double dx = far(disc.centre.x, box.low.x, box.high.x);
  const double dy = far(disc.centre.y, box.low.y, box.high.y);
  return dx * dx + dy * dy <= r * r;
}

/// From this many edges on, each edge looks for the discs near it by itself.
constexpr std::size_t kManyEdges = 128;

}  // namespace

DiscCover Discs::areaWithin(const MultiPolygon& shape) const {
  const Box box = boxOf(shape);
  if (box.empty()) return {};
  const auto near = meeting(box);
  if (near.empty()) return {};
  const auto whole = std::ranges::count_if(
      near, [&](std::int32_t disc) { return holds(m_discs[static_cast<std::size_t>(disc)], box); });
  if (whole >= 2) return {xuequ::area(shape), xuequ::area(shape)};
  const Outline outline(shape);
  Cover cover(outline, m_discs);
  const bool many = outline.edges().size() >= kManyEdges;
  for (const Edge& edge : outline.edges())
    cover.alongEdge(edge, many ? meeting(outline.boxOfEdge(edge)) : near);
  const auto crossings = cover.crossings();
  for (const std::int32_t disc : near) {
    const auto [first, last] = std::ranges::equal_range(crossings, disc, {}, &Crossing::disc);
    for (std::size_t over = 0; over < 2; ++over) cover.alongArcs(arcsOf(disc, over), {first, last}, over);
  }
  return cover.result();
}

}  // namespace xuequ
