// SPDX-License-Identifier: Apache-2.0
#include "app/cli/answer.hpp"
#include "app/cli/commands.hpp"
#include "app/cli/plan_access.hpp"
#include "app/output/json.hpp"

#include <nlohmann/json.hpp>

namespace xuequ::app {
namespace {

std::int64_t countOf(const auto& items) { return static_cast<std::int64_t>(items.size()); }

std::int64_t residentsOf(const StudyArea& area) {
  Pupils all;
  for (const PlanningUnit& unit : area.units) {
    for (const Pupils residents : unit.residents) all += residents;
  }
  return all.rounded();
}

Fields namesOf(const StudyArea& area) {
  return {{"name", area.name},
          {"author", area.author},
          {"synthetic", Word{area.synthetic ? "yes" : "no"}},
          {"crs", area.grid.crs},
          {"base_year", std::int64_t{area.baseYear.value()}, ColumnKind::Year},
          {"horizon", std::int64_t{area.horizon.value()}, ColumnKind::Year},
          {"standards", area.standards.key}};
}

Fields countsOf(const StudyArea& area) {
  return {{"units", countOf(area.units)},
          {"residents", residentsOf(area)},
          {"buildings", countOf(area.buildings)},
          {"schools", countOf(area.schools)},
          {"enrolment", countOf(area.enrolment)},
          {"births", countOf(area.births)},
          {"housing", countOf(area.housing)},
          {"roads", countOf(area.roads)},
          {"gates", std::int64_t{std::ssize(area.schoolGates) + std::ssize(area.unitGates)}},
          {"crossings", countOf(area.crossings)},
          {"water", countOf(area.waters)},
          {"targets", countOf(area.targets)},
          {"commitments", countOf(area.commitments)}};
}

Answer run(const Invocation& in) {
  const auto file = gis::PlanFile::open(in.text("PLAN"), gis::Access::ReadOnly);
  if (!file) return failure(file.error());
  const auto plan = file->plan();
  if (!plan) return failure(plan.error());
  const StudyArea& area = *plan->area;
  Fields fields = namesOf(area);
  const Fields counts = countsOf(area);
  fields.insert(fields.end(), counts.begin(), counts.end());
  std::vector<std::string> scenarios;
  for (const auto& scenario : plan->scenarios) scenarios.push_back(scenario->name);
  if (in.json()) {
    auto json = nlohmann::ordered_json::object();
    for (const Field& field : fields) json[field.key] = cellJson(field.value);
    json["scenarios"] = scenarios;
    return jsonText(json);
  }
  for (const std::string& scenario : scenarios) fields.push_back({"scenario", scenario});
  return fieldsText(in, fields);
}

}  // namespace

Command infoCommand() { return {"info", {"what a plan holds", "规划包含的内容"}, {planArgument()}, run}; }

}  // namespace xuequ::app
