// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/admission.hpp"

#include "core/evaluation/service.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

namespace xuequ {
namespace {

/// From a full place of a shared zone to another one of it.
struct Step {
  std::int64_t squared = 0;
  std::size_t from = 0, to = 0;  ///< places
  std::size_t zone = 0;
  std::size_t share = 0, other = 0;  ///< of the zone
  [[nodiscard]] auto order() const { return std::tie(squared, from, to, zone); }
};

class Admitting {
 public:
  Admitting(std::span<const AdmissionPlace> places, std::span<const SharedZone> zones,
            const SchoolSites& sites)
      : m_places(places), m_zones(zones), m_sites(sites) {
    m_result.admitted.resize(places.size());
    m_result.toOthers.resize(places.size());
    m_result.fromOthers.resize(places.size());
    for (const AdmissionPlace& place : places) {
      m_result.sent.push_back(place.applicants);
      m_result.seatsLeft.push_back(place.seats);
    }
    for (std::size_t z = 0; z < zones.size(); ++z) {
      m_result.shares.emplace_back(zones[z].shares.size());
      for (std::size_t s = 0; s < zones[z].shares.size(); ++s)
        m_shares.push_back({zones[z].shares[s].place, z, s});
    }
    std::ranges::sort(m_shares);
  }

  AdmittedByTiers run() {
    for (std::size_t t = 0; t < kAllTiers.size(); ++t) {
      for (std::size_t p = 0; p < m_places.size(); ++p) admit(p, t);
      if (!m_zones.empty()) admitWithinZones(t);
    }
    return std::move(m_result);
  }

 private:
  struct ShareAt {
    std::size_t place = 0, zone = 0, share = 0;
    auto operator<=>(const ShareAt&) const = default;
  };

  void admit(std::size_t p, std::size_t t) {
    const Pupils admitted = std::min(m_result.sent[p][t], m_result.seatsLeft[p]);
    m_result.admitted[p][t] = admitted;
    m_result.sent[p][t] -= admitted;
    m_result.seatsLeft[p] -= admitted;
  }

  void admitWithinZones(std::size_t t) {
    std::vector<Step> steps;
    for (auto first = m_shares.begin(); first != m_shares.end();) {
      const auto last =
          std::find_if(first, m_shares.end(), [&](const ShareAt& at) { return at.place != first->place; });
      shareAdmitted({first, last}, t);
      if (m_result.sent[first->place][t].count() > 0)
        for (const ShareAt& at : std::span(first, last)) appendSteps(at, t, steps);
      first = last;
    }
    std::ranges::sort(steps, {}, &Step::order);
    for (const Step& step : steps) take(step, t);
  }

  /// What the place admitted, cut by the applicants of each shared zone and of all its other zones together.
  void shareAdmitted(std::span<const ShareAt> shares, std::size_t t) {
    const std::size_t place = shares.front().place;
    std::vector<std::int64_t> weights;
    std::int64_t others = m_places[place].applicants[t].count();
    for (const ShareAt& at : shares) {
      weights.push_back(m_zones[at.zone].shares[at.share].applicants[t].count());
      others -= weights.back();
    }
    weights.push_back(others);
    const auto pieces = sharedOut(m_result.admitted[place][t], weights);
    for (std::size_t i = 0; i < shares.size(); ++i)
      m_result.shares[shares[i].zone][shares[i].share].admitted[t] = pieces[i];
  }

  [[nodiscard]] Pupils leftOf(std::size_t zone, std::size_t share, std::size_t t) const {
    const ShareAdmitted& of = m_result.shares[zone][share];
    return m_zones[zone].shares[share].applicants[t] - of.admitted[t] - of.toOthers[t];
  }

  void appendSteps(const ShareAt& at, std::size_t t, std::vector<Step>& steps) const {
    if (leftOf(at.zone, at.share, t).count() <= 0) return;
    const auto& shares = m_zones[at.zone].shares;
    for (std::size_t other = 0; other < shares.size(); ++other) {
      const std::size_t to = shares[other].place;
      if (to != at.place && m_result.seatsLeft[to].count() > 0)
        steps.push_back({squared(at.place, to), at.place, to, at.zone, at.share, other});
    }
  }

  /// A place that is not known is farther than all others.
  [[nodiscard]] std::int64_t squared(std::size_t from, std::size_t to) const {
    return m_sites[from] && m_sites[to] ? squaredDistance(*m_sites[from], *m_sites[to])
                                        : std::numeric_limits<std::int64_t>::max();
  }

  void take(const Step& step, std::size_t t) {
    const Pupils taken = std::min(leftOf(step.zone, step.share, t), m_result.seatsLeft[step.to]);
    m_result.shares[step.zone][step.share].toOthers[t] += taken;
    m_result.shares[step.zone][step.other].fromOthers += taken;
    m_result.toOthers[step.from][t] += taken;
    m_result.fromOthers[step.to] += taken;
    m_result.sent[step.from][t] -= taken;
    m_result.seatsLeft[step.to] -= taken;
  }

  std::span<const AdmissionPlace> m_places;
  std::span<const SharedZone> m_zones;
  const SchoolSites& m_sites;
  AdmittedByTiers m_result;
  std::vector<ShareAt> m_shares;  ///< by place
};

}  // namespace

AdmittedByTiers admittedByTiers(std::span<const AdmissionPlace> places, std::span<const SharedZone> zones,
                                const SchoolSites& sites) {
  return Admitting(places, zones, sites).run();
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

AdmissionPlace placeOf(const StageInputs& in, const Part& part, const PartOutcome& outcome, int year) {
  const Admission& admission = outcome.admissions[static_cast<std::size_t>(year)];
  Pupils seats = Pupils::whole(admission.seats.count());
  if (!outcome.fromArea.empty()) seats = std::max<Pupils>(Pupils{}, seats - outcome.fromArea[in.at(year, 0)]);
  return {seats, admission.applicants, part.byZone};
}

std::optional<SharedZone> sharedZone(const StageInputs& in, const Zone& zone, const ZoneOutcome& sums,
                                     int year) {
  const auto several = [](const Service& service) { return service.schools.size() > 1; };
  if (std::ranges::none_of(zone.services, several)) return std::nullopt;
  const auto serving = servingParts(in.roster, in.stage.stage, in.area.baseYear, zone, year, 0);
  if (serving.size() < 2) return std::nullopt;
  const std::size_t first = in.roster.of(in.stage.stage).first;
  SharedZone shared{zone.id, {}};
  std::vector<std::int64_t> weights;
  for (const Serving& s : serving) {
    shared.shares.push_back({static_cast<std::size_t>(s.part) - first, {}});
    weights.push_back(s.weight);
  }
  const ByTier tiers = tiersOf(stayingOf(in, sums.residents[in.at(year, 0)], 0), in.assumed());
  for (std::size_t t = 0; t < tiers.size(); ++t) {
    const auto pieces = sharedOut(tiers[t], weights);
    for (std::size_t i = 0; i < pieces.size(); ++i) shared.shares[i].applicants[t] = pieces[i];
  }
  return shared;
}

}  // namespace xuequ
