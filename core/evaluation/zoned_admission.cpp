// SPDX-License-Identifier: Apache-2.0
// The part of ZonedParts that gives the places of the lowest grade by tiers, once all have applied.
#include "core/evaluation/zoned_parts.hpp"

#include <algorithm>

namespace xuequ {

/// All parts are open: central placement reaches from each to every other one.
void ZonedParts::admit(int year) {
  const auto y = static_cast<std::size_t>(year);
  std::vector<AdmissionPlace> places;
  for (std::size_t p = 0; p < m_open.size(); ++p) places.push_back(placeOf(p, year));
  const PlacedByTiers placed = placedByTiers(places, m_withoutSchool[y]);
  StageYear& sum = m_result.years[y];
  for (std::size_t p = 0; p < m_open.size(); ++p) {
    Admission& admission = m_open[p]->admissions[y];
    admission.admitted = placed.admitted[p];
    admission.received = placed.received[p];
    Pupils& fromZones = m_open[p]->fromZones[m_in.at(year, 0)];
    for (std::size_t t = 0; t < kAllTiers.size(); ++t) {
      sum.tiers[t].admitted += placed.admitted[p][t];
      fromZones += placed.admitted[p][t];
    }
  }
  for (std::size_t t = 0; t < kAllTiers.size(); ++t) {
    sum.tiers[t].central = placed.central[t];
    sum.tiers[t].unserved = placed.unserved[t];
    sum.unserved += placed.unserved[t];
  }
}

/// A private school may serve a zone too; who comes to it from the whole area is there first.
AdmissionPlace ZonedParts::placeOf(std::size_t p, int year) {
  const Part& of = part(p);
  Admission& admission = m_open[p]->admissions[static_cast<std::size_t>(year)];
  const EntryRooms rooms = entryRooms(of, year, m_in.rules, organisedAnew(of, year, *m_open[p]), *m_open[p]);
  admission.seats = Seats{std::int64_t{rooms.entry.count()} * of.classSize};
  Pupils seats = Pupils::whole(admission.seats.count());
  if (!m_open[p]->fromArea.empty())
    seats = std::max<Pupils>(Pupils{}, seats - m_open[p]->fromArea[m_in.at(year, 0)]);
  return {seats, admission.applicants, of.byZone, findSchool(m_in.area, m_in.scenario, of.school)->site};
}

}  // namespace xuequ
