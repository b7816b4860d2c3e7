// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/zoned_stage.hpp"

#include "core/evaluation/service.hpp"

#include <algorithm>
#include <set>

namespace xuequ {
namespace {

/// Pupils of one grade who change over to another school because it has taken over the zone they live in.
struct ZoneMove {
  int year = 0;
  std::size_t step = 0;
  std::size_t from = 0;  ///< positions within the stage
  std::size_t to = 0;
  Pupils residents;  ///< of the grade below a year before, in the zone, of those `from` served
};

class ZonedStage {
 public:
  ZonedStage(const StageInputs& in, StageOutcome& result)
      : m_in(in),
        m_result(result),
        m_range(in.roster.of(in.stage.stage)),
        m_open(m_range.last - m_range.first),
        m_privateTakes(static_cast<std::size_t>(in.area.years()) * in.steps()) {
    for (std::size_t p = 0; p < m_open.size(); ++p)
      for (int year = 0; !part(p).byZone && year < years(); ++year)
        for (std::size_t step = 0; step < in.steps(); ++step)
          if (takes(p, year, step)) m_privateTakes[in.at(year, step)] = true;
  }

  void openAll() {
    for (std::size_t p = 0; p < m_open.size(); ++p)
      m_open[p] = std::make_shared<PartOutcome>(emptyPartOutcome(m_in));
  }

  /// Adds what the zone sends where, or takes it away. A zone that is none (nullptr) sends nobody anywhere.
  void addZone(const Zone* zone, const ZoneOutcome& sums, int sign) {
    for (int year = 0; year < years(); ++year)
      for (std::size_t step = 0; step < m_in.steps(); ++step) addZoneYear(zone, sums, year, step, sign);
  }

  void sharePrivate() {
    std::vector<std::size_t> priv;
    for (std::size_t p = 0; p < m_open.size(); ++p)
      if (!part(p).byZone) priv.push_back(p);
    for (std::size_t p : priv) edit(p).fromArea.assign(m_privateTakes.size(), Pupils{});
    for (int year = 0; year < years(); ++year)
      for (std::size_t step = 0; step < m_in.steps(); ++step) {
        std::vector<std::int64_t> weights;
        for (std::size_t p : priv)
          weights.push_back(takes(p, year, step) ? schedule(p, year).usable.count() + 1 : 0);
        const auto pieces = sharedOut(m_result.toPrivate[m_in.at(year, step)], weights);
        for (std::size_t i = 0; i < priv.size(); ++i) edit(priv[i]).fromArea[m_in.at(year, step)] = pieces[i];
      }
  }

  /// Works out all parts that were opened for editing, and those tied to them by transfers, and closes them.
  void run() {
    findMoves();
    openTied();
    for (std::size_t p = 0; p < m_open.size(); ++p)
      if (m_open[p]) startPart(p);
    for (int year = 1; year < years(); ++year) runYear(year);
    for (std::size_t p = 0; p < m_open.size(); ++p) closePart(p);
    for (StageYear& year : m_result.years) year.placed = year.seeking - year.away - year.unserved;
  }

 private:
  [[nodiscard]] int years() const { return m_in.area.years(); }
  [[nodiscard]] const Part& part(std::size_t p) const { return m_in.part(m_range.first + p); }
  [[nodiscard]] const YearSchedule& schedule(std::size_t p, int year) const {
    return part(p).years[static_cast<std::size_t>(year)];
  }
  [[nodiscard]] bool takes(std::size_t p, int year, std::size_t step) const {
    return schedule(p, year).takes(static_cast<std::int32_t>(step));
  }

  PartOutcome& edit(std::size_t p) {
    if (!m_open[p]) m_open[p] = std::make_shared<PartOutcome>(*m_result.parts[p]);
    return *m_open[p];
  }
  [[nodiscard]] const PartOutcome& read(std::size_t p) const {
    return m_open[p] ? *m_open[p] : *m_result.parts[p];
  }

