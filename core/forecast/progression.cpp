// SPDX-License-Identifier: Apache-2.0
#include "core/forecast/progression.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace xuequ {
namespace {

/// ΣE and ΣE' of one step up.
struct Sums {
  std::int64_t from = 0;
  std::int64_t into = 0;
};

/// r̂ = (ΣE' + k·r̄) / (ΣE + k), with k in pupils. Without history and without k it is r̄.
Ratio shrunk(const Sums& sums, Ratio mean, std::int32_t k) {
  if (sums.from == 0) return mean;
  const std::int64_t prior = std::int64_t{k} * 1000;
  return Ratio::of(sums.into + scaled(Pupils{prior}, mean).count(), sums.from + prior);
}

using CountOf = std::map<std::tuple<SchoolId, Stage, std::int32_t, SchoolYear>, Pupils>;

CountOf counts(const StudyArea& area, int years) {
  CountOf result;
  for (const Enrolment& row : area.enrolment)
    if (row.year <= area.baseYear && yearsBetween(row.year, area.baseYear) <= years)
      result[{row.school, row.grade.stage, row.grade.step, row.year}] += row.pupils;
  return result;
}

std::map<std::pair<SchoolId, Stage>, std::vector<Sums>> sumsBySchool(const StudyArea& area,
                                                                     const CountOf& counted) {
  std::map<std::pair<SchoolId, Stage>, std::vector<Sums>> result;
  for (const auto& [at, pupils] : counted) {
    const auto& [school, stage, step, year] = at;
    if (step == 0 || pupils.count() == 0) continue;
    const auto below = counted.find({school, stage, step - 1, SchoolYear{year.value() - 1}});
    if (below == counted.end() || below->second.count() == 0) continue;
    auto& sums = result[{school, stage}];
    sums.resize(static_cast<std::size_t>(area.standards.find(stage)->years()));
    sums[static_cast<std::size_t>(step)].from += below->second.count();
    sums[static_cast<std::size_t>(step)].into += pupils.count();
  }
  return result;
}

}  // namespace

Ratio Progression::into(SchoolId school, Grade grade) const {
  const auto step = static_cast<std::size_t>(grade.step);
  const auto found = std::ranges::lower_bound(schools, std::pair{school, grade.stage}, {}, [](const Of& of) {
    return std::pair{of.school, of.stage};
  });
  if (found != schools.end() && found->school == school && found->stage == grade.stage)
    return found->into[step];
  return area[index(grade.stage)][step];
}

Progression progressionRatios(const StudyArea& area, const Assumptions& assumptions) {
  Progression result;
  for (const StageStandard& stage : area.standards.stages) {
    result.area[index(stage.stage)].assign(static_cast<std::size_t>(stage.years()), Ratio::one());
    result.entry[index(stage.stage)] = entryRatio(area, assumptions, stage);
  }
  if (assumptions.progression == ProgressionSource::Ones) return result;

  const auto bySchool = sumsBySchool(area, counts(area, assumptions.progressionYears));
  std::array<std::vector<Sums>, kStages> ofArea;
  for (const auto& [part, sums] : bySchool) {
    auto& total = ofArea[index(part.second)];
    total.resize(sums.size());
    for (std::size_t step = 0; step < sums.size(); ++step) {
      total[step].from += sums[step].from;
      total[step].into += sums[step].into;
    }
  }
  for (Stage stage : kAllStages)
    for (std::size_t step = 0; step < ofArea[index(stage)].size(); ++step)
      if (const Sums& sums = ofArea[index(stage)][step]; sums.from > 0)
        result.area[index(stage)][step] = Ratio::of(sums.into, sums.from);

  for (const auto& [part, sums] : bySchool) {
    Progression::Of of{part.first, part.second, {}};
    for (std::size_t step = 0; step < sums.size(); ++step)
      of.into.push_back(
          shrunk(sums[step], result.area[index(part.second)][step], assumptions.progressionShrink));
    result.schools.push_back(std::move(of));
  }
  return result;
}

}  // namespace xuequ
