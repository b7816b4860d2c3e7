// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/document/import_facts.hpp"

namespace xuequ::app {
namespace {

Result<Imported> decisions(const ImportInput& input, const Monitor& monitor) {
  auto imported = gis::importDecisions(*input.plan.area, *input.plan.find(input.scenario), input.kind,
                                       input.file, input.options, monitor);
  if (!imported) return tl::unexpected(std::move(imported.error()));
  Imported result;
  result.report = std::move(imported->report);
  result.scenario = std::move(imported->scenario);
  return result;
}

/// The scenarios on the new facts; what these lack is counted.
Plan rebased(const Plan& plan, std::shared_ptr<const StudyArea> area, Imported& result) {
  Plan after{std::move(area), {}};
  for (const auto& scenario : plan.scenarios) {
    auto moved = gis::rebased(*plan.area, *scenario, *after.area);
    result.unitsLost += moved.unitsLost;
    result.schoolsLost += moved.schoolsLost;
    after.scenarios.push_back(std::make_shared<const Scenario>(std::move(moved.scenario)));
  }
  return after;
}

}  // namespace

Result<Imported> prepareImport(const ImportInput& input, const Monitor& monitor) {
  if (goesToScenario(input.kind)) return decisions(input, monitor);
  auto imported = gis::importFacts(input.records, input.kind, input.file, input.options, monitor);
  if (!imported) return tl::unexpected(std::move(imported.error()));
  auto area = makeStudyArea(imported->records);
  if (!area) return tl::unexpected(std::move(area.error()));
  Imported result;
  result.report = std::move(imported->report);
  Plan plan = rebased(input.plan, std::move(*area), result);
  auto facts = followedUp(std::move(imported->records), std::move(plan), input.scenario, monitor);
  if (!facts) return tl::unexpected(std::move(facts.error()));
  result.facts = std::move(*facts);
  return result;
}

}  // namespace xuequ::app
