// SPDX-License-Identifier: Apache-2.0
#include "core/network/noding.hpp"

#include "core/geometry/point_index.hpp"
#include "core/network/line_cuts.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

namespace xuequ {
namespace {

Deck deckOf(const Road& road) {
  return road.bridge ? Deck::Bridge : road.tunnel ? Deck::Tunnel : Deck::Ground;
}

/// Lines as ways: those without length are counted and left out.
class Collecting {
 public:
  explicit Collecting(NodingReport& report) : m_report(report) {}

  bool add(const Line& line, Deck deck, WayKind kind) {
    m_line.clear();
    std::ranges::unique_copy(line, std::back_inserter(m_line));
    if (m_line.size() < 2) return false;
    m_ways.add(m_line, deck, kind);
    return true;
  }
  void road(const Road& road, WayKind kind) {
    ++(add(road.line, deckOf(road), kind) ? m_report.ways : m_report.pointless);
  }
  void bank(const Ring& ring) {
    Line closed = ring;
    if (!closed.empty()) closed.push_back(closed.front());
    add(closed, Deck::Ground, WayKind::Wall);
  }
  [[nodiscard]] Ways take() { return std::move(m_ways); }

 private:
  NodingReport& m_report;
  Ways m_ways;
  Line m_line;
};

bool walkable(const Road& road) { return road.onFoot && road.kind != RoadClass::Railway; }

Ways waysOf(std::span<const Road> roads, NodingReport& report) {
  Collecting collecting(report);
  for (const Road& road : roads) {
    if (walkable(road))
      collecting.road(road, WayKind::Plain);
    else
      ++report.notWalked;
  }
  return collecting.take();
}

Ways waysAndWalls(const WalkableLand& land, NodingReport& report) {
  Collecting collecting(report);
  for (const Road& road : land.roads) {
    const bool divides = road.kind == RoadClass::Trunk || road.kind == RoadClass::Railway;
    if (walkable(road))
      collecting.road(road, divides ? WayKind::Divider : WayKind::Plain);
    else
      ++report.notWalked;
    if (!walkable(road) && divides) collecting.add(road.line, deckOf(road), WayKind::Wall);
  }
  for (const Water& water : land.waters) {
    collecting.add(water.line, Deck::Ground, WayKind::Wall);
    for (const Polygon& polygon : water.shape) {
      collecting.bank(polygon.outer);
      for (const Ring& island : polygon.holes) collecting.bank(island);
    }
  }
  return collecting.take();
}

/// The bits of x in the even places, of y in the odd ones: a Z-curve through all points of the grid.
std::uint64_t onZCurve(Point p) {
  const auto spread = [](std::int32_t v) {
    std::uint64_t x = static_cast<std::uint32_t>(v) ^ 0x80000000U;
    x = (x | (x << 16)) & 0x0000FFFF0000FFFFULL;
    x = (x | (x << 8)) & 0x00FF00FF00FF00FFULL;
    x = (x | (x << 4)) & 0x0F0F0F0F0F0F0F0FULL;
    x = (x | (x << 2)) & 0x3333333333333333ULL;
    return (x | (x << 1)) & 0x5555555555555555ULL;
  };
  return spread(p.x) | (spread(p.y) << 1);
}

/// A corner of a way, at its place on the curve.
struct Visit {
  std::uint64_t place = 0;
  std::uint32_t corner = 0;
  Deck deck{};
  bool end = false;
  friend auto operator<=>(const Visit&, const Visit&) = default;
};

std::vector<Visit> visitsOf(const Ways& ways) {
  std::vector<Visit> visits;
  visits.reserve(ways.corners.size());
  for (std::size_t way = 0; way < ways.count(); ++way) {
    const std::uint32_t first = ways.first[way], last = ways.first[way + 1] - 1;
    for (std::uint32_t i = first; i <= last; ++i)
      visits.push_back({onZCurve(ways.corners[i]), i, ways.decks[way], i == first || i == last});
  }
  std::ranges::sort(visits);
  return visits;
}

constexpr std::int32_t kNoJunction = -1;

struct Junctions {
  std::vector<Point> places;
  std::vector<std::int32_t> ofCorner;  ///< kNoJunction: a bend
};

/// Corners at one place: on each level they meet where a line ends or two pass. A bridge that ends where
/// another bridge passes joins that one, else the ground.
void joinAt(std::span<const Visit> visits, const Ways& ways, Junctions& junctions) {
  std::array<bool, 3> passes{};
  for (const Visit& visit : visits) passes[static_cast<std::size_t>(visit.deck)] |= !visit.end;
  const auto levelOf = [&](const Visit& visit) {
    const auto deck = static_cast<std::size_t>(visit.deck);
    return visit.end && !passes[deck] ? std::size_t{0} : deck;
  };
  std::array<int, 3> count{};
  std::array<bool, 3> ends{};
  for (const Visit& visit : visits) {
    ++count[levelOf(visit)];
    ends[levelOf(visit)] |= visit.end;
  }
  std::array<std::int32_t, 3> junction{kNoJunction, kNoJunction, kNoJunction};
  for (std::size_t level = 0; level < junction.size(); ++level) {
    if (count[level] < 2 && !ends[level]) continue;
    junction[level] = static_cast<std::int32_t>(junctions.places.size());
    junctions.places.push_back(ways.corners[visits.front().corner]);
  }
  for (const Visit& visit : visits) junctions.ofCorner[visit.corner] = junction[levelOf(visit)];
}

Junctions junctionsOf(const Ways& ways) {
  Junctions junctions{{}, std::vector<std::int32_t>(ways.corners.size(), kNoJunction)};
  const std::vector<Visit> visits = visitsOf(ways);
  for (auto first = visits.begin(); first != visits.end();) {
    const auto last =
        std::find_if(first, visits.end(), [&](const Visit& visit) { return visit.place != first->place; });
    joinAt({first, last}, ways, junctions);
    first = last;
  }
  return junctions;
}

/// A stretch between two corners of a way that are junctions.
struct Draft {
  std::int32_t low = 0, high = 0;  ///< its junctions, the smaller number first
  Walk length;
  WayKind kind{};
  std::uint32_t first = 0, last = 0;  ///< corners
  friend auto operator<=>(const Draft&, const Draft&) = default;
};

Walk lengthOf(std::span<const Point> line) {
  double centimetres = 0;
  for (std::size_t i = 1; i < line.size(); ++i)
    centimetres += std::sqrt(static_cast<double>(squaredDistance(line[i - 1], line[i])));
  return std::max(Walk{1}, walkOf(Metres{centimetres / 100}));
}

std::vector<Draft> draftsOf(const Ways& ways, const std::vector<std::int32_t>& junctionOf) {
  std::vector<Draft> drafts;
  for (std::size_t way = 0; way < ways.count(); ++way) {
    std::uint32_t from = ways.first[way];
    for (std::uint32_t i = from + 1; i < ways.first[way + 1]; ++i) {
      if (junctionOf[i] == kNoJunction) continue;
      const auto [low, high] = std::minmax(junctionOf[from], junctionOf[i]);
      drafts.push_back({low, high, lengthOf(std::span(ways.corners).subspan(from, i - from + 1)),
                        ways.kinds[way], from, i});
      from = i;
    }
  }
  std::ranges::sort(drafts);
  return drafts;
}

bool sameCourse(const Ways& ways, const Draft& a, const Draft& b) {
  if (a.last - a.first != b.last - b.first) return false;
  const auto one = std::span(ways.corners).subspan(a.first, a.last - a.first + 1);
  const auto other = std::span(ways.corners).subspan(b.first, b.last - b.first + 1);
  return std::ranges::equal(one, other) || std::equal(one.begin(), one.end(), other.rbegin());
}

/// Equal drafts stand side by side but for their corners: each is held against those of its kind before it.
bool isDuplicate(const Ways& ways, std::span<const Draft> drafts, std::size_t i) {
  for (std::size_t j = i; j-- > 0;) {
    const auto alike = [](const Draft& d) { return std::tuple(d.low, d.high, d.length, d.kind); };
    if (alike(drafts[j]) != alike(drafts[i])) return false;
    if (sameCourse(ways, drafts[j], drafts[i])) return true;
  }
  return false;
}

struct NodedWays {
  WalkNetwork network;
  std::vector<WayKind> kinds;  ///< by stretch
};

NodedWays noded(Ways ways, const NodingRule& rule, NodingReport& report) {
  const Met met = cutWhereTheyMeet(ways, rule);
  report.crossings = met.crossings;
  report.touching = met.touching;
  Junctions junctions = junctionsOf(ways);
  const std::vector<Draft> drafts = draftsOf(ways, junctions.ofCorner);
  std::vector<Stretch> stretches;
  std::vector<WayKind> kinds;
  std::vector<Point> bends;
  stretches.reserve(drafts.size());
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    const Draft& draft = drafts[i];
    if (isDuplicate(ways, drafts, i)) {
      ++report.duplicates;
      continue;
    }
    stretches.push_back({JunctionId{junctions.ofCorner[draft.first]},
                         JunctionId{junctions.ofCorner[draft.last]}, draft.length,
                         static_cast<std::int32_t>(bends.size())});
    kinds.push_back(draft.kind);
    bends.insert(bends.end(), ways.corners.begin() + draft.first + 1, ways.corners.begin() + draft.last);
  }
  return {WalkNetwork(std::move(junctions.places), std::move(stretches), std::move(bends)), std::move(kinds)};
}

std::vector<bool> openJunctions(const WalkNetwork& network, std::span<const Point> crossings) {
  constexpr Metres kNear{15};
  const PointIndex index(crossings);
  std::vector<bool> open;
  for (const Point at : network.junctions()) {
    const auto nearest = index.nearest(at, 1);
    open.push_back(!nearest.empty() &&
                   distance(at, crossings[static_cast<std::size_t>(nearest.front())]) <= kNear);
  }
  return open;
}

/// What divides, but for bridges and tunnels: below and above them one may pass.
std::vector<Line> wallsOf(const Ways& ways) {
  std::vector<Line> walls;
  for (std::size_t way = 0; way < ways.count(); ++way)
    if (ways.kinds[way] != WayKind::Plain && ways.decks[way] == Deck::Ground)
      walls.emplace_back(ways.corners.begin() + ways.first[way], ways.corners.begin() + ways.first[way + 1]);
  return walls;
}

}  // namespace

Noded nodedNetwork(std::span<const Road> roads, const NodingRule& rule) {
  Noded result;
  result.network = noded(waysOf(roads, result.report), rule, result.report).network;
  return result;
}

Noded dividedNetwork(const WalkableLand& land, const NodingRule& rule) {
  Noded result;
  Ways ways = waysAndWalls(land, result.report);
  result.walls = wallsOf(ways);
  const NodedWays whole = noded(std::move(ways), rule, result.report);
  result.network = withSides(whole.network, whole.kinds, openJunctions(whole.network, land.crossings));
  return result;
}

}  // namespace xuequ
