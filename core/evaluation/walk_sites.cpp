// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/walk_sites.hpp"

#include "core/base/parallel.hpp"
#include "core/geometry/point_index.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <tuple>

namespace xuequ {
namespace {

constexpr double kWayStep = 25'000, kMostOnWays = 200'000;      ///< mm; how many
constexpr double kGroundStep = 4'000, kMostOnGround = 120'000;  ///< cm; how many
constexpr double kApart = 100;  ///< cm; nearer to a demand point, a way has no site of its own
constexpr Walk kBesideCut{4'000};
constexpr double kTile = 10'000;      ///< cm
constexpr double kMostTiles = 2'000;  ///< along a side

/// The parts of a box where sites are wanted, in squares.
class Tiles {
 public:
  Tiles(const Box& land, std::span<const Box> around) : m_low(land.low), m_all(around.empty()) {
    m_wide = static_cast<double>(land.high.x) - land.low.x;
    m_high = static_cast<double>(land.high.y) - land.low.y;
    m_size = std::max(kTile, std::max(m_wide, m_high) / kMostTiles);
    m_columns = column(land.high.x) + 1;
    m_rows = row(land.high.y) + 1;
    m_wanted.assign(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows), m_all);
    for (const Box& box : around) want(box);
  }
  [[nodiscard]] bool hold(double x, double y) const {
    const std::int64_t c = column(x), r = row(y);
    return c >= 0 && r >= 0 && c < m_columns && r < m_rows && m_wanted[at(c, r)];
  }
  [[nodiscard]] bool hold(Point p) const { return hold(p.x, p.y); }
  /// cm²
  [[nodiscard]] double area() const {
    if (m_all) return m_wide * m_high;
    return static_cast<double>(std::ranges::count(m_wanted, true)) * m_size * m_size;
  }
  /// Calls use(x, y) at the corners of triangles of equal sides.
  template <class Use>
  void forLattice(double step, const Use& use) const {
    const double rise = step * std::numbers::sqrt3 / 2;
    for (int i = 0; i * rise <= m_high; ++i)
      for (double x = i % 2 == 0 ? 0 : step / 2; x <= m_wide; x += step)
        if (hold(m_low.x + x, m_low.y + i * rise)) use(m_low.x + x, m_low.y + i * rise);
  }

 private:
  [[nodiscard]] std::int64_t column(double x) const {
    return static_cast<std::int64_t>(std::floor((x - m_low.x) / m_size));
  }
  [[nodiscard]] std::int64_t row(double y) const {
    return static_cast<std::int64_t>(std::floor((y - m_low.y) / m_size));
  }
  [[nodiscard]] std::size_t at(std::int64_t c, std::int64_t r) const {
    return static_cast<std::size_t>(r * m_columns + c);
  }
  void want(const Box& box) {
    const std::int64_t west = std::max<std::int64_t>(0, column(box.low.x)),
                       south = std::max<std::int64_t>(0, row(box.low.y));
    for (std::int64_t r = south; r <= std::min(m_rows - 1, row(box.high.y)); ++r)
      for (std::int64_t c = west; c <= std::min(m_columns - 1, column(box.high.x)); ++c)
        m_wanted[at(c, r)] = true;
  }

  Point m_low;
  bool m_all;
  double m_wide = 0, m_high = 0, m_size = 0;
  std::int64_t m_columns = 0, m_rows = 0;
  std::vector<bool> m_wanted;
};

class Collector {
 public:
  Collector(const StudyArea& area, const Walkers& walkers, const Box& land, std::span<const Box> around)
      : m_area(area), m_walkers(walkers), m_network(walkers.network()), m_tiles(land, around) {}

  WalkSites collected(std::span<const Foothold> cuts) {
    addDemand();
    addWays(cuts);
    addGround();
    return std::move(m_sites);
  }

