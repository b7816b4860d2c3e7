// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/plan.hpp"

#include <algorithm>

namespace xuequ {
namespace {

auto position(const Plan& plan, ScenarioId id) {
  return std::ranges::find_if(plan.scenarios, [&](const auto& s) { return s->id == id; });
}

Result<void> nameIsFree(const Plan& plan, std::string_view name) {
  if (name.empty()) return failure(ErrorCode::ValueMissing, {}, "name");
  if (plan.find(name)) return failure(ErrorCode::ScenarioNameTaken, std::string(name));
  return {};
}

ScenarioId nextId(const Plan& plan) {
  std::int32_t highest = -1;
  for (const auto& scenario : plan.scenarios) highest = std::max(highest, scenario->id.value());
  return ScenarioId{highest + 1};
}

}  // namespace

std::shared_ptr<const Scenario> Plan::find(ScenarioId id) const {
  const auto found = position(*this, id);
  return found == scenarios.end() ? nullptr : *found;
}

std::shared_ptr<const Scenario> Plan::find(std::string_view name) const {
  const auto found = std::ranges::find_if(scenarios, [&](const auto& s) { return s->name == name; });
  return found == scenarios.end() ? nullptr : *found;
}

bool operator==(const Plan& a, const Plan& b) {
  const auto same = [](const auto& x, const auto& y) { return x == y || *x == *y; };
  return a.area == b.area && std::ranges::equal(a.scenarios, b.scenarios, same);
}

Result<Plan> branchScenario(Plan plan, ScenarioId from, std::string name) {
  const auto original = plan.find(from);
  if (!original) return failure(ErrorCode::ScenarioUnknown);
  if (const auto free = nameIsFree(plan, name); !free) return failure(free.error());
  auto copy = std::make_shared<Scenario>(*original);
  copy->id = nextId(plan);
  copy->parent = from;
  copy->name = std::move(name);
  plan.scenarios.push_back(std::move(copy));
  return plan;
}

Result<Plan> renameScenario(Plan plan, ScenarioId id, std::string name) {
  const auto original = plan.find(id);
  if (!original) return failure(ErrorCode::ScenarioUnknown);
  if (original->name == name) return plan;
  if (const auto free = nameIsFree(plan, name); !free) return failure(free.error());
  Scenario renamed = *original;
  renamed.name = std::move(name);
  return withScenario(std::move(plan), std::move(renamed));
}

Result<Plan> deleteScenario(Plan plan, ScenarioId id) {
  const auto gone = plan.find(id);
  if (!gone) return failure(ErrorCode::ScenarioUnknown);
  if (plan.scenarios.size() == 1) return failure(ErrorCode::LastScenario, gone->name);
  std::erase(plan.scenarios, gone);
  for (auto& scenario : plan.scenarios) {
    if (scenario->parent != id) continue;
    auto orphan = std::make_shared<Scenario>(*scenario);
    orphan->parent = gone->parent;
    scenario = std::move(orphan);
  }
  return plan;
}

Plan withScenario(Plan plan, Scenario scenario) {
  const auto found = position(plan, scenario.id);
  auto shared = std::make_shared<const Scenario>(std::move(scenario));
  if (found == plan.scenarios.end())
    plan.scenarios.push_back(std::move(shared));
  else
    plan.scenarios[static_cast<std::size_t>(found - plan.scenarios.begin())] = std::move(shared);
  return plan;
}

}  // namespace xuequ
