// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/unzoned_stage.hpp"

#include "core/evaluation/area_parts.hpp"
#include "core/evaluation/nearest_pairs.hpp"
#include "core/evaluation/school_neighbours.hpp"

#include <algorithm>
#include <numeric>
#include <optional>

namespace xuequ {
namespace {

StageOutcome emptyOutcome(const StageInputs& in, ZoneOutcomes residents) {
  StageOutcome result;
  result.zones = std::move(residents);
  result.years.resize(static_cast<std::size_t>(in.area.years()));
  result.toPrivate.resize(result.years.size() * in.steps());
  for (int year = 0; year < in.area.years(); ++year)
    for (std::size_t step = 0; step < in.steps(); ++step)
      result.years[static_cast<std::size_t>(year)].residents +=
          result.zones.front()->residents[in.at(year, step)];
  return result;
}

/// Weight of each part that takes the grade in that year.
std::vector<std::int64_t> shareWeights(const StageInputs& in, const AreaParts& parts, int year,
                                       std::size_t step) {
  const bool zonesNotDrawn = in.stage.placement == Placement::Zones;
  std::vector<std::int64_t> weights(parts.size());
  for (std::size_t p = 0; p < parts.size(); ++p) {
    if (!parts.takes(p, year, step)) continue;
    const std::int64_t entrants = zonesNotDrawn && parts.counted(p) ? parts.pupils(p, 0, 0).rounded() : 0;
    weights[p] = entrants > 0
                     ? entrants
                     : std::max<std::int64_t>(1, parts.schedule(p, year).usable.count() / in.stage.years());
  }
  return weights;
}

void shareYear(const StageInputs& in, AreaParts& parts, int year, std::size_t step, Pupils seeking,
               StageYear& sum) {
  const Pupils away = scaled(seeking, in.assumed().away);
  const Pupils rest = seeking - away;
  const auto pieces = sharedOut(rest, shareWeights(in, parts, year, step));
  Pupils placed;
  for (std::size_t p = 0; p < pieces.size(); ++p) {
    if (pieces[p].count() == 0) continue;
    parts.place(p, year, step, pieces[p]);
    placed += pieces[p];
  }
  sum.seeking += seeking;
  sum.away += away;
  sum.placed += placed;
  sum.unserved += rest - placed;
}

/// Units that look for the nearest seats, with who of them is settled: at a school of the area, or away.
class NearestPlacement {
 public:
  NearestPlacement(const StageInputs& in, AreaParts& parts, StageOutcome& result)
      : m_in(in),
        m_parts(parts),
        m_pairs(result.nearest->pairs),
        m_result(result),
        m_settled(in.area.units.size() * in.steps()),
        m_seeking(m_settled.size()),
        m_looking(in.area.units.size()) {
    findWanted();
  }

  /// The base year: those whom the counted pupils account for are settled where they are.
  void base() {
    for (std::size_t unit = 0; unit < m_in.area.units.size(); ++unit)
      for (std::size_t step = 0; step < m_in.steps(); ++step) seek(unit, step, 0, {});
    std::vector<std::vector<Pupils>> free(m_parts.size(), std::vector<Pupils>(m_in.steps()));
    for (std::size_t p = 0; p < m_parts.size(); ++p)
      for (std::size_t step = 0; step < m_in.steps(); ++step)
        free[p][step] = m_parts.counted(p) ? m_parts.pupils(p, 0, step) : perStep(p, 0);
    const auto give = [&](std::size_t unit, std::size_t p, std::size_t step) {
      const Pupils given = std::min(m_seeking[at(unit, step)], free[p][step]);
      if (given.count() <= 0) return;
      free[p][step] -= given;
      settle(unit, step, given);
      if (!m_parts.counted(p)) m_parts.place(p, 0, step, given);
    };
    for (const NearestPair& pair : m_pairs)
      for (std::size_t step = 0; step < m_in.steps(); ++step)
        give(static_cast<std::size_t>(pair.unit), static_cast<std::size_t>(pair.site), step);
    settleElsewhere(free);
  }

