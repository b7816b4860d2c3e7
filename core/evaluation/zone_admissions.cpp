// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/zone_admissions.hpp"

#include "core/evaluation/service.hpp"

#include <algorithm>

namespace xuequ {
namespace {

class ZoneAdmissions {
 public:
  ZoneAdmissions(const StageInputs& in, const Outcome& outcome, int year)
      : m_in(in), m_outcome(outcome), m_year(year), m_first(in.roster.of(in.stage.stage).first) {}

  std::vector<ZoneAdmission> rows() {
    for (const Zone& zone : *m_in.scenario.zoning(m_in.stage.stage).zones) add(zone);
    addShared();
    const auto at = [](const ZoneAdmission& row) { return std::pair(row.part, row.zone); };
    std::ranges::sort(m_rows, {}, at);
    std::ranges::sort(m_alone, {}, at);
    shareAlone();
    m_rows.insert(m_rows.end(), m_alone.begin(), m_alone.end());
    std::ranges::sort(m_rows, {}, at);
    return std::move(m_rows);
  }

 private:
  void add(const Zone& zone) {
    const ZoneOutcome* sums = m_outcome.find(m_in.stage.stage, zone.id);
    if (!sums) return;
    if (auto shared = sharedZone(m_in, zone, *sums, m_year)) {
      m_shared.push_back(std::move(*shared));
      return;
    }
    const auto serving = servingParts(m_in.roster, m_in.stage.stage, m_in.area.baseYear, zone, m_year, 0);
    if (serving.empty()) return;
    const Pupils entrants = stayingOf(m_in, sums->residents[m_in.at(m_year, 0)], 0);
    m_alone.push_back({zone.id,
                       static_cast<std::size_t>(serving.front().part),
                       tiersOf(entrants, m_in.assumed()),
                       {},
                       {},
                       {}});
  }

  void addShared() {
    std::vector<AdmissionPlace> places;
    for (std::size_t p = 0; p < m_in.parts(); ++p)
      places.push_back(placeOf(m_in, m_in.partOfStage(p), *m_outcome.parts[m_first + p], m_year));
    const AdmittedByTiers admitted = admittedByTiers(places, m_shared, sitesOf(m_in));
    for (std::size_t z = 0; z < m_shared.size(); ++z)
      for (std::size_t s = 0; s < m_shared[z].shares.size(); ++s) {
        const SharedZone::Share& share = m_shared[z].shares[s];
        const ShareAdmitted& of = admitted.shares[z][s];
        m_rows.push_back({m_shared[z].zone, m_first + share.place, share.applicants, of.admitted, of.toOthers,
                          of.fromOthers});
      }
  }

  /// What the shared zones left of what a part admitted, over the zones that it serves alone.
  void shareAlone() {
    auto shared = m_rows.begin();
    for (auto first = m_alone.begin(); first != m_alone.end();) {
      const std::size_t part = first->part;
      const auto last =
          std::find_if(first, m_alone.end(), [&](const ZoneAdmission& row) { return row.part != part; });
      ByTier rest = m_outcome.parts[part]->admissions[static_cast<std::size_t>(m_year)].admitted;
      while (shared != m_rows.end() && shared->part < part) ++shared;
      for (; shared != m_rows.end() && shared->part == part; ++shared)
        for (std::size_t t = 0; t < rest.size(); ++t) rest[t] -= shared->admitted[t];
      share(rest, {first, last});
      first = last;
    }
  }

  static void share(const ByTier& admitted, std::span<ZoneAdmission> rows) {
    for (std::size_t t = 0; t < admitted.size(); ++t) {
      std::vector<std::int64_t> weights;
      for (const ZoneAdmission& row : rows) weights.push_back(row.applicants[t].count());
      const auto pieces = sharedOut(admitted[t], weights);
      for (std::size_t i = 0; i < pieces.size(); ++i) rows[i].admitted[t] = pieces[i];
    }
  }

  const StageInputs& m_in;
  const Outcome& m_outcome;
  int m_year;
  std::size_t m_first;  ///< of the stage's parts
  std::vector<SharedZone> m_shared;
  std::vector<ZoneAdmission> m_alone;  ///< of zones that one part serves
  std::vector<ZoneAdmission> m_rows;   ///< first those of shared zones
};

}  // namespace

std::vector<ZoneAdmission> admissionsByZone(const StageInputs& in, const Outcome& outcome, int year) {
  if (in.scenario.zoning(in.stage.stage).zones->empty()) return {};
  return ZoneAdmissions(in, outcome, year).rows();
}

}  // namespace xuequ
