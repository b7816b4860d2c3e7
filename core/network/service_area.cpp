// SPDX-License-Identifier: Apache-2.0
#include "core/network/service_area.hpp"

#include "core/geometry/segments.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace xuequ {
namespace {

/// Pieces of one stretch after the other, as they come from its ends and from gates on it.
class Pieces {
 public:
  void begin(StretchId stretch, Walk length) {
    m_stretch = stretch;
    m_length = length;
    m_pieces.clear();
  }
  void fromStart(Walk reach) { add(Walk{}, reach); }
  void fromEnd(Walk reach) { add(m_length - reach, m_length); }
  void around(Walk along, Walk reach) { add(along - reach, along + reach); }

  /// Joined where they meet, in order along the stretch.
  void moveTo(ServiceArea& area) {
    std::ranges::sort(m_pieces, {}, &Piece::from);
    const std::size_t before = area.pieces.size();
    for (const Piece& piece : m_pieces) {
      if (area.pieces.size() > before && piece.from <= area.pieces.back().to)
        area.pieces.back().to = std::max(area.pieces.back().to, piece.to);
      else
        area.pieces.push_back(piece);
    }
    if (area.pieces.size() == before) return;
    ++area.touched;
    for (std::size_t i = before; i < area.pieces.size(); ++i)
      area.length += (area.pieces[i].to - area.pieces[i].from).count();
    const Piece& first = area.pieces[before];
    if (first.from == Walk{} && first.to == m_length) ++area.whole;
  }

 private:
  void add(Walk from, Walk to) {
    const Piece piece{m_stretch, std::max(Walk{}, from), std::min(m_length, to)};
    if (piece.from < piece.to) m_pieces.push_back(piece);
  }

  StretchId m_stretch = kNoStretch;
  Walk m_length;
  std::vector<Piece> m_pieces;
};

/// The place so far along a line, mm of its length as the network counts it.
Point placeAlong(const Line& line, double share) {
  double rest = share * length(line).count();
  for (std::size_t i = 1; i < line.size(); ++i) {
    const double step = distance(line[i - 1], line[i]).count();
    if (rest <= step || i + 1 == line.size()) {
      const double part = step > 0 ? std::min(1.0, rest / step) : 0;
      const auto between = [&](std::int32_t a, std::int32_t b) {
        return static_cast<std::int32_t>(std::lround(a + part * (static_cast<double>(b) - a)));
      };
      return {between(line[i - 1].x, line[i].x), between(line[i - 1].y, line[i].y)};
    }
    rest -= step;
  }
  return line.back();
}

}  // namespace

std::vector<StretchId> stretchesReached(const WalkNetwork& network, const WalkSearch& search, Walk limit) {
  std::vector<StretchId> touched;
  for (const JunctionId junction : search.reached()) {
    if (search.to(junction) > limit) break;
    for (const WayOut& way : network.waysFrom(junction)) {
      const bool sameFromThere = network[way.stretch].from != junction && search.to(way.to) <= limit;
      if (!sameFromThere) touched.push_back(way.stretch);
    }
  }
  for (const Foothold& gate : search.gates()) touched.push_back(gate.stretch);
  sortUnique(touched);
  return touched;
}

ServiceArea serviceAreaOf(const WalkNetwork& network, const WalkSearch& search, Walk limit) {
  assert(limit <= search.limit());
  ServiceArea area;
  Pieces pieces;
  for (const StretchId id : stretchesReached(network, search, limit)) {
    const Stretch& stretch = network[id];
    pieces.begin(id, stretch.length);
    const Walk fromStart = search.to(stretch.from), fromEnd = search.to(stretch.to);
    if (fromStart <= limit) pieces.fromStart(limit - fromStart);
    if (fromEnd <= limit) pieces.fromEnd(limit - fromEnd);
    for (const Foothold& gate : search.gates())
      if (gate.stretch == id && gate.aside <= limit) pieces.around(gate.along, limit - gate.aside);
    pieces.moveTo(area);
  }
  for (const JunctionId junction : search.reached()) {
    if (search.to(junction) > limit) break;
    ++area.junctions;
  }
  return area;
}

Point placeOn(const WalkNetwork& network, StretchId stretch, Walk along) {
  const auto length = static_cast<double>(network[stretch].length.count());
  return placeAlong(network.lineOf(stretch), along.count() / length);
}

Line lineOf(const WalkNetwork& network, const Piece& piece) {
  const Line whole = network.lineOf(piece.stretch);
  const auto length = static_cast<double>(network[piece.stretch].length.count());
  const double from = piece.from.count() / length, to = piece.to.count() / length;
  const double total = xuequ::length(whole).count();
  Line line{placeAlong(whole, from)};
  double before = 0;
  for (std::size_t i = 1; i + 1 < whole.size(); ++i) {
    before += distance(whole[i - 1], whole[i]).count();
    if (before > from * total && before < to * total) line.push_back(whole[i]);
  }
  line.push_back(placeAlong(whole, to));
  return line;
}

}  // namespace xuequ