  /// Who serves the zone, as positions within the stage.
  void findServing(const Zone* zone, int year, std::size_t step) {
    m_serving.clear();
    if (!zone) return;
    appendServingParts(m_in.roster, m_in.stage.stage, m_in.area.baseYear, *zone, year,
                       static_cast<std::int32_t>(step), m_serving);
    for (Serving& serving : m_serving) serving.part -= static_cast<std::int32_t>(m_range.first);
  }

  template <class Give>
  void shareServing(Pupils total, const Give& give) const {
    if (m_serving.size() == 1) return give(static_cast<std::size_t>(m_serving.front().part), total);
    std::vector<std::int64_t> weights;
    for (const Serving& serving : m_serving) weights.push_back(serving.weight);
    const auto pieces = sharedOut(total, weights);
    for (std::size_t i = 0; i < pieces.size(); ++i)
      give(static_cast<std::size_t>(m_serving[i].part), pieces[i]);
  }

  void addZoneYear(const Zone* zone, const ZoneOutcome& sums, int year, std::size_t step, int sign) {
    const std::size_t at = m_in.at(year, step);
    const Pupils residents = sums.residents[at];
    m_result.years[static_cast<std::size_t>(year)].residents += residents * sign;
    findServing(zone, year, step);
    if (!m_serving.empty())
      shareServing(residents, [&](std::size_t p, Pupils piece) { edit(p).residents[at] += piece * sign; });
    // In the base year everybody counts as looking, for schools whose pupils were not counted.
    const Pupils seeking =
        scaled(step == 0 || year == 0 ? residents : sums.newcomers[at], m_in.participation());
    if (seeking.count() != 0) place(seeking, year, step, sign);
  }

  void place(Pupils seeking, int year, std::size_t step, int sign) {
    const std::size_t at = m_in.at(year, step);
    Pupils away = scaled(seeking, m_in.assumed().away);
    Pupils toPrivate = std::min<Pupils>(scaled(seeking, m_in.assumed().toPrivate), seeking - away);
    if (!m_privateTakes[at]) {
      away += toPrivate;
      toPrivate = {};
    }
    const Pupils rest = seeking - away - toPrivate;
    m_result.toPrivate[at] += toPrivate * sign;
    if (!m_serving.empty())
      shareServing(rest, [&](std::size_t p, Pupils piece) { edit(p).fromZones[at] += piece * sign; });
    if (year == 0) return;
    StageYear& sum = m_result.years[static_cast<std::size_t>(year)];
    sum.seeking += seeking * sign;
    sum.away += away * sign;
    if (m_serving.empty()) sum.unserved += rest * sign;
  }

  /// Only zones whose service changes to a school that takes pupils over can move any.
  void findMoves() {
    m_moves.assign(static_cast<std::size_t>(years()), {});
    auto sums = m_result.zones.begin();
    for (const Zone& zone : *m_in.scenario.zoning(m_in.stage.stage).zones) {
      while ((*sums)->zone < zone.id) ++sums;
      if (zone.services.size() > 1) findMovesOf(zone, **sums);
    }
  }

  void findMovesOf(const Zone& zone, const ZoneOutcome& sums) {
    for (int year = 1; year < years(); ++year)
      for (std::size_t step = 1; step < m_in.steps(); ++step) {
        findServing(&zone, year, step);
        std::vector<Serving> now = m_serving;
        findServing(&zone, year - 1, step - 1);
        std::erase_if(now, [&](const Serving& s) {
          const bool served =
              std::ranges::any_of(m_serving, [&](const Serving& b) { return b.part == s.part; });
          return served || part(static_cast<std::size_t>(s.part)).transfer != Transfer::Move;
        });
        if (now.empty() || m_serving.empty()) continue;
        std::vector<std::int64_t> weights;
        for (const Serving& serving : now) weights.push_back(serving.weight);
        shareServing(sums.residents[m_in.at(year - 1, step - 1)], [&](std::size_t from, Pupils residents) {
          const auto pieces = sharedOut(residents, weights);
          for (std::size_t i = 0; i < now.size(); ++i)
            m_moves[static_cast<std::size_t>(year)].push_back(
                {year, step, from, static_cast<std::size_t>(now[i].part), pieces[i]});
        });
      }
  }

