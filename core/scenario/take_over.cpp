// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/take_over.hpp"

#include "core/scenario/edit_projects.hpp"
#include "core/scenario/take_grounds.hpp"
#include "core/scenario/take_zones.hpp"

#include <algorithm>
#include <map>
#include <vector>

namespace xuequ {
namespace {

const Project* projectWithKey(const Scenario& scenario, std::string_view key) {
  const auto found = std::ranges::find(*scenario.projects, key, &Project::key);
  return found == scenario.projects->end() ? nullptr : &*found;
}

/// A project of one scenario in the terms of another.
class ProjectHere {
 public:
  ProjectHere(const StudyArea& area, const Scenario& into, const Scenario& from)
      : m_area(area), m_into(into), m_from(from) {}

  Result<Project> operator()(const Project& theirs) {
    Project project = theirs;
    std::visit([&](auto& measure) { translate(measure); }, project.measure);
    if (!m_unknown.empty()) return failure(ErrorCode::SchoolUnknown, theirs.key + ": " + m_unknown);
    return project;
  }

 private:
  void translate(OpenSchool&) {}
  void translate(ExtendSchool& extend) { translate(extend.school); }
  void translate(ConvertRooms& convert) { translate(convert.school); }
  void translate(CloseSchool& close) {
    translate(close.school);
    if (close.receiver != kNoSchool) translate(close.receiver);
  }
  void translate(MergeSchools& merge) {
    translate(merge.school);
    translate(merge.receiver);
  }
  void translate(SchoolId& school) {
    if (const auto ours = sameSchool(m_area, m_into, m_from, school))
      school = *ours;
    else if (const School* theirs = findSchool(m_area, m_from, school))
      m_unknown = theirs->key;
  }

  const StudyArea& m_area;
  const Scenario& m_into;
  const Scenario& m_from;
  std::string m_unknown;
};

Result<Scenario> takeProject(const StudyArea& area, const Scenario& into, const Scenario& from,
                             const std::string& key) {
  const Project *ours = projectWithKey(into, key), *theirs = projectWithKey(from, key);
  if (!ours && !theirs) return failure(ErrorCode::ProjectUnknown, key);
  if (!theirs) return removeProject(area, into, ours->id);
  return ProjectHere(area, into, from)(*theirs).and_then([&](Project project) {
    if (!ours) return addProject(area, into, std::move(project));
    project.id = ours->id;
    return changeProject(area, into, project);
  });
}

Result<Scenario> takeAssumption(const Scenario& into, const Scenario& from, const std::string& name) {
  const auto theirs = listed(from.assumptions), ours = listed(into.assumptions);
  const auto value = std::ranges::find(theirs, name, &AssumptionValue::name);
  if (value != theirs.end()) return setAssumption(into, name, value->value);
  if (std::ranges::find(ours, name, &AssumptionValue::name) == ours.end())
    return failure(ErrorCode::AssumptionUnknown, name);
  Scenario after = into;
  after.assumptions = withoutAssumption(into.assumptions, name);
  return after;
}

/// Decisions about the zones of one stage.
struct StageDecisions {
  std::vector<std::string> units, zones;
};

/// Those of one kind taken one by one, those that failed again and again until no more of them fit.
class Taking {
 public:
  Taking(const StudyArea& area, Scenario into, const Scenario& from)
      : m_area(area), m_scenario(std::move(into)), m_from(from) {}

  Result<void> takeProjects(std::vector<std::string> keys) {
    while (!keys.empty()) {
      std::optional<Error> first;
      const std::size_t before = keys.size();
      std::erase_if(keys, [&](const std::string& key) {
        auto taken = takeProject(m_area, m_scenario, m_from, key);
        if (taken)
          m_scenario = std::move(*taken);
        else if (!first)
          first = taken.error();
        return taken.has_value();
      });
      if (keys.size() == before) return failure(std::move(*first));
    }
    return {};
  }