 private:
  void add(Point at, std::span<const Foothold> doors) {
    m_sites.places.push_back(at);
    m_sites.doors.insert(m_sites.doors.end(), doors.begin(), doors.end());
    m_sites.firstDoor.push_back(static_cast<std::uint32_t>(m_sites.doors.size()));
  }
  void addDemand() {
    for (std::size_t i = 0; i < m_area.points.size(); ++i) {
      const PointId point{static_cast<std::int32_t>(i)};
      add(m_area.points[point].at, m_walkers.doorsOf(point));
    }
  }
  /// Those that stand clear of all sites so far.
  void addClear(const std::vector<Foothold>& places, double clear) {
    const PointIndex index(m_sites.places);
    std::vector<char> keep(places.size(), 1);
    const double squared = clear * clear;
    forPieces(places.size(), 4096, [&](std::size_t first, std::size_t last) {
      for (std::size_t i = first; i < last; ++i)
        for (const std::int32_t near : index.nearest(places[i].at, 1))
          keep[i] = static_cast<double>(squaredDistance(
                        places[i].at, m_sites.places[static_cast<std::size_t>(near)])) >= squared
                        ? 1
                        : 0;
    });
    for (std::size_t i = 0; i < places.size(); ++i)
      if (keep[i] != 0) add(places[i].at, std::span(&places[i], places[i].found() ? 1U : 0U));
  }
  void addWays(std::span<const Foothold> cuts);
  void addGround();
  void addAlong(StretchId, double step, std::span<const Foothold> cuts, std::vector<Foothold>& places) const;
  [[nodiscard]] bool wanted(const Stretch& stretch) const {
    return m_tiles.hold(m_network.at(stretch.from)) || m_tiles.hold(m_network.at(stretch.to));
  }

  const StudyArea& m_area;
  const Walkers& m_walkers;
  const WalkNetwork& m_network;
  Tiles m_tiles;
  WalkSites m_sites;
};

void Collector::addAlong(StretchId id, double step, std::span<const Foothold> cuts,
                         std::vector<Foothold>& places) const {
  const Walk length = m_network[id].length;
  const auto place = [&](Walk along) {
    places.push_back({id, along, Walk{}, placeOn(m_network, id, along)});
  };
  for (const Foothold& cut : cuts)
    for (const Walk along : {cut.along - kBesideCut, cut.along + kBesideCut})
      if (along > Walk{} && along < length) place(along);
  const auto parts = static_cast<std::int32_t>(std::ceil(length.count() / step));
  for (std::int32_t i = 1; i < parts; ++i) {
    const Walk along{static_cast<std::int32_t>(std::int64_t{length.count()} * i / parts)};
    const bool free = std::ranges::none_of(cuts, [&](const Foothold& cut) {
      return std::abs((cut.along - along).count()) < 2 * kBesideCut.count();
    });
    if (free) place(along);
  }
}

void Collector::addWays(std::span<const Foothold> cuts) {
  double length = 0;
  for (const Stretch& stretch : m_network.stretches())
    if (wanted(stretch)) length += stretch.length.count();
  const double step = std::max(kWayStep, length / kMostOnWays);
  std::vector<Foothold> sorted(cuts.begin(), cuts.end());
  std::ranges::sort(sorted, {}, [](const Foothold& f) { return std::pair(f.stretch, f.along); });
  std::vector<Foothold> places;
  for (std::size_t i = 0; i < m_network.junctions().size(); ++i) {
    const JunctionId junction{static_cast<std::int32_t>(i)};
    if (!m_tiles.hold(m_network.at(junction)) || m_network.waysFrom(junction).empty()) continue;
    const WayOut& way = m_network.waysFrom(junction).front();
    const Stretch& stretch = m_network[way.stretch];
    places.push_back(
        {way.stretch, stretch.from == junction ? Walk{} : stretch.length, Walk{}, m_network.at(junction)});
  }
  for (std::size_t s = 0; s < m_network.stretches().size(); ++s) {
    const StretchId id{static_cast<std::int32_t>(s)};
    if (!wanted(m_network[id])) continue;
    const auto [first, last] = std::ranges::equal_range(sorted, id, {}, &Foothold::stretch);
    addAlong(id, step, {first, last}, places);
  }
  addClear(places, kApart);
}

void Collector::addGround() {
  const double perSite = std::numbers::sqrt3 / 2;
  const double step = std::max(kGroundStep, std::sqrt(m_tiles.area() / perSite / kMostOnGround));
  std::vector<Point> places;
  m_tiles.forLattice(step, [&](double x, double y) {
    places.push_back(
        {static_cast<std::int32_t>(std::llround(x)), static_cast<std::int32_t>(std::llround(y))});
  });
  auto footholds = m_walkers.index().nearest(places, m_walkers.rule());
  for (std::size_t i = 0; i < places.size(); ++i) footholds[i].at = places[i];
  addClear(footholds, step / 2);
  // From a corner of the triangles no place is farther than step/√3; one left out has a site within step/2.
  m_sites.reach = Metres{step * 1.5 / 100};
}

}  // namespace

WalkSites walkSites(const StudyArea& area, const Walkers& walkers, const Box& land,
                    std::span<const Box> around, std::span<const Foothold> cuts) {
  return Collector(area, walkers, land, around).collected(cuts);
}

}  // namespace xuequ
