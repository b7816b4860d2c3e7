// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/admission.hpp"

#include "core/base/apportion.hpp"
#include "core/evaluation/service.hpp"

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
  CentralPlacement(std::span<const AdmissionPlace> places, PlacedByTiers& result)
      : m_places(places), m_result(result), m_left(places.size()), m_free(places.size()) {
    for (std::size_t p = 0; p < places.size(); ++p) admit(p);
    for (std::size_t to = 0; to < places.size(); ++to)
      if (m_free[to].count() > 0 && places[to].site) m_takers.push_back(to);
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
  void admit(std::size_t p) {
    Pupils seats = m_places[p].seats;
    m_left[p] = m_places[p].applicants;
    for (const AdmissionTier tier : kAllTiers) {
      const Pupils admitted = std::min(m_left[p][index(tier)], seats);
      m_result.admitted[p][index(tier)] = admitted;
      m_left[p][index(tier)] -= admitted;
      seats -= admitted;
    }
    if (m_places[p].takesOthers) m_free[p] = seats;
  }

  /// Seats only ever become fewer, so what was the nearest may be full when its turn comes; then again.
  [[nodiscard]] std::optional<Trip> nearestFree(std::size_t from) const {
    std::optional<Trip> best;
    if (!m_places[from].site) return best;
    for (const std::size_t to : m_takers) {
      if (m_free[to].count() == 0) continue;
      const Trip trip{squaredDistance(*m_places[from].site, *m_places[to].site), from, to};
      if (!best || *best > trip) best = trip;
    }
    return best;
  }

  void give(std::size_t to, AdmissionTier tier, Pupils pupils) {
    m_free[to] -= pupils;
    m_result.received[to] += pupils;
    m_result.central[index(tier)] += pupils;
  }

  /// In proportion to the seats that are left; as many as there are.
  Pupils shareOut(AdmissionTier tier, Pupils pupils) {
    std::vector<std::int64_t> free;
    for (const Pupils seats : m_free) free.push_back(seats.count());
    const Pupils placed =
        std::min<Pupils>(pupils, Pupils{std::accumulate(free.begin(), free.end(), std::int64_t{0})});
    if (placed.count() == 0) return {};
    const auto shares = apportioned(placed.count(), free);
    for (std::size_t to = 0; to < shares.size(); ++to) give(to, tier, Pupils{shares[to]});
    return placed;
  }

  std::span<const AdmissionPlace> m_places;
  PlacedByTiers& m_result;
  std::vector<ByTier> m_left;         ///< not yet placed, by the place that sends them
  std::vector<Pupils> m_free;         ///< seats for others
  std::vector<std::size_t> m_takers;  ///< with a site and, at first, seats for others
};

/// The applications of one zone to the parts that serve it.
void appendApplications(const StageInputs& in, const Outcome& outcome, const Zone& zone, int year,
                        std::vector<ZoneAdmission>& rows) {
  const ZoneOutcome* sums = outcome.find(in.stage.stage, zone.id);
  const auto serving = servingParts(in.roster, in.stage.stage, in.area.baseYear, zone, year, 0);
  if (!sums || serving.empty()) return;
  std::vector<std::int64_t> weights;
  for (const Serving& s : serving) weights.push_back(s.weight);
  const ByTier tiers = tiersOf(stayingOf(in, sums->residents[in.at(year, 0)], 0), in.assumed());
  const std::size_t first = rows.size();
  for (const Serving& s : serving) rows.push_back({zone.id, static_cast<std::size_t>(s.part), {}, {}});
  for (std::size_t t = 0; t < tiers.size(); ++t) {
    const auto pieces = sharedOut(tiers[t], weights);
    for (std::size_t i = 0; i < pieces.size(); ++i) rows[first + i].applicants[t] = pieces[i];
  }
}

/// What the part admitted, shared out over the zones that applied.
void shareAdmitted(const Admission& admission, std::span<ZoneAdmission> rows) {
  for (std::size_t t = 0; t < kAllTiers.size(); ++t) {
    std::vector<std::int64_t> applicants;
    for (const ZoneAdmission& row : rows) applicants.push_back(row.applicants[t].count());
    const auto pieces = sharedOut(admission.admitted[t], applicants);
    for (std::size_t i = 0; i < pieces.size(); ++i) rows[i].admitted[t] = pieces[i];
  }
}

}  // namespace

PlacedByTiers placedByTiers(std::span<const AdmissionPlace> places, const ByTier& without) {
  PlacedByTiers result{std::vector<ByTier>(places.size()), std::vector<Pupils>(places.size()), {}, {}};
  CentralPlacement central(places, result);
  for (const AdmissionTier tier : kAllTiers) central.place(tier, without[index(tier)]);
  return result;
}

ByTier tiersOf(Pupils entrants, const StageAssumptions& assumed) {
  ByTier tiers{};
  tiers[index(AdmissionTier::Migrant)] = scaled(entrants, assumed.migrant);
  tiers[index(AdmissionTier::Mismatched)] =
      std::min<Pupils>(scaled(entrants, assumed.mismatched), entrants - tiers[index(AdmissionTier::Migrant)]);
  tiers[index(AdmissionTier::Matched)] =
      entrants - tiers[index(AdmissionTier::Migrant)] - tiers[index(AdmissionTier::Mismatched)];
  return tiers;
}

Pupils stayingOf(const StageInputs& in, Pupils residents, std::size_t step) {
  return divided(in, scaled(residents, in.seekingShare(step))).staying;
}

std::vector<ZoneAdmission> admissionsByZone(const StageInputs& in, const Outcome& outcome, int year) {
  std::vector<ZoneAdmission> rows;
  for (const Zone& zone : *in.scenario.zoning(in.stage.stage).zones)
    appendApplications(in, outcome, zone, year, rows);
  std::ranges::stable_sort(rows, {}, &ZoneAdmission::part);
  for (auto first = rows.begin(); first != rows.end();) {
    const auto last =
        std::find_if(first, rows.end(), [&](const ZoneAdmission& row) { return row.part != first->part; });
    shareAdmitted(outcome.parts[first->part]->admissions[static_cast<std::size_t>(year)], {first, last});
    first = last;
  }
  return rows;
}

}  // namespace xuequ