  Result<void> takeAssumptions(std::vector<std::string> names) {
    const bool several = names.size() > 1;
    while (!names.empty()) {
      std::optional<Error> first;
      const std::size_t before = names.size();
      std::erase_if(names, [&](const std::string& name) {
        auto taken = takeAssumption(m_scenario, m_from, name);
        if (taken) m_scenario = std::move(*taken);
        // What goes with another one, as the stages of a yield do, may be gone with it.
        const bool gone = !taken && several && taken.error().code == ErrorCode::AssumptionUnknown;
        if (!taken && !gone && !first) first = taken.error();
        return taken.has_value() || gone;
      });
      if (names.size() == before) return failure(std::move(*first));
    }
    return {};
  }

  /// Of one stage: what zones are called and who serves them, then units, then land. Without zones units
  /// alone.
  Result<void> takeStage(ZonesTaken* zones, Stage stage, const StageDecisions& asked) {
    if (zones != nullptr)
      if (const auto chosen = zones->choose(asked.zones); !chosen) return chosen;
    std::vector<UnitId> units;
    for (const std::string& key : asked.units) {
      const auto unit = m_area.findUnit(key);
      if (!unit) return failure(ErrorCode::UnitUnknown, key);
      units.push_back(*unit);
    }
    auto taken = zones ? zones->withTerms(m_scenario) : Result<Scenario>(m_scenario);
    if (taken) taken = takeZones(m_area, *taken, m_from, stage, units);
    if (taken && zones) taken = zones->withGrounds(std::move(*taken));
    if (!taken) return failure(taken.error());
    m_scenario = std::move(*taken);
    return {};
  }

  [[nodiscard]] Scenario take() { return std::move(m_scenario); }

 private:
  const StudyArea& m_area;
  Scenario m_scenario;
  const Scenario& m_from;
};

}  // namespace

Result<Decision> decisionNamed(std::string_view text) {
  constexpr const char* kForms = "project:KEY, assumption:NAME, zone:STAGE:UNIT, boundary:STAGE:ZONE";
  const auto colon = text.find(':');
  const std::string_view kind = text.substr(0, colon);
  const std::string_view subject = colon == std::string_view::npos ? "" : text.substr(colon + 1);
  if (!subject.empty() && kind == "project")
    return Decision{DecisionKind::Project, std::nullopt, std::string(subject)};
  if (!subject.empty() && kind == "assumption")
    return Decision{DecisionKind::Assumption, std::nullopt, std::string(subject)};
  const auto second = subject.find(':');
  if ((kind != "zone" && kind != "boundary") || second == std::string_view::npos)
    return failure(ErrorCode::ValueUnknown, std::string(text), kForms);
  const auto stage = stageOf(subject.substr(0, second));
  if (!stage) return failure(ErrorCode::StageUnknown, std::string(subject.substr(0, second)));
  return Decision{kind == "zone" ? DecisionKind::Zone : DecisionKind::Boundary, *stage,
                  std::string(subject.substr(second + 1))};
}

Result<Scenario> takeOver(const StudyArea& area, const Scenario& into, const Scenario& from,
                          std::span<const Decision> decisions) {
  std::vector<std::string> projects, assumptions;
  std::map<Stage, StageDecisions> stages;
  for (const Decision& decision : decisions) {
    if (decision.kind == DecisionKind::Project) projects.push_back(decision.subject);
    if (decision.kind == DecisionKind::Assumption) assumptions.push_back(decision.subject);
    if (decision.kind == DecisionKind::Zone) stages[*decision.stage].units.push_back(decision.subject);
    if (decision.kind == DecisionKind::Boundary) stages[*decision.stage].zones.push_back(decision.subject);
  }
  // What zones differ in is asked before schools come and go.
  std::map<Stage, ZonesTaken> zones;
  for (const auto& [stage, asked] : stages)
    if (!asked.zones.empty()) zones.try_emplace(stage, area, into, from, stage);
  Taking taking(area, into, from);
  auto done = taking.takeAssumptions(std::move(assumptions)).and_then([&] {
    return taking.takeProjects(std::move(projects));
  });
  for (const auto& [stage, asked] : stages)
    if (done) done = taking.takeStage(zones.contains(stage) ? &zones.at(stage) : nullptr, stage, asked);
  if (!done) return failure(done.error());
  Scenario after = taking.take();
  if (after == into) return failure(ErrorCode::NothingChanged);
  return after;
}

}  // namespace xuequ
