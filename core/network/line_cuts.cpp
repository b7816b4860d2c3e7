// SPDX-License-Identifier: Apache-2.0
#include "core/network/line_cuts.hpp"

#include "core/base/parallel.hpp"
#include "core/geometry/line_grid.hpp"
#include "core/geometry/segments.hpp"

#include <algorithm>
#include <cmath>
#include <mutex>

namespace xuequ {
namespace {

constexpr double kSegmentsPerCell = 4;

/// A new corner on the segment that begins at this corner.
struct Cut {
  std::uint32_t corner = 0;
  std::int64_t along = 0;  ///< squared distance from that corner: their order on the segment
  Point at;
  auto operator<=>(const Cut&) const = default;
};

/// A segment with what decides whom it meets.
struct WaySegment {
  std::uint32_t corner = 0;
  Point a, b;
  Deck deck{};
  bool begins = false;  ///< a is an end of its line
  bool ends = false;    ///< b is
};

/// The segments' boxes, a tolerance wider, have a place in common.
bool near(const WaySegment& e, const WaySegment& f, std::int32_t slack) {
  const auto apart = [&](std::int32_t a, std::int32_t b, std::int32_t c, std::int32_t d) {
    const auto [low, high] = std::minmax(a, b);
    const auto [from, to] = std::minmax(c, d);
    return std::int64_t{low} - slack > to || std::int64_t{from} - slack > high;
  };
  return !apart(e.a.x, e.b.x, f.a.x, f.b.x) && !apart(e.a.y, e.b.y, f.a.y, f.b.y);
}

/// Collects the cuts of one piece of the cells.
class Meeting {
 public:
  explicit Meeting(const NodingRule& rule) : m_rule(rule), m_tolerance(rule.tolerance.count() * 100) {}

  void meet(const WaySegment& e, const WaySegment& f) {
    if (!near(e, f, static_cast<std::int32_t>(m_tolerance) + 2)) return;
    const bool touched = touches(e, f) | touches(f, e);
    const bool ground = e.deck == Deck::Ground && f.deck == Deck::Ground;
    if (touched || !ground || !m_rule.crossings || !crossInside({e.a, e.b}, {f.a, f.b})) return;
    const Point at = meetingPlace({e.a, e.b}, {f.a, f.b});
    cut(e, at);
    cut(f, at);
    crossings.push_back(at);
  }

  std::vector<Cut> cuts;
  std::vector<Point> crossings;
  std::vector<Point> touching;

 private:
  /// The corners of f that lie on e. A corner is on the line of its own file to within its rounding; only an
  /// end may be further off.
  bool touches(const WaySegment& e, const WaySegment& f) {
    bool any = false;
    for (const auto& [p, end] : {std::pair{f.a, f.begins}, std::pair{f.b, f.ends}}) {
      if (p == e.a || p == e.b || !levelWith(e, f, end)) continue;
      const Point ends[] = {e.a, e.b};
      const double reach = end ? std::max(m_tolerance, 1.0) : 1.0;
      if (distanceToLine(p, ends).count() * 100 > reach) continue;
      cut(e, p);
      touching.push_back(p);
      any = true;
    }
    return any;
  }
  static bool levelWith(const WaySegment& e, const WaySegment& f, bool end) {
    return e.deck == f.deck || (e.deck == Deck::Ground && end);
  }
  void cut(const WaySegment& e, Point at) {
    if (at != e.a && at != e.b) cuts.push_back({e.corner, squaredDistance(e.a, at), at});
  }

  NodingRule m_rule;
  double m_tolerance;  ///< cm
};

std::vector<WaySegment> segmentsOf(const Ways& ways) {
  std::vector<WaySegment> segments;
  segments.reserve(ways.corners.size() - ways.count());
  for (std::size_t way = 0; way < ways.count(); ++way) {
    const std::uint32_t first = ways.first[way], last = ways.first[way + 1] - 1;
    for (std::uint32_t i = first; i < last; ++i)
      segments.push_back(
          {i, ways.corners[i], ways.corners[i + 1], ways.decks[way], i == first, i + 1 == last});
  }
  return segments;
}

std::vector<Cut> cutsOf(const Ways& ways, const NodingRule& rule, Met& met) {
  const std::vector<WaySegment> segments = segmentsOf(ways);
  const auto each = [&](const auto& use) {
    for (std::size_t i = 0; i < segments.size(); ++i)
      use(static_cast<std::int32_t>(i), segments[i].a, segments[i].b);
  };
  Box box = boxOf(ways.corners);
  const auto cells = static_cast<std::size_t>(static_cast<double>(segments.size()) / kSegmentsPerCell);
  const LineGrid grid(box, cells, each);
  Meeting all(rule);
  std::mutex mutex;
  forPieces(grid.cellCount(), 4096, [&](std::size_t first, std::size_t last) {
    Meeting mine(rule);
    for (std::size_t cell = first; cell < last; ++cell) {
      const auto items = grid.itemsOf(cell);
      for (std::size_t i = 0; i < items.size(); ++i)
        for (std::size_t j = i + 1; j < items.size(); ++j)
          mine.meet(segments[static_cast<std::size_t>(items[i])],
                    segments[static_cast<std::size_t>(items[j])]);
    }
    const std::lock_guard lock(mutex);
    all.cuts.insert(all.cuts.end(), mine.cuts.begin(), mine.cuts.end());
    all.crossings.insert(all.crossings.end(), mine.crossings.begin(), mine.crossings.end());
    all.touching.insert(all.touching.end(), mine.touching.begin(), mine.touching.end());
  });
  // Two segments may share several cells, and several may meet at one place.
  sortUnique(all.cuts);
  sortUnique(all.crossings);
  sortUnique(all.touching);
  met = {static_cast<std::int64_t>(all.crossings.size()), static_cast<std::int64_t>(all.touching.size())};
  return std::move(all.cuts);
}

}  // namespace

void Ways::add(std::span<const Point> line, Deck deck, WayKind kind) {
  corners.insert(corners.end(), line.begin(), line.end());
  first.push_back(static_cast<std::uint32_t>(corners.size()));
  decks.push_back(deck);
  kinds.push_back(kind);
}

Met cutWhereTheyMeet(Ways& ways, const NodingRule& rule) {
  Met met;
  if (ways.count() == 0) return met;
  const std::vector<Cut> cuts = cutsOf(ways, rule, met);
  if (cuts.empty()) return met;
  Ways cut;
  cut.corners.reserve(ways.corners.size() + cuts.size());
  cut.decks = ways.decks;
  cut.kinds = ways.kinds;
  auto next = cuts.begin();
  for (std::size_t way = 0; way < ways.count(); ++way) {
    for (std::uint32_t i = ways.first[way]; i < ways.first[way + 1]; ++i) {
      cut.corners.push_back(ways.corners[i]);
      for (; next != cuts.end() && next->corner == i; ++next)
        if (next->at != cut.corners.back()) cut.corners.push_back(next->at);
    }
    cut.first.push_back(static_cast<std::uint32_t>(cut.corners.size()));
  }
  ways = std::move(cut);
  return met;
}

}  // namespace xuequ
