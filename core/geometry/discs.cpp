// SPDX-License-Identifier: Apache-2.0
#include "core/geometry/discs.hpp"

#include "core/geometry/disc_arcs.hpp"

#include <limits>

namespace xuequ {
namespace {

std::vector<Point> centresOf(const std::vector<Disc>& discs) {
  std::vector<Point> centres;
  centres.reserve(discs.size());
  for (const Disc& disc : discs) centres.push_back(disc.centre);
  return centres;
}

Box grown(const Box& box, double by) {
  static constexpr double kLow = std::numeric_limits<std::int32_t>::min();
  static constexpr double kHigh = std::numeric_limits<std::int32_t>::max();
  const auto moved = [](std::int32_t x, double d) {
    return static_cast<std::int32_t>(std::clamp(x + d, kLow, kHigh));
  };
  return {{moved(box.low.x, -by), moved(box.low.y, -by)}, {moved(box.high.x, by), moved(box.high.y, by)}};
}

/// The stretch of the edge of a that lies in b; of two equal discs the first lies over the second.
void addCover(Depths& depths, const Disc& a, const Disc& b, bool bFirst) {
  const double ra = radiusOf(a), rb = radiusOf(b);
  const double dx = static_cast<double>(b.centre.x) - a.centre.x;
  const double dy = static_cast<double>(b.centre.y) - a.centre.y;
  const double d = std::hypot(dx, dy);
  if (rb <= 0 || d >= ra + rb || (d + rb <= ra && !(d == 0 && ra == rb))) return;
  if (d == 0 && ra == rb) {
    if (bFirst) depths.add(0, kTurn);
    return;
  }
  if (d + ra <= rb) return depths.add(0, kTurn);
  const double towards = std::atan2(dy, dx);
  const double half = std::acos(std::clamp((d * d + ra * ra - rb * rb) / (2 * d * ra), -1.0, 1.0));
  depths.addTurning(towards - half, towards + half);
}

bool meets(const Disc& disc, const Box& box) {
  const double r = radiusOf(disc);
  const auto off = [](std::int32_t c, std::int32_t low, std::int32_t high) {
    return std::max({0.0, static_cast<double>(low) - c, static_cast<double>(c) - high});
  };
  const double dx = off(disc.centre.x, box.low.x, box.high.x);
  const double dy = off(disc.centre.y, box.low.y, box.high.y);
  return dx * dx + dy * dy < r * r;
}

}  // namespace

Discs::Discs(std::vector<Disc> discs) : m_discs(std::move(discs)), m_index(centresOf(m_discs)) {
  for (const Disc& disc : m_discs) m_largest = std::max(m_largest, radiusOf(disc));
  for (std::size_t i = 0; i <= m_discs.size(); ++i) {
    for (std::size_t over = 0; over < 2; ++over)
      m_first[over].push_back(static_cast<std::int32_t>(m_edges[over].size()));
    if (i < m_discs.size()) addArcs(static_cast<std::int32_t>(i));
  }
}

void Discs::addArcs(std::int32_t disc) {
  const Disc& of = m_discs[static_cast<std::size_t>(disc)];
  if (radiusOf(of) <= 0) return;
  Box box;
  box.add(of.centre);
  Depths depths;
  for (const std::int32_t other : m_index.within(grown(box, radiusOf(of) + m_largest)))
    if (other != disc) addCover(depths, of, m_discs[static_cast<std::size_t>(other)], other < disc);
  depths.stretches(kTurn, [&](double from, double to, int over) {
    if (over < 2) m_edges[static_cast<std::size_t>(over)].push_back({disc, from, to});
  });
}

std::span<const Arc> Discs::arcsOf(std::int32_t disc, std::size_t over) const {
  const auto at = static_cast<std::size_t>(disc);
  const auto first = static_cast<std::size_t>(m_first[over][at]);
  const auto last = static_cast<std::size_t>(m_first[over][at + 1]);
  return std::span(m_edges[over]).subspan(first, last - first);
}

std::vector<std::int32_t> Discs::meeting(const Box& box) const {
  auto near = m_index.within(grown(box, m_largest));
  std::erase_if(near,
                [&](std::int32_t disc) { return !meets(m_discs[static_cast<std::size_t>(disc)], box); });
  return near;
}

bool Discs::contains(Point p) const {
  Box box;
  box.add(p);
  const auto near = m_index.within(grown(box, m_largest));
  return std::ranges::any_of(near, [&](std::int32_t i) {
    const Disc& disc = m_discs[static_cast<std::size_t>(i)];
    return radiusOf(disc) > 0 && distance(disc.centre, p) <= disc.radius;
  });
}

DiscCover Discs::area() const {
  std::array<double, 2> twice{};
  const Spot about = m_discs.empty() ? Spot{}
                                     : Spot{static_cast<double>(m_discs.front().centre.x),
                                            static_cast<double>(m_discs.front().centre.y)};
  for (std::size_t over = 0; over < 2; ++over)
    for (const Arc& arc : m_edges[over])
      twice[over] += swept(m_discs[static_cast<std::size_t>(arc.disc)], about, arc.from, arc.to);
  return {SquareMetres{twice[0] * kSquareMetresOfTwice}, SquareMetres{twice[1] * kSquareMetresOfTwice}};
}

Ring inscribed(const Disc& disc, Metres tolerance) {
  const double r = radiusOf(disc);
  if (r <= 0) return {};
  const double half = std::acos(std::clamp(1 - tolerance.count() * 100 / r, -1.0, 1.0));
  const auto corners = static_cast<int>(std::clamp(std::ceil(std::numbers::pi / half), 8.0, 1024.0));
  Ring ring;
  for (int i = 0; i < corners; ++i) {
    const double angle = kTurn * i / corners;
    ring.push_back({static_cast<std::int32_t>(std::lround(disc.centre.x + r * std::cos(angle))),
                    static_cast<std::int32_t>(std::lround(disc.centre.y + r * std::sin(angle)))});
  }
  return ring;
}

}  // namespace xuequ