  void year(int year) {
    StageYear& sum = m_result.years[static_cast<std::size_t>(year)];
    for (std::size_t unit = 0; unit < m_in.area.units.size(); ++unit) ageUnit(unit, year, sum);
    std::vector<Pupils> free = freeSeats(year);
    Pupils looking = std::accumulate(m_looking.begin(), m_looking.end(), Pupils{});
    for (const NearestPair& pair : m_pairs) {
      if (looking.count() == 0) break;
      const auto unit = static_cast<std::size_t>(pair.unit);
      const auto part = static_cast<std::size_t>(pair.site);
      if (free[part].count() == 0 || m_looking[unit].count() == 0) continue;
      for (std::size_t step = 0; free[part].count() > 0 && step < m_in.steps(); ++step) {
        const Pupils wanted = m_seeking[at(unit, step)];
        if (wanted.count() <= 0 || !m_parts.takes(part, year, step)) continue;
        const Pupils given = std::min(wanted, free[part]);
        free[part] -= given;
        settle(unit, step, given);
        m_parts.place(part, year, step, given);
        looking -= given;
        sum.placed += given;
      }
    }
    for (std::size_t step = 0; step < m_in.steps(); ++step) placeCentrally(year, step, free, sum);
  }

 private:
  [[nodiscard]] std::size_t at(std::size_t unit, std::size_t step) const {
    return unit * m_in.steps() + step;
  }

  /// All years of a unit while its residents are at hand: they lie unit by unit, the placing goes year by
  /// year.
  void findWanted() {
    const std::size_t units = m_in.area.units.size();
    m_wanted.resize(static_cast<std::size_t>(m_in.area.years()) * units * m_in.steps());
    for (std::size_t unit = 0; unit < units; ++unit)
      for (int year = 0; year < m_in.area.years(); ++year) {
        const auto residents = m_in.demand.residents(UnitId{static_cast<std::int32_t>(unit)}, year);
        for (std::size_t step = 0; step < m_in.steps(); ++step) {
          const auto age = static_cast<std::size_t>(m_in.stage.entryAge) + step;
          m_wanted[wantedAt(unit, step, year)] =
              static_cast<std::int32_t>(scaled(Pupils{residents[age]}, m_in.seekingShare(step)).count());
        }
      }
  }

  [[nodiscard]] std::size_t wantedAt(std::size_t unit, std::size_t step, int year) const {
    return (static_cast<std::size_t>(year) * m_in.area.units.size() + unit) * m_in.steps() + step;
  }

  void seek(std::size_t unit, std::size_t step, int year, Pupils settled) {
    const Pupils wanted{m_wanted[wantedAt(unit, step, year)]};
    m_settled[at(unit, step)] = std::min(settled, wanted);
    m_looking[unit] -= m_seeking[at(unit, step)];
    m_seeking[at(unit, step)] = wanted - m_settled[at(unit, step)];
    m_looking[unit] += m_seeking[at(unit, step)];
  }

  void settle(std::size_t unit, std::size_t step, Pupils pupils) {
    m_settled[at(unit, step)] += pupils;
    m_seeking[at(unit, step)] -= pupils;
    m_looking[unit] -= pupils;
  }

  void ageUnit(std::size_t unit, int year, StageYear& sum) {
    for (std::size_t step = m_in.steps(); step-- > 0;) {
      seek(unit, step, year, step == 0 ? Pupils{} : m_settled[at(unit, step - 1)]);
      const Pupils seeking = m_seeking[at(unit, step)];
      sum.seeking += seeking;
      if (m_in.assumed().away == Ratio{}) continue;
      const Pupils away = scaled(seeking, m_in.assumed().away);
      settle(unit, step, away);
      sum.away += away;
    }
  }

  [[nodiscard]] Pupils perStep(std::size_t p, int year) const {
    return Pupils::whole(m_parts.schedule(p, year).usable.count() / m_in.stage.years());
  }

  [[nodiscard]] std::vector<Pupils> freeSeats(int year) const {
    std::vector<Pupils> free(m_parts.size());
    for (std::size_t p = 0; p < free.size(); ++p) {
      free[p] = Pupils::whole(m_parts.schedule(p, year).usable.count());
      for (std::size_t step = 0; step < m_in.steps(); ++step) free[p] -= m_parts.pupils(p, year, step);
      free[p] = std::max<Pupils>(free[p], Pupils{});
    }
    return free;
  }

  /// Counted pupils of farther units: settled in shares of those still looking.
  void settleElsewhere(const std::vector<std::vector<Pupils>>& free) {
    for (std::size_t step = 0; step < m_in.steps(); ++step) {
      Pupils seats;
      for (std::size_t p = 0; p < m_parts.size(); ++p)
        if (m_parts.counted(p)) seats += free[p][step];
      const auto given = givenOf(seats, step);
      for (std::size_t unit = 0; unit < given.size(); ++unit) settle(unit, step, given[unit]);
    }
  }

