// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/zone_wording.hpp"

#include "core/geometry/box_tree.hpp"
#include "core/geometry/overlay.hpp"
#include "core/geometry/segments.hpp"
#include "core/geometry/simplify.hpp"
#include "core/geometry/tracks.hpp"
#include "core/scenario/boundaries.hpp"
#include "core/scenario/edit_faults.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>

namespace xuequ {
namespace {

constexpr Metres kBeside{20};
constexpr Metres kShort{40};       ///< a shorter stretch is not worth a name
constexpr double kStep = 1'000;    ///< cm between the places at which the border is asked for its name
constexpr double kStraight = 300;  ///< cm that a straight leg may leave out
constexpr double kOfSide = 0.2;    ///< the least share of a side that a name bounds to stand for it
constexpr double kAstray = 8;      ///< m between the two, on average
constexpr double kDetour = 1.5;    ///< a way longer than this beside the border is another one

/// Named lines by place.
class Names {
 public:
  explicit Names(const StudyArea& area) {
    for (const Road& road : area.roads) add(road.name, road.line, false);
    for (const Water& water : area.waters) {
      add(water.name, water.line, false);
      for (const Polygon& polygon : water.shape) {
        add(water.name, polygon.outer, true);
        for (const Ring& hole : polygon.holes) add(water.name, hole, true);
      }
    }
    std::vector<Box> boxes;
    for (const Piece& piece : m_pieces) boxes.push_back(edgeBox(piece.from, piece.to));
    m_tree = BoxTree(boxes);
  }

  /// The nearest within reach; equally near: the first in the alphabet.
  [[nodiscard]] std::string at(Point p) const {
    const auto reach = static_cast<std::int32_t>(kBeside.count() * 100);
    std::string best;
    Metres least = kBeside;
    for (const std::uint32_t i : m_tree.in({{p.x - reach, p.y - reach}, {p.x + reach, p.y + reach}})) {
      const Piece& piece = m_pieces[i];
      const Metres away = distance(footOn(piece.from, piece.to, p), p);
      if (away > least || (away == least && !best.empty() && best <= piece.name)) continue;
      least = away;
      best = piece.name;
    }
    return best;
  }

  /// Along the name between its places nearest to the ends; empty: it is not there, or leads not from one to
  /// the other.
  [[nodiscard]] Line along(const std::string& name, Point from, Point to) const {
    const Piece* first = nearest(name, from);
    const Piece* last = nearest(name, to);
    if (!first || !last) return {};
    const Point enter = footOn(first->from, first->to, from), leave = footOn(last->from, last->to, to);
    Tracks tracks;
    for (const Piece& piece : m_pieces) {
      if (piece.name != name) continue;
      std::vector<Point> stops;
      if (&piece == first) stops.push_back(enter);
      if (&piece == last) stops.push_back(leave);
      tracks.add(piece.from, piece.to, stops);
    }
    return tracks.shortest(enter, leave);
  }

 private:
  struct Piece {
    std::string name;
    Point from;
    Point to;
  };
  void add(const std::string& name, std::span<const Point> line, bool closed) {
    if (name.empty()) return;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) m_pieces.push_back({name, line[i], line[i + 1]});
    if (closed && line.size() > 2) m_pieces.push_back({name, line.back(), line.front()});
  }
  [[nodiscard]] const Piece* nearest(const std::string& name, Point p) const {
    const Piece* best = nullptr;
    Metres least;
    for (const Piece& piece : m_pieces) {
      if (piece.name != name) continue;
      const Metres away = distance(footOn(piece.from, piece.to, p), p);
      if (best && away >= least) continue;
      best = &piece;
      least = away;
    }
    return best;
  }

