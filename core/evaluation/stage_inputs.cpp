// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/stage_inputs.hpp"

#include <algorithm>
#include <numeric>

namespace xuequ {

StageInputs stageInputs(const StudyArea& area, const Scenario& scenario, const StageStandard& stage,
                        const Outcome& outcome) {
  return {area,
          scenario,
          stage,
          *outcome.demand,
          *outcome.progression,
          *outcome.roster,
          sectionRules(area, scenario.assumptions)};
}

Seekers divided(const StageInputs& in, Pupils seeking) {
  const Pupils away = scaled(seeking, in.assumed().away);
  const Pupils toPrivate = std::min<Pupils>(scaled(seeking, in.assumed().toPrivate), seeking - away);
  return {away, toPrivate, seeking - away - toPrivate};
}

PartOutcome emptyPartOutcome(const StageInputs& in) {
  const auto years = static_cast<std::size_t>(in.area.years());
  PartOutcome outcome;
  outcome.years.resize(years);
  outcome.grades.resize(years * in.steps());
  outcome.fromZones.resize(years * in.steps());
  outcome.residents.resize(years * in.steps());
  return outcome;
}

std::vector<Pupils> sharedOut(Pupils total, const std::vector<std::int64_t>& weights) {
  const std::int64_t whole = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
  std::vector<Pupils> pieces(weights.size());
  std::int64_t weight = 0;
  Pupils given;
  for (std::size_t i = 0; i < weights.size() && whole > 0; ++i) {
    weight += weights[i];
    const Pupils upTo{portion(total.count(), weight, whole)};
    pieces[i] = upTo - given;
    given = upTo;
  }
  return pieces;
}

void addPart(const Part& part, const PartOutcome& outcome, int sign, std::vector<StageYear>& years) {
  for (std::size_t year = 0; year < years.size(); ++year) {
    StageYear& sum = years[year];
    const PartYear& of = outcome.years[year];
    const YearSchedule& schedule = part.years[year];
    sum.pupils += of.pupils * sign;
    sum.sections += of.sections * sign;
    sum.oversized += of.oversized * sign;
    sum.superOversized += of.superOversized * sign;
    sum.nominal += schedule.nominal * sign;
    sum.usable += schedule.usable * sign;
    sum.temporary += schedule.temporary * sign;
    sum.emergency += schedule.emergency * sign;
  }
}

bool setBasePupils(const StageInputs& in, const Part& part, PartOutcome& outcome) {
  if (isPlanned(part.school)) return false;
  const auto rows = baseRows(in.area, part.school, part.stage);
  for (const Enrolment* row : rows)
    outcome.grades[static_cast<std::size_t>(row->grade.step)].pupils += row->pupils;
  return !rows.empty();
}

Pupils movedUp(const StageInputs& in, const Part& part, const PartOutcome& outcome, int year,
               std::size_t step) {
  if (step == 0) return {};
  const Pupils before = outcome.grades[in.at(year - 1, step - 1)].pupils;
  if (before.count() == 0) return {};
  return scaled(before, in.progression.into(part.school, {part.stage, static_cast<std::int32_t>(step)}));
}

std::int32_t receiverOf(const StageInputs& in, std::size_t p) {
  const Part& part = in.partOfStage(p);
  if (part.closesIn < 0 || part.receiver == kNoSchool) return -1;
  const std::int32_t receiver = in.roster.find(part.receiver, in.stage.stage);
  return receiver < 0 ? -1 : receiver - static_cast<std::int32_t>(in.roster.of(in.stage.stage).first);
}

void transfer(const StageInputs& in, PartOutcome& from, PartOutcome& to, int year, std::size_t step,
              Pupils pupils) {
  from.grades[in.at(year, step)].pupils -= pupils;
  to.grades[in.at(year, step)].pupils += pupils;
  from.years[static_cast<std::size_t>(year)].transferredIn -= pupils;
  to.years[static_cast<std::size_t>(year)].transferredIn += pupils;
}

void transferAll(const StageInputs& in, PartOutcome& from, PartOutcome& to, int year) {
  for (std::size_t step = 0; step < in.steps(); ++step)
    transfer(in, from, to, year, step, from.grades[in.at(year, step)].pupils);
}

}  // namespace xuequ