  /// Position of the part that a closing part's pupils go to in that year, or -1.
  [[nodiscard]] std::int32_t receiverIn(std::size_t p, int year) const {
    if (part(p).closesIn != year || part(p).receiver == kNoSchool) return -1;
    const std::int32_t receiver = m_in.roster.find(part(p).receiver, m_in.stage.stage);
    return receiver < 0 ? -1 : receiver - static_cast<std::int32_t>(m_range.first);
  }

  void openTied() {
    std::vector<std::pair<std::size_t, std::size_t>> ties;
    for (const auto& moves : m_moves)
      for (const ZoneMove& move : moves) ties.emplace_back(move.from, move.to);
    for (std::size_t p = 0; p < m_open.size(); ++p)
      if (const std::int32_t receiver = receiverIn(p, part(p).closesIn); receiver >= 0)
        ties.emplace_back(p, static_cast<std::size_t>(receiver));
    for (bool more = true; more;) {
      more = false;
      for (const auto& [a, b] : ties) {
        if ((m_open[a] != nullptr) == (m_open[b] != nullptr)) continue;
        edit(m_open[a] ? b : a);
        more = true;
      }
    }
  }

  void startPart(std::size_t p) {
    PartOutcome& outcome = *m_open[p];
    std::ranges::fill(outcome.grades, GradeOutcome{});
    for (PartYear& year : outcome.years) year = {};
    if (!schedule(p, 0).running) return;
    if (!setBasePupils(m_in, part(p), outcome))
      for (std::size_t step = 0; step < m_in.steps(); ++step)
        outcome.grades[step].pupils =
            outcome.fromZones[step] + (outcome.fromArea.empty() ? Pupils{} : outcome.fromArea[step]);
    const auto rows = isPlanned(part(p).school) ? std::vector<const Enrolment*>{}
                                                : baseRows(m_in.area, part(p).school, part(p).stage);
    setBaseSections(part(p), rows, m_in.rules, outcome);
    sumYear(part(p), 0, outcome);
  }

  void runYear(int year) {
    for (std::size_t p = 0; p < m_open.size(); ++p)
      if (m_open[p])
        for (std::size_t step = 0; step < m_in.steps(); ++step)
          m_open[p]->grades[m_in.at(year, step)].pupils = movedUp(m_in, part(p), *m_open[p], year, step);
    moveZonePupils(year);
    moveToReceivers(year);
    for (std::size_t p = 0; p < m_open.size(); ++p)
      if (m_open[p]) finishYear(p, year);
  }

  void transfer(std::size_t from, std::size_t to, int year, std::size_t step, Pupils pupils) {
    m_open[from]->grades[m_in.at(year, step)].pupils -= pupils;
    m_open[to]->grades[m_in.at(year, step)].pupils += pupils;
    m_open[from]->years[static_cast<std::size_t>(year)].transferredIn -= pupils;
    m_open[to]->years[static_cast<std::size_t>(year)].transferredIn += pupils;
  }

  void moveZonePupils(int year) {
    for (const ZoneMove& move : m_moves[static_cast<std::size_t>(year)]) {
      if (!m_open[move.from]) continue;  // tied parts are open or closed together
      const Pupils served = m_open[move.from]->residents[m_in.at(year - 1, move.step - 1)];
      const Pupils cohort = movedUp(m_in, part(move.from), *m_open[move.from], year, move.step);
      if (served.count() <= 0) continue;
      const std::int64_t pupils = portion(cohort.count(), move.residents.count(), served.count());
      transfer(move.from, move.to, year, move.step, Pupils{pupils});
    }
  }

  void moveToReceivers(int year) {
    for (std::size_t p = 0; p < m_open.size(); ++p) {
      const std::int32_t receiver = m_open[p] ? receiverIn(p, year) : -1;
      if (receiver < 0) continue;
      for (std::size_t step = 0; step < m_in.steps(); ++step)
        transfer(p, static_cast<std::size_t>(receiver), year, step,
                 m_open[p]->grades[m_in.at(year, step)].pupils);
    }
  }