  std::vector<Piece> m_pieces;
  BoxTree m_tree;
};

/// The ring with places in between, so that no two are farther apart than the step.
Line dense(const Ring& ring) {
  Line line;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Point a = ring[i], b = ring[(i + 1) % ring.size()];
    const double length = distance(a, b).count() * 100;
    const auto parts = std::max<std::int64_t>(1, std::llround(length / kStep));
    for (std::int64_t k = 0; k < parts; ++k) {
      const double along = static_cast<double>(k) / static_cast<double>(parts);
      line.push_back(
          {static_cast<std::int32_t>(std::llround(a.x + along * (static_cast<double>(b.x) - a.x))),
           static_cast<std::int32_t>(std::llround(a.y + along * (static_cast<double>(b.y) - a.y)))});
    }
  }
  return line;
}

struct Stretch {
  std::string name;
  Line line;  ///< ends where the next begins
};

/// Stretches of one name each around the ring; too short ones become part of what goes before.
std::vector<Stretch> stretchesOf(const Ring& ring, const Names& names) {
  Line line = dense(ring);
  std::vector<std::string> named;
  for (const Point p : line) named.push_back(names.at(p));
  const auto change = [&](std::size_t i) { return named[i] != named[(i + named.size() - 1) % named.size()]; };
  std::size_t start = 0;
  while (start < line.size() && !change(start)) ++start;
  if (start == line.size()) start = 0;
  std::ranges::rotate(line, line.begin() + static_cast<std::ptrdiff_t>(start));
  std::ranges::rotate(named, named.begin() + static_cast<std::ptrdiff_t>(start));
  std::vector<Stretch> stretches;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (stretches.empty() || stretches.back().name != named[i]) stretches.push_back({named[i], {}});
    stretches.back().line.push_back(line[i]);
    stretches.back().line.push_back(line[(i + 1) % line.size()]);
  }
  for (Stretch& stretch : stretches)
    stretch.line.erase(std::ranges::unique(stretch.line).begin(), stretch.line.end());
  std::vector<Stretch> merged;
  for (Stretch& stretch : stretches) {
    if (length(stretch.line) < kShort) stretch.name.clear();
    if (!merged.empty() && merged.back().name == stretch.name)
      merged.back().line.insert(merged.back().line.end(), stretch.line.begin() + 1, stretch.line.end());
    else
      merged.push_back(std::move(stretch));
  }
  return merged;
}

/// Whether the name leads where the stretch goes.
bool follows(const Names& names, const Stretch& stretch) {
  const Line way = names.along(stretch.name, stretch.line.front(), stretch.line.back());
  Ring between = stretch.line;
  between.insert(between.end(), way.rbegin(), way.rend());
  const double astray = std::abs(static_cast<double>(doubleArea(between))) / 2 / 10'000;
  return way.size() > 1 && astray <= kAstray * length(stretch.line).count() &&
         length(way).count() <= kDetour * length(stretch.line).count() &&
         length(way).count() * kDetour >= length(stretch.line).count();
}

class Wording {
 public:
  Wording(const Names& names, const MultiPolygon& shape) : m_names(names) {
    for (const Polygon& polygon : shape) {
      addRing(polygon.outer, false);
      for (const Ring& hole : polygon.holes) addRing(hole, true);
    }
  }

  ZoneWording take(std::string name) {
    m_wording.name = std::move(name);
    for (std::size_t side = 0; side < 4; ++side) {
      double whole = 0;
      for (const auto& [_, length] : m_lengths[side]) whole += length;
      m_lengths[side].erase(std::string{});
      const auto longest =
          std::ranges::max_element(m_lengths[side], {}, [](const auto& l) { return l.second; });
      if (longest != m_lengths[side].end() && longest->second >= kOfSide * whole)
        m_wording.sides[side] = longest->first;
    }
    return std::move(m_wording);
  }

 private:
  void addRing(const Ring& ring, bool hole) {
    WordedRing worded{hole, {}, {}};
    const auto stretches = stretchesOf(ring, m_names);
    worded.start = stretches.front().line.front();
    for (const Stretch& stretch : stretches) {
      const bool named = !stretch.name.empty() && follows(m_names, stretch);
      if (!hole) addSide(stretch.line, named ? stretch.name : std::string{});
      if (named) {
        worded.legs.push_back({stretch.name, stretch.line.back()});
        continue;
      }
      const Line straight = simplified(stretch.line, kStraight);
      for (std::size_t i = 1; i < straight.size(); ++i) worded.legs.push_back({{}, straight[i]});
    }
    m_wording.rings.push_back(std::move(worded));
  }

