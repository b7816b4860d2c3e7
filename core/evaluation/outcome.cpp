// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/outcome.hpp"

#include "core/base/parallel.hpp"
#include "core/evaluation/unzoned_stage.hpp"
#include "core/evaluation/zoned_stage.hpp"

#include <algorithm>
#include <atomic>

namespace xuequ {
namespace {

constexpr std::size_t kUnitsWorthThreads = 2000;

template <class T>
bool sameValues(const std::vector<std::shared_ptr<const T>>& a,
                const std::vector<std::shared_ptr<const T>>& b) {
  return std::ranges::equal(a, b, [](const auto& x, const auto& y) { return x == y || *x == *y; });
}

/// Zones decide where any are drawn; till then the stage is shared out.
bool isZoned(const StageInputs& in) {
  return in.stage.placement == Placement::Zones && !in.scenario.zoning(in.stage.stage).zones->empty();
}

StageOutcome evaluateStage(const StageInputs& in) {
  return isZoned(in) ? evaluateZoned(in) : evaluateUnzoned(in, unzonedResidents(in), nullptr);
}

void put(Outcome& outcome, Stage stage, StageOutcome result) {
  std::ranges::move(result.parts,
                    outcome.parts.begin() + static_cast<std::ptrdiff_t>(outcome.roster->of(stage).first));
  outcome.zones[index(stage)] = std::move(result.zones);
  outcome.stages[index(stage)] = std::move(result.years);
  outcome.toPrivate[index(stage)] = std::move(result.toPrivate);
  outcome.nearest[index(stage)] = std::move(result.nearest);
  outcome.neighbours[index(stage)] = std::move(result.neighbours);
}

StageOutcome stageOf(const Outcome& outcome, Stage stage) {
  const auto range = outcome.roster->of(stage);
  const auto begin = outcome.parts.begin();
  return {{begin + static_cast<std::ptrdiff_t>(range.first), begin + static_cast<std::ptrdiff_t>(range.last)},
          outcome.zones[index(stage)],
          outcome.stages[index(stage)],
          outcome.toPrivate[index(stage)],
          outcome.nearest[index(stage)],
          outcome.neighbours[index(stage)]};
}

/// The same, moved out of an outcome that gets it back by `put`: a copy would count every part and zone up
/// and down again.
StageOutcome takenOutOf(Outcome& outcome, Stage stage) {
  const auto range = outcome.roster->of(stage);
  const auto begin = std::make_move_iterator(outcome.parts.begin());
  return {{begin + static_cast<std::ptrdiff_t>(range.first), begin + static_cast<std::ptrdiff_t>(range.last)},
          std::move(outcome.zones[index(stage)]),
          std::move(outcome.stages[index(stage)]),
          std::move(outcome.toPrivate[index(stage)]),
          std::move(outcome.nearest[index(stage)]),
          std::move(outcome.neighbours[index(stage)])};
}

/// An outcome whose stages are still to be worked out.
Outcome prepared(const StudyArea& area, const Scenario& scenario, std::shared_ptr<const Demand> demand,
                 std::shared_ptr<const Progression> progression) {
  Outcome outcome;
  outcome.baseYear = area.baseYear;
  outcome.years = area.years();
  outcome.demand = std::move(demand);
  outcome.progression = std::move(progression);
  outcome.roster = std::make_shared<const Roster>(area, scenario);
  outcome.parts.resize(outcome.roster->parts().size());
  return outcome;
}

/// Everything but the demand, which does not depend on zones, projects and rules.
Result<Outcome> evaluateWith(const StudyArea& area, const Scenario& scenario,
                             std::shared_ptr<const Demand> demand, const Monitor& monitor) {
  Outcome outcome =
      prepared(area, scenario, std::move(demand),
               std::make_shared<const Progression>(progressionRatios(area, scenario.assumptions)));
  const auto& stages = area.standards.stages;
  std::vector<StageOutcome> results(stages.size());
  std::atomic<std::size_t> next = 0;  // stages differ in size, so each core takes the next one there is
  const std::size_t piece = area.units.size() >= kUnitsWorthThreads ? 1 : stages.size();
  forPieces(stages.size(), piece, [&](std::size_t, std::size_t) {
    for (std::size_t i = next++; i < stages.size() && !monitor.stopped(); i = next++)
      results[i] = evaluateStage(stageInputs(area, scenario, stages[i], outcome));
  });
  if (monitor.stopped()) return failure(ErrorCode::Cancelled);
  for (std::size_t i = 0; i < stages.size(); ++i) put(outcome, stages[i].stage, std::move(results[i]));
  return outcome;
}

/// The stage has the same schools with the same rooms in the same years at the same places.
bool sameSchools(const StudyArea& area, const Outcome& before, const Scenario& scenarioBefore,
                 const Outcome& after, const Scenario& scenarioAfter, Stage stage) {
  const auto a = before.roster->of(stage);
  const auto b = after.roster->of(stage);
  if (a.last - a.first != b.last - b.first) return false;
  for (std::size_t i = 0; i < a.last - a.first; ++i) {
    const Part& part = before.roster->parts()[a.first + i];
    if (!(part == after.roster->parts()[b.first + i])) return false;
    if (findSchool(area, scenarioBefore, part.school)->site !=
        findSchool(area, scenarioAfter, part.school)->site)
      return false;
  }
  return true;
}

/// One stage after a change of zones, projects or both, from what it was before: mended, or worked out anew.
StageOutcome stageAfter(const StageInputs& was, const StageInputs& now, StageOutcome before,
                        const StageChange& change) {
  if (isZoned(was) != isZoned(now)) return evaluateStage(now);
  return isZoned(now) ? reevaluateZoned(was, now, std::move(before), change)
                      : evaluateUnzoned(now, std::move(before.zones), std::move(before.nearest));
}

}  // namespace

Pupils Admission::sent() const {
  Pupils sum;
  for (const AdmissionTier tier : kAllTiers) sum += sent(tier);
  return sum;
}

Pupils StageYear::central() const {
  Pupils sum;
  for (const TierYear& tier : tiers) sum += tier.central;
  return sum;
}

const PartOutcome* Outcome::find(SchoolId school, Stage stage) const {
  const std::int32_t part = roster->find(school, stage);
  return part < 0 ? nullptr : parts[static_cast<std::size_t>(part)].get();
}

const ZoneOutcome* Outcome::find(Stage stage, ZoneId zone) const {
  return findZone(zones[index(stage)], zone);
}

PartYear Outcome::ofSchool(SchoolId school, int year) const {
  PartYear sum;
  for (Stage stage : kAllStages) {
    const PartOutcome* part = find(school, stage);
    if (!part) continue;
    const PartYear& of = part->years[static_cast<std::size_t>(year)];
    sum.pupils += of.pupils;
    sum.intake += of.intake;
    sum.transferredIn += of.transferredIn;
    sum.sections += of.sections;
    sum.oversized += of.oversized;
    sum.superOversized += of.superOversized;
  }
  return sum;
}

bool operator==(const Outcome& a, const Outcome& b) {
  const auto zonesSame = [&](Stage stage) {
    return sameValues(a.zones[index(stage)], b.zones[index(stage)]);
  };
  return a.baseYear == b.baseYear && a.years == b.years && *a.demand == *b.demand &&
         *a.progression == *b.progression && *a.roster == *b.roster && sameValues(a.parts, b.parts) &&
         std::ranges::all_of(kAllStages, zonesSame) && a.stages == b.stages && a.toPrivate == b.toPrivate;
}

Result<Outcome> evaluate(const StudyArea& area, const Scenario& scenario, const Monitor& monitor) {
  auto demand = forecastDemand(area, scenario.assumptions, monitor);
  if (!demand) return failure(demand.error());
  return evaluateWith(area, scenario, std::move(*demand), monitor);
}

Outcome reevaluate(const Outcome& before, const StudyArea& area, const Scenario& beforeScenario,
                   const Scenario& after, const Change& change) {
  if (change.forecast) return evaluate(area, after).value();  // nobody can cancel it: it has no monitor
  if (change.rules) return evaluateWith(area, after, before.demand, {}).value();
  Outcome outcome = change.projects ? prepared(area, after, before.demand, before.progression) : before;
  for (const StageStandard& stage : area.standards.stages) {
    const StageChange& of = change.stages[index(stage.stage)];
    const bool zonesSame = of.units.empty() && of.zones.empty();
    if (!change.projects && zonesSame) continue;
    StageOutcome old = change.projects ? stageOf(before, stage.stage) : takenOutOf(outcome, stage.stage);
    const bool same = zonesSame && sameSchools(area, before, beforeScenario, outcome, after, stage.stage);
    put(outcome, stage.stage,
        same ? std::move(old)
             : stageAfter(stageInputs(area, beforeScenario, stage, before),
                          stageInputs(area, after, stage, outcome), std::move(old), of));
  }
  return outcome;
}

}  // namespace xuequ