  void finishYear(std::size_t p, int year) {
    PartOutcome& outcome = *m_open[p];
    PartYear& sum = outcome.years[static_cast<std::size_t>(year)];
    for (std::size_t step = 0; step < m_in.steps(); ++step) {
      const std::size_t at = m_in.at(year, step);
      const Pupils placed =
          outcome.fromZones[at] + (outcome.fromArea.empty() ? Pupils{} : outcome.fromArea[at]);
      outcome.grades[at].pupils += placed;
      sum.intake += placed;
    }
    const bool organisedAnew = year == part(p).openedIn || sum.transferredIn.count() > 0;
    setSections(part(p), year, m_in.rules, organisedAnew, outcome);
    sumYear(part(p), year, outcome);
  }

  void closePart(std::size_t p) {
    if (!m_open[p]) return;
    if (m_result.parts[p]) addPart(part(p), *m_result.parts[p], -1, m_result.years);
    addPart(part(p), *m_open[p], +1, m_result.years);
    m_result.parts[p] = std::move(m_open[p]);
    m_open[p] = nullptr;
  }

  const StageInputs& m_in;
  StageOutcome& m_result;
  Roster::Range m_range;
  std::vector<std::shared_ptr<PartOutcome>> m_open;  ///< parts being worked out anew
  std::vector<bool> m_privateTakes;                  ///< [year][step]: some private part takes the grade
  std::vector<std::vector<ZoneMove>> m_moves;        ///< by year
  std::vector<Serving> m_serving;                    ///< of the last findServing
};

}  // namespace

StageOutcome evaluateZoned(const StageInputs& in) {
  const Zoning& zoning = in.scenario.zoning(in.stage.stage);
  const auto range = in.roster.of(in.stage.stage);
  StageOutcome result;
  result.parts.resize(range.last - range.first);
  result.zones = zoneResidents(in.area, in.stage, zoning, in.demand);
  result.years.resize(static_cast<std::size_t>(in.area.years()));
  result.toPrivate.resize(result.years.size() * in.steps());
  ZonedStage stage(in, result);
  stage.openAll();
  for (const auto& sums : result.zones) stage.addZone(zoning.find(sums->zone), *sums, +1);
  stage.sharePrivate();
  stage.run();
  return result;
}

StageOutcome reevaluateZoned(const StageInputs& in, const Zoning& before, StageOutcome result,
                             const StageChange& change) {
  const Zoning& after = in.scenario.zoning(in.stage.stage);
  const ZoneOutcomes zonesBefore = std::move(result.zones);
  const std::vector<Pupils> toPrivate = result.toPrivate;
  result.zones = zoneResidentsAfter(zonesBefore, in.area, in.stage, before, after, change.units, in.demand);

  ZonedStage stage(in, result);
  const auto touched = [&](const auto& a, const auto& b) {
    return a != b || std::ranges::binary_search(change.zones, a->zone);
  };
  auto old = zonesBefore.begin();
  auto now = result.zones.begin();
  while (old != zonesBefore.end() || now != result.zones.end()) {
    const bool onlyOld =
        now == result.zones.end() || (old != zonesBefore.end() && (*old)->zone < (*now)->zone);
    const bool onlyNew = !onlyOld && (old == zonesBefore.end() || (*now)->zone < (*old)->zone);
    const bool both = !onlyOld && !onlyNew;
    if (!both || touched(*old, *now)) {
      if (!onlyNew) stage.addZone(before.find((*old)->zone), **old, -1);
      if (!onlyOld) stage.addZone(after.find((*now)->zone), **now, +1);
    }
    if (!onlyNew) ++old;
    if (!onlyOld) ++now;
  }
  if (toPrivate != result.toPrivate) stage.sharePrivate();
  stage.run();
  return result;
}

}  // namespace xuequ
