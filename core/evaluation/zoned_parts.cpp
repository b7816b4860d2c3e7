// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/zoned_parts.hpp"

#include <algorithm>
#include <utility>

namespace xuequ {

ZonedParts::ZonedParts(const StageInputs& in, StageOutcome& result)
    : ZonedParts(in, result, Open(in.parts())) {}

ZonedParts::ZonedParts(const StageInputs& in, StageOutcome& result, Open open)
    : m_in(in),
      m_result(result),
      m_range(in.roster.of(in.stage.stage)),
      m_open(std::move(open)),
      m_byTiers(in.assumed().admission == AdmissionRule::Tiers),
      m_privateTakes(static_cast<std::size_t>(in.area.years()) * in.steps()) {
  for (std::size_t p = 0; p < m_open.size(); ++p)
    for (int year = 0; !part(p).byZone && year < years(); ++year)
      for (std::size_t step = 0; step < in.steps(); ++step)
        if (takes(p, year, step)) m_privateTakes[in.at(year, step)] = true;
}

PartOutcome& ZonedParts::edit(std::size_t p) {
  if (!m_open[p])
    m_open[p] = m_result.parts[p] ? std::make_shared<PartOutcome>(*m_result.parts[p])
                                  : std::make_shared<PartOutcome>(emptyPartOutcome(m_in));
  if (m_byTiers) m_open[p]->admissions.resize(static_cast<std::size_t>(years()));
  return *m_open[p];
}

/// Who serves the zone, as positions within the stage.
void ZonedParts::findServing(const Zone* zone, int year, std::size_t step) {
  m_serving.clear();
  if (!zone) return;
  appendServingParts(m_in.roster, m_in.stage.stage, m_in.area.baseYear, *zone, year,
                     static_cast<std::int32_t>(step), m_serving);
  for (Serving& serving : m_serving) serving.part -= static_cast<std::int32_t>(m_range.first);
}

template <class Give>
void ZonedParts::shareServing(Pupils total, const Give& give) const {
  if (m_serving.size() == 1) return give(static_cast<std::size_t>(m_serving.front().part), total);
  std::vector<std::int64_t> weights;
  for (const Serving& serving : m_serving) weights.push_back(serving.weight);
  const auto pieces = sharedOut(total, weights);
  for (std::size_t i = 0; i < pieces.size(); ++i)
    give(static_cast<std::size_t>(m_serving[i].part), pieces[i]);
}

void ZonedParts::addZone(const Zone* zone, const ZoneOutcome& sums, int sign) {
  for (int year = 0; year < years(); ++year)
    for (std::size_t step = 0; step < m_in.steps(); ++step) addZoneYear(zone, sums, year, step, sign);
}

void ZonedParts::addZoneYear(const Zone* zone, const ZoneOutcome& sums, int year, std::size_t step,
                             int sign) {
  const std::size_t at = m_in.at(year, step);
  const Pupils residents = sums.residents[at];
  m_result.years[static_cast<std::size_t>(year)].residents += residents * sign;
  findServing(zone, year, step);
  if (!m_serving.empty())
    shareServing(residents, [&](std::size_t p, Pupils piece) { edit(p).residents[at] += piece * sign; });
  // In the base year everybody counts as looking, for schools whose pupils were not counted.
  const Pupils seeking =
      scaled(step == 0 || year == 0 ? residents : sums.newcomers[at], m_in.seekingShare(step));
  if (seeking.count() != 0) place(seeking, year, step, sign);
}

void ZonedParts::place(Pupils seeking, int year, std::size_t step, int sign) {
  const std::size_t at = m_in.at(year, step);
  auto [away, toPrivate, rest] = divided(m_in, seeking);
  if (!m_privateTakes[at]) {
    away += toPrivate;
    toPrivate = {};
  }
  m_result.toPrivate[at] += toPrivate * sign;
  const bool applies = m_byTiers && step == 0 && year > 0;
  if (applies)
    apply(rest, year, sign);
  else if (!m_serving.empty())
    shareServing(rest, [&](std::size_t p, Pupils piece) { edit(p).fromZones[at] += piece * sign; });
  if (year == 0) return;
  StageYear& sum = m_result.years[static_cast<std::size_t>(year)];
  sum.seeking += seeking * sign;
  sum.away += away * sign;
  if (m_serving.empty() && !applies) sum.unserved += rest * sign;
}

/// Entrants of a zone, tier by tier.
void ZonedParts::apply(Pupils entrants, int year, int sign) {
  const auto y = static_cast<std::size_t>(year);
  const ByTier tiers = tiersOf(entrants, m_in.assumed());
  for (std::size_t t = 0; t < tiers.size(); ++t) {
    m_result.years[y].tiers[t].applicants += tiers[t] * sign;
    if (m_serving.empty()) continue;
    shareServing(tiers[t],
                 [&](std::size_t p, Pupils piece) { edit(p).admissions[y].applicants[t] += piece * sign; });
  }
}

void ZonedParts::sharePrivate() {
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

/// Only zones whose service changes to a school that takes pupils over can move any.
void ZonedParts::findMoves() {
  m_moves.assign(static_cast<std::size_t>(years()), {});
  const auto takesOver = [&](std::size_t part) { return m_in.part(part).transfer == Transfer::Move; };
  for (const Zone& zone : *m_in.scenario.zoning(m_in.stage.stage).zones)
    if (zone.services.size() > 1 && anyMayServe(m_in.roster, m_in.stage.stage, zone, takesOver))
      findMovesOf(zone, *findZone(m_result.zones, zone.id));
}

void ZonedParts::findMovesOf(const Zone& zone, const ZoneOutcome& sums) {
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

std::int32_t ZonedParts::receiver(std::size_t p) const { return receiverOf(m_in, p); }

void ZonedParts::findTies() {
  m_ties.assign(m_open.size(), {});
  const auto tie = [&](std::size_t a, std::size_t b) {
    m_ties[a].push_back(b);
    m_ties[b].push_back(a);
  };
  for (const auto& moves : m_moves)
    for (const ZoneMove& move : moves) tie(move.from, move.to);
  for (std::size_t p = 0; p < m_open.size(); ++p)
    if (const std::int32_t to = receiver(p); to >= 0) tie(p, static_cast<std::size_t>(to));
}

/// And all that are tied to the part, and to those, by pupils who change over.
void ZonedParts::runWithTied(std::size_t p) {
  std::vector<std::size_t> next{p};
  while (!next.empty()) {
    const std::size_t part = next.back();
    next.pop_back();
    if (m_isRunning[part]) continue;
    m_isRunning[part] = true;
    open(part);
    m_running.push_back(part);
    next.insert(next.end(), m_ties[part].begin(), m_ties[part].end());
  }
}

void ZonedParts::run() {
  findMoves();
  findTies();
  m_isRunning.assign(m_open.size(), false);
  for (std::size_t p = 0; p < m_open.size(); ++p)
    if (m_open[p]) runWithTied(p);  // after an edit, a handful of thousands
  std::ranges::sort(m_running);
  for (const std::size_t p : m_running) startPart(p);
  if (m_byTiers) prepareTiers();
  for (int year = 1; year < years(); ++year) runYear(year);
  for (const std::size_t p : m_running) closePart(p);
  for (StageYear& year : m_result.years) year.placed = year.seeking - year.away - year.unserved;
}

void ZonedParts::startPart(std::size_t p) {
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

void ZonedParts::runYear(int year) {
  for (const std::size_t p : m_running)
    for (std::size_t step = 0; step < m_in.steps(); ++step)
      m_open[p]->grades[m_in.at(year, step)].pupils = movedUp(m_in, part(p), *m_open[p], year, step);
  moveZonePupils(year);
  moveToReceivers(year);
  for (const std::size_t p : m_running)
    for (std::size_t step = 1; step < m_in.steps(); ++step) takeIn(p, year, step, {});
  if (m_byTiers) admit(year);
  for (const std::size_t p : m_running) finishYear(p, year);
}

void ZonedParts::moveZonePupils(int year) {
  for (const ZoneMove& move : m_moves[static_cast<std::size_t>(year)]) {
    if (!m_open[move.from]) continue;  // tied parts are open or closed together
    const Pupils served = m_open[move.from]->residents[m_in.at(year - 1, move.step - 1)];
    const Pupils cohort = movedUp(m_in, part(move.from), *m_open[move.from], year, move.step);
    if (served.count() <= 0) continue;
    const std::int64_t pupils = portion(cohort.count(), move.residents.count(), served.count());
    transfer(m_in, *m_open[move.from], *m_open[move.to], year, move.step, Pupils{pupils});
  }
}

void ZonedParts::moveToReceivers(int year) {
  for (const std::size_t p : m_running) {
    const std::int32_t to = part(p).closesIn == year ? receiver(p) : -1;
    if (to >= 0) transferAll(m_in, *m_open[p], *m_open[static_cast<std::size_t>(to)], year);
  }
}

/// Who comes to a grade from zones, from the whole area, and from central placement.
void ZonedParts::takeIn(std::size_t p, int year, std::size_t step, Pupils received) {
  PartOutcome& outcome = *m_open[p];
  const std::size_t at = m_in.at(year, step);
  const Pupils placed =
      outcome.fromZones[at] + (outcome.fromArea.empty() ? Pupils{} : outcome.fromArea[at]) + received;
  outcome.grades[at].pupils += placed;
  outcome.years[static_cast<std::size_t>(year)].intake += placed;
}

void ZonedParts::finishYear(std::size_t p, int year) {
  PartOutcome& outcome = *m_open[p];
  takeIn(p, year, 0, m_byTiers ? outcome.admissions[static_cast<std::size_t>(year)].received : Pupils{});
  (m_byTiers && part(p).byZone ? setSectionsByTiers : setSections)(
      part(p), year, m_in.rules, organisedAnew(part(p), year, outcome), outcome);
  sumYear(part(p), year, outcome);
}

void ZonedParts::closePart(std::size_t p) {
  if (m_result.parts[p]) addPart(part(p), *m_result.parts[p], -1, m_result.years);
  addPart(part(p), *m_open[p], +1, m_result.years);
  m_result.parts[p] = std::move(m_open[p]);
  m_open[p] = nullptr;
}

ZonedParts::Open ZonedParts::released() {
  for (std::size_t p = 0; p < m_open.size(); ++p) {
    if (!m_open[p] || !m_result.parts[p]) continue;
    addPart(part(p), *m_result.parts[p], -1, m_result.years);
    m_result.parts[p] = nullptr;
  }
  return std::exchange(m_open, Open(m_open.size()));
}

}  // namespace xuequ
