// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/central_placement.hpp"

#include "core/base/apportion.hpp"

#include <algorithm>
#include <functional>
#include <numeric>
#include <queue>
#include <tuple>

namespace xuequ {
namespace {

struct Trip {
  std::int64_t squared = 0;
  std::size_t from = 0;
  std::size_t to = 0;
  bool operator>(const Trip& b) const {
    return std::tie(squared, from, to) > std::tie(b.squared, b.from, b.to);
  }
};

class CentralPlacement {
 public:
  CentralPlacement(std::span<const AdmissionPlace> places, const AdmittedByTiers& admitted,
                   const SchoolNeighbours& neighbours, PlacedCentrally& result)
      : m_neighbours(neighbours),
        m_result(result),
        m_left(admitted.sent),
        m_free(places.size()),
        m_looked(places.size()) {
    for (std::size_t to = 0; to < places.size(); ++to) {
      if (places[to].takesOthers) m_free[to] = admitted.seatsLeft[to];
      if (m_free[to].count() > 0 && neighbours.sites[to]) m_takers.push_back(to);
    }
  }

  void place(AdmissionTier tier, Pupils without) {
    const std::size_t t = index(tier);
    std::priority_queue<Trip, std::vector<Trip>, std::greater<>> nearest;
    const auto look = [&](std::size_t from) {
      if (m_left[from][t].count() == 0) return;
      if (const auto trip = nearestFree(from)) nearest.push(*trip);
    };
    for (std::size_t from = 0; from < m_left.size(); ++from) look(from);
    while (!nearest.empty()) {
      const Trip trip = nearest.top();
      nearest.pop();
      const Pupils given = std::min(m_left[trip.from][t], m_free[trip.to]);
      give(trip.to, tier, given);
      m_left[trip.from][t] -= given;
      look(trip.from);
    }
    for (const ByTier& left : m_left) without += left[t];
    m_result.unserved[t] = without - shareOut(tier, without);
  }

 private:
  [[nodiscard]] Trip trip(std::size_t from, std::size_t to) const {
    return {squaredDistance(*m_neighbours.sites[from], *m_neighbours.sites[to]), from, to};
  }

  /// Seats only ever become fewer: what was the nearest may be full when its turn comes, and what was full is
  /// never looked at again. All places are, once the few nearest are full.
  [[nodiscard]] std::optional<Trip> nearestFree(std::size_t from) {
    if (!m_neighbours.sites[from]) return std::nullopt;
    const auto nearest = m_neighbours.of(from);
    for (std::size_t& i = m_looked[from]; i < nearest.size(); ++i)
      if (const auto to = static_cast<std::size_t>(nearest[i]); m_free[to].count() > 0) return trip(from, to);
    std::erase_if(m_takers, [&](std::size_t to) { return m_free[to].count() == 0; });
    std::optional<Trip> best;
    for (const std::size_t to : m_takers)
      if (const Trip other = trip(from, to); !best || *best > other) best = other;
    return best;
  }

  void give(std::size_t to, AdmissionTier tier, Pupils pupils) {
    m_free[to] -= pupils;
    m_result.received[to] += pupils;
    m_result.central[index(tier)] += pupils;
  }

  /// In proportion to the seats that are left; as many as there are.
  Pupils shareOut(AdmissionTier tier, Pupils pupils) {
    if (pupils.count() == 0) return {};
    std::vector<std::int64_t> free;
    for (const Pupils seats : m_free) free.push_back(seats.count());
    const Pupils placed =
        std::min<Pupils>(pupils, Pupils{std::accumulate(free.begin(), free.end(), std::int64_t{0})});
    if (placed.count() == 0) return {};
    const auto shares = apportioned(placed.count(), free);
    for (std::size_t to = 0; to < shares.size(); ++to) give(to, tier, Pupils{shares[to]});
    return placed;
  }

  const SchoolNeighbours& m_neighbours;
  PlacedCentrally& m_result;
  std::vector<ByTier> m_left;         ///< not yet placed, by the place that sends them
  std::vector<Pupils> m_free;         ///< seats for others
  std::vector<std::size_t> m_looked;  ///< how many of its nearest each place has found full
  std::vector<std::size_t> m_takers;  ///< with a site and seats for others, when last looked
};

}  // namespace

PlacedCentrally placedCentrally(std::span<const AdmissionPlace> places, const AdmittedByTiers& admitted,
                                const ByTier& without, const SchoolNeighbours& neighbours) {
  PlacedCentrally result{std::vector<Pupils>(places.size()), {}, {}};
  CentralPlacement central(places, admitted, neighbours, result);
  for (const AdmissionTier tier : kAllTiers) central.place(tier, without[index(tier)]);
  return result;
}

}  // namespace xuequ
