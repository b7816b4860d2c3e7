// SPDX-License-Identifier: Apache-2.0
// The part of ZonedParts that gives the places of the lowest grade by tiers, once all have applied. Central
// placement reaches from each part to every other one: the places of all are given anew each year, which is
// quick, and a part whose entrants then differ is opened from that year on.
#include "core/evaluation/central_placement.hpp"
#include "core/evaluation/zoned_parts.hpp"

#include <algorithm>

namespace xuequ {
namespace {

/// Whom the part takes that year, all tiers together.
Pupils entrantsOf(const StageInputs& in, const PartOutcome& outcome, int year) {
  const std::size_t at = in.at(year, 0);
  return outcome.fromZones[at] + (outcome.fromArea.empty() ? Pupils{} : outcome.fromArea[at]) +
         outcome.admissions[static_cast<std::size_t>(year)].received;
}

}  // namespace

void ZonedParts::prepareTiers() {
  if (!m_result.neighbours)
    m_result.neighbours = std::make_shared<const SchoolNeighbours>(neighboursOf(sitesOf(m_in)));
  const auto several = [](const Service& service) { return service.schools.size() > 1; };
  for (const Zone& zone : *m_in.scenario.zoning(m_in.stage.stage).zones)
    if (std::ranges::any_of(zone.services, several)) m_sharedZones.push_back(&zone);
}

void ZonedParts::admit(int year) {
  std::vector<AdmissionPlace> places;
  places.reserve(m_open.size());
  for (std::size_t p = 0; p < m_open.size(); ++p) places.push_back(admissionPlace(p, year));
  std::vector<SharedZone> shared;
  for (const Zone* zone : m_sharedZones)
    if (auto of = sharedZone(m_in, *zone, *findZone(m_result.zones, zone->id), year))
      shared.push_back(std::move(*of));
  const AdmittedByTiers admitted = admittedByTiers(places, shared, m_result.neighbours->sites);
  const PlacedCentrally central =
      placedCentrally(places, admitted, withoutSchool(places, year), *m_result.neighbours);
  for (std::size_t p = 0; p < m_open.size(); ++p)
    setAdmission(p, year,
                 {{},
                  places[p].applicants,
                  admitted.admitted[p],
                  admitted.toOthers[p],
                  admitted.fromOthers[p],
                  central.received[p]});
  std::ranges::sort(m_running);
  StageYear& sum = m_result.years[static_cast<std::size_t>(year)];
  for (std::size_t t = 0; t < kAllTiers.size(); ++t) {
    TierYear& tier = sum.tiers[t];
    sum.unserved += central.unserved[t] - tier.unserved;
    tier.central = central.central[t];
    tier.unserved = central.unserved[t];
    tier.admitted = tier.applicants - tier.central - tier.unserved;
  }
}

/// Of an open part the seats of the year follow from its grades above; the others have what they had.
AdmissionPlace ZonedParts::admissionPlace(std::size_t p, int year) {
  if (!m_open[p]) return placeOf(m_in, part(p), *m_result.parts[p], year);
  const EntryRooms rooms =
      entryRooms(part(p), year, m_in.rules, organisedAnew(part(p), year, *m_open[p]), *m_open[p]);
  m_open[p]->admissions[static_cast<std::size_t>(year)].seats =
      Seats{std::int64_t{rooms.entry.count()} * part(p).classSize};
  return placeOf(m_in, part(p), *m_open[p], year);
}

/// Entrants of zones that nobody serves, or of none.
ByTier ZonedParts::withoutSchool(const std::vector<AdmissionPlace>& places, int year) const {
  ByTier without{};
  for (std::size_t t = 0; t < without.size(); ++t) {
    without[t] = m_result.years[static_cast<std::size_t>(year)].tiers[t].applicants;
    for (const AdmissionPlace& place : places) without[t] -= place.applicants[t];
  }
  return without;
}

/// Seats and applicants are there already.
void ZonedParts::setAdmission(std::size_t p, int year, const Admission& now) {
  const auto y = static_cast<std::size_t>(year);
  const Admission& had = (m_open[p] ? *m_open[p] : *m_result.parts[p]).admissions[y];
  const bool same = had.admitted == now.admitted && had.toOthers == now.toOthers &&
                    had.fromOthers == now.fromOthers && had.received == now.received;
  if (!m_open[p] && same) return;
  if (!m_open[p]) openFrom(p, year);
  Admission& admission = m_open[p]->admissions[y];
  const Seats seats = admission.seats;
  admission = now;
  admission.seats = seats;
  Pupils& fromZones = m_open[p]->fromZones[m_in.at(year, 0)];
  fromZones = now.fromOthers;
  for (const Pupils admitted : now.admitted) fromZones += admitted;
}

/// A part that was to stay as it is, with those tied to it: what came before the year stays, and of the year
/// itself all but the entrants.
void ZonedParts::openFrom(std::size_t p, int year) {
  const std::size_t first = m_running.size();
  runWithTied(p);
  for (std::size_t i = first; i < m_running.size(); ++i) {
    PartOutcome& outcome = *m_open[m_running[i]];
    const Pupils entrants = entrantsOf(m_in, outcome, year);
    outcome.grades[m_in.at(year, 0)].pupils -= entrants;
    outcome.years[static_cast<std::size_t>(year)].intake -= entrants;
    std::fill(outcome.grades.begin() + static_cast<std::ptrdiff_t>(m_in.at(year + 1, 0)),
              outcome.grades.end(), GradeOutcome{});
    std::fill(outcome.years.begin() + year + 1, outcome.years.end(), PartYear{});
  }
}

}  // namespace xuequ