  /// Seats shared out over the units still looking, in proportion, none more than it wants.
  [[nodiscard]] std::vector<Pupils> givenOf(Pupils seats, std::size_t step) const {
    std::vector<std::int64_t> wanted(m_in.area.units.size());
    for (std::size_t unit = 0; unit < wanted.size(); ++unit) wanted[unit] = m_seeking[at(unit, step)].count();
    const Pupils all{std::accumulate(wanted.begin(), wanted.end(), std::int64_t{0})};
    return sharedOut(std::min(seats, all), wanted);
  }

  [[nodiscard]] Pupils lookingIn(std::size_t step) const {
    Pupils looking;
    for (std::size_t unit = 0; unit < m_in.area.units.size(); ++unit) looking += m_seeking[at(unit, step)];
    return looking;
  }

  void placeCentrally(int year, std::size_t step, std::vector<Pupils>& free, StageYear& sum) {
    std::vector<std::int64_t> seats(free.size());
    for (std::size_t p = 0; p < free.size(); ++p)
      seats[p] = m_parts.takes(p, year, step) ? free[p].count() : 0;
    const Pupils left{std::accumulate(seats.begin(), seats.end(), std::int64_t{0})};
    const Pupils looking = lookingIn(step);
    if (left.count() == 0 || looking.count() == 0) {
      sum.unserved += looking;
      return;
    }
    const auto given = givenOf(left, step);
    Pupils placed;
    for (std::size_t unit = 0; unit < given.size(); ++unit) {
      settle(unit, step, given[unit]);
      placed += given[unit];
      sum.unserved += m_seeking[at(unit, step)];
    }
    const auto taken = sharedOut(placed, seats);
    for (std::size_t p = 0; p < free.size(); ++p) {
      free[p] -= taken[p];
      if (taken[p].count() > 0) m_parts.place(p, year, step, taken[p]);
    }
    sum.placed += placed;
  }

  const StageInputs& m_in;
  AreaParts& m_parts;
  const std::vector<NearestPair>& m_pairs;  ///< a site is a part of the stage
  StageOutcome& m_result;
  std::vector<std::int32_t> m_wanted;  ///< [year][unit][step], thousandths: who seeks a place at all
  std::vector<Pupils> m_settled;       ///< [unit][step]
  std::vector<Pupils> m_seeking;       ///< [unit][step]
  std::vector<Pupils> m_looking;       ///< by unit, all steps: most pairs are passed over by this alone
};

StageOutcome byNearest(const StageInputs& in, StageOutcome result,
                       std::shared_ptr<const NearestPairs> before) {
  auto sites = sitesOf(in);
  result.nearest = before && before->sites == sites
                       ? std::move(before)
                       : std::make_shared<const NearestPairs>(nearestPairs(in.area, std::move(sites)));
  AreaParts parts(in);
  NearestPlacement placement(in, parts, result);
  placement.base();
  parts.finish(0);
  for (int year = 1; year < in.area.years(); ++year) {
    parts.moveUp(year);
    placement.year(year);
    parts.finish(year);
  }
  result.parts = parts.finished(result.years);
  return result;
}

StageOutcome byShares(const StageInputs& in, StageOutcome result) {
  const ZoneOutcome& all = *result.zones.front();
  AreaParts parts(in);
  const bool anyCounted = parts.anyCounted();
  for (int year = 0; year < in.area.years(); ++year) {
    if (year > 0) parts.moveUp(year);
    for (std::size_t step = 0; step < in.steps(); ++step) {
      const bool everybody = step == 0 || year == 0;
      const Pupils seeking =
          scaled(everybody ? all.residents[in.at(year, step)] : all.newcomers[in.at(year, step)],
                 in.seekingShare(step));
      // In the base year only schools whose pupils were not counted are filled, and only where none was.
      if (year == 0 && anyCounted) continue;
      StageYear unused;
      shareYear(in, parts, year, step, seeking,
                year == 0 ? unused : result.years[static_cast<std::size_t>(year)]);
    }
    parts.finish(year);
  }
  result.parts = parts.finished(result.years);
  return result;
}

}  // namespace

ZoneOutcomes unzonedResidents(const StageInputs& in) {
  return zoneResidents(in.area, in.stage, emptyZoning(in.area), in.demand);
}

StageOutcome evaluateUnzoned(const StageInputs& in, ZoneOutcomes residents,
                             std::shared_ptr<const NearestPairs> before) {
  StageOutcome result = emptyOutcome(in, std::move(residents));
  return in.stage.placement == Placement::Nearest ? byNearest(in, std::move(result), std::move(before))
                                                  : byShares(in, std::move(result));
}

}  // namespace xuequ