  /// The side to which the border looks: away from the zone, which lies on its left.
  void addSide(const Line& line, const std::string& name) {
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
      const Point a = line[i], b = line[i + 1];
      const std::int64_t east = std::int64_t{b.y} - a.y, north = std::int64_t{a.x} - b.x;
      const bool across = std::abs(east) >= std::abs(north);
      const std::size_t side = across ? (east > 0 ? 0 : 2) : (north > 0 ? 3 : 1);
      m_lengths[side][name] += distance(a, b).count();
    }
  }

  const Names& m_names;
  ZoneWording m_wording;
  std::array<std::map<std::string, double>, 4> m_lengths;
};

void addUnits(const StudyArea& area, const Zoning& zoning, const Zone& zone, ZoneWording& wording) {
  MultiPolygon outer = *zone.boundary;
  for (Polygon& polygon : outer) polygon.holes.clear();
  for (std::size_t i = 0; i < area.units.size(); ++i) {
    const UnitId unit{static_cast<std::int32_t>(i)};
    const auto owners = zoning.ownersOf(unit);
    const auto own = std::ranges::count(owners, zone.id);
    if (own == std::ssize(owners))
      wording.with.push_back(unit);
    else if (own > 0)
      wording.partly.push_back(unit);
    else if (contains(outer, area.units[unit].centre))
      wording.without.push_back(unit);
  }
}

}  // namespace

Result<ZoneWording> wordingOf(const StudyArea& area, const Scenario& scenario, Stage stage, ZoneId id) {
  if (!scenario.zoning(stage).find(id)) return unknown(ErrorCode::ZoneUnknown, id);
  const Scenario drawn = withBoundaries(area, scenario, stage);
  const Zoning& zoning = drawn.zoning(stage);
  const Zone& zone = *zoning.find(id);
  if (zone.boundary->empty()) return failure(ErrorCode::ZoneNotDrawn, nameIn(zone));
  const Names names(area);
  ZoneWording wording = Wording(names, *zone.boundary).take(zone.name);
  addUnits(area, zoning, zone, wording);
  return wording;
}

Result<ReadShape> shapeOf(const StudyArea& area, const std::vector<WordedRing>& rings) {
  const Names names(area);
  ReadShape read;
  std::set<std::string> unmatched;
  MultiPolygon holes;
  for (const WordedRing& worded : rings) {
    Ring ring{worded.start};
    for (const BorderLeg& leg : worded.legs) {
      const Line way = leg.along.empty() ? Line{} : names.along(leg.along, ring.back(), leg.to);
      if (!leg.along.empty() && way.empty()) unmatched.insert(leg.along);
      ring.insert(ring.end(), way.begin(), way.end());
      if (leg.to != worded.start) ring.push_back(leg.to);
    }
    (worded.hole ? holes : read.shape).push_back({std::move(ring), {}});
  }
  read.unmatched.assign(unmatched.begin(), unmatched.end());
  read.shape = normalised(std::move(read.shape));
  const std::string place = rings.empty() ? std::string{} : placeText(area, rings.front().start);
  if (read.shape.empty()) return failure(ErrorCode::PolygonZeroArea, place);
  // Where a way doubles back to a road and off again, the spur has no area: half a centimetre mends it.
  if (invalidity(read.shape)) read.shape = buffered(read.shape, Metres{0});
  if (read.shape.empty()) return failure(ErrorCode::PolygonCrossesItself, place);
  holes = normalised(std::move(holes));
  if (!holes.empty())
    read.shape = difference(read.shape, invalidity(holes) ? buffered(holes, Metres{0}) : holes);
  return read;
}

}  // namespace xuequ
