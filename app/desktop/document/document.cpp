// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/document/document.hpp"

#include <algorithm>
#include <utility>

namespace xuequ::app {
namespace {

/// The first scenario that the two plans do not share; what an undo step was about.
std::optional<ScenarioId> differing(const Plan& a, const Plan& b) {
  for (const auto& scenario : b.scenarios)
    if (a.find(scenario->id) != scenario) return scenario->id;
  return std::nullopt;
}

Stage firstStage(const StudyArea& area) {
  const auto& stages = area.standards.stages;
  const bool primary = area.standards.find(Stage::Primary) != nullptr;
  return primary || stages.empty() ? Stage::Primary : stages.front().stage;
}

/// The first that builds something; the one without any decision has little to look at.
std::shared_ptr<const Scenario> firstShown(const Plan& plan) {
  const auto builds = [](const std::shared_ptr<const Scenario>& scenario) {
    return !scenario->projects->empty();
  };
  const auto found = std::ranges::find_if(plan.scenarios, builds);
  return found == plan.scenarios.end() ? plan.scenarios.front() : *found;
}

}  // namespace

Result<OpenedPlan> openPlan(const std::filesystem::path& path, const Monitor& monitor) {
  auto file = gis::PlanFile::open(path, gis::Access::ReadWrite);
  if (!file) return tl::unexpected(std::move(file.error()));
  auto history = file->history(monitor);
  if (!history) return tl::unexpected(std::move(history.error()));
  const Plan& plan = history->current();
  auto scenario = firstShown(plan);
  auto outcome = evaluate(*plan.area, *scenario, monitor);
  if (!outcome) return tl::unexpected(std::move(outcome.error()));
  auto geometry = std::make_shared<const MapGeometry>(plan.area);
  return OpenedPlan{std::move(*file), std::move(*history), std::move(geometry), std::move(scenario),
                    std::make_shared<const Outcome>(std::move(*outcome))};
}

Result<NewFacts> followedUp(Records records, Plan plan, ScenarioId shown, const Monitor& monitor) {
  auto scenario = plan.find(shown);
  if (!scenario) scenario = firstShown(plan);
  auto outcome = evaluate(*plan.area, *scenario, monitor);
  if (!outcome) return tl::unexpected(std::move(outcome.error()));
  auto geometry = std::make_shared<const MapGeometry>(plan.area);
  if (monitor.stopped()) return failure(ErrorCode::Cancelled);
  return NewFacts{std::move(records), std::move(plan), std::move(geometry), std::move(scenario),
                  std::make_shared<const Outcome>(std::move(*outcome))};
}

PlanDocument::PlanDocument(OpenedPlan opened, QObject* parent)
    : QObject(parent),
      m_file(std::move(opened.file)),
      m_history(std::move(opened.history)),
      m_geometry(std::move(opened.geometry)),
      m_ways(new SchoolWays(this)),
      m_shown(std::move(opened.scenario)),
      m_outcome(std::move(opened.outcome)),
      m_committedOutcome(m_outcome),
      m_current(m_shown->id),
      m_stage(firstStage(area())) {
  connect(m_ways, &SchoolWays::ready, this, &PlanDocument::waysReady);
}

std::shared_ptr<const Outcome> PlanDocument::outcomeOf(const Scenario& scenario) const {
  if (scenario.id == m_shown->id) return m_outcome;
  if (m_other.scenario.get() == &scenario && m_other.area == plan().area) return m_other.outcome;
  auto outcome = std::make_shared<const Outcome>(
      reevaluate(*m_outcome, area(), *m_shown, scenario, difference(*m_shown, scenario)));
  const auto kept = plan().find(scenario.id);
  if (kept.get() == &scenario) m_other = {plan().area, kept, outcome};
  return outcome;
}

std::shared_ptr<const Scenario> PlanDocument::comparedScenario() const {
  return m_compared && *m_compared != m_current ? plan().find(*m_compared) : nullptr;
}

std::shared_ptr<const Walkers> PlanDocument::walkers() const {
  if (!m_walkers) {
    auto network = m_file.network();
    const bool any = network && !network->empty();
    m_walkers = any ? std::make_shared<const Walkers>(
                          area(), std::make_shared<const WalkNetwork>(std::move(*network)))
                    : nullptr;
  }
  return *m_walkers;
}

SchoolWays& PlanDocument::ways() const {
  if (!m_waysAsked) m_ways->reset(plan().area, walkers());
  m_waysAsked = true;
  return *m_ways;
}

std::shared_ptr<const SafeWays> PlanDocument::safeWays() const { return ways().ways(); }

std::shared_ptr<const WalksToSchool> PlanDocument::walksTo(SchoolId school, Point site) const {
  return ways().walks(school, site);
}

void PlanDocument::setStage(Stage stage) {
  if (stage == m_stage) return;
  m_stage = stage;
  if (selected<ZoneId>(m_selection)) select({});
  Q_EMIT viewChanged();
}

void PlanDocument::setYear(int index) {
  index = std::clamp(index, 0, area().years() - 1);
  if (index == m_year) return;
  m_year = index;
  Q_EMIT viewChanged();
}

void PlanDocument::select(const Selection& selection) {
  if (selection == m_selection) return;
  m_selection = selection;
  Q_EMIT selectionChanged();
}

void PlanDocument::setCurrent(ScenarioId id) {
  if (id == m_current || !plan().find(id)) return;
  showCommitted(id);
  Q_EMIT scenariosChanged();
}

void PlanDocument::compareWith(std::optional<ScenarioId> other) {
  if (other == m_compared) return;
  m_compared = other;
  Q_EMIT comparedChanged();
}

void PlanDocument::preview(Scenario scenario) { show(std::make_shared<const Scenario>(std::move(scenario))); }

void PlanDocument::revert() { show(committed()); }

bool PlanDocument::commit(std::string label, Scenario scenario) {
  const ScenarioId id = scenario.id;
  return push(std::move(label), withScenario(plan(), std::move(scenario)), id);
}

bool PlanDocument::commit(std::string label, const Result<Scenario>& edited) {
  if (edited) return commit(std::move(label), *edited);
  Q_EMIT failed(edited.error());
  return false;
}

bool PlanDocument::commit(std::string label, Scenario scenario, std::shared_ptr<const Outcome> outcome) {
  const ScenarioId id = scenario.id;
  return push(std::move(label), withScenario(plan(), std::move(scenario)), id, std::move(outcome));
}

bool PlanDocument::branch(std::string name) {
  const Result<Plan> branched = branchScenario(plan(), m_current, name);
  const auto made = branched ? std::optional(branched->find(name)->id) : std::nullopt;
  return pushed("branch ", name, branched, made);
}

bool PlanDocument::rename(ScenarioId id, std::string name) {
  return pushed("rename ", name, renameScenario(plan(), id, name), m_current);
}

bool PlanDocument::remove(ScenarioId id) {
  const auto scenario = plan().find(id);
  return pushed("delete ", scenario ? scenario->name : std::string{}, deleteScenario(plan(), id), m_current);
}

bool PlanDocument::undo() {
  if (!m_history.canUndo()) return false;
  History before = m_history;
  before.undo();
  return moveTo(std::move(before), true);
}

bool PlanDocument::redo() {
  if (!m_history.canRedo()) return false;
  History after = m_history;
  after.redo();
  return moveTo(std::move(after), false);
}

bool PlanDocument::replaceFacts(NewFacts facts) { return accept(putFacts(std::move(facts))); }

Result<void> PlanDocument::putFacts(NewFacts facts) {
  if (auto written = m_file.replaceFacts(facts.records, facts.plan); !written) return written;
  m_history = History(std::move(facts.plan));
  m_geometry = std::move(facts.geometry);
  m_walkers.reset();
  m_waysAsked = false;
  m_shown = std::move(facts.scenario);
  m_current = m_shown->id;
  m_outcome = std::move(facts.outcome);
  m_committedOutcome = m_outcome;
  m_selection = {};
  setYear(m_year);
  Q_EMIT factsChanged();
  return {};
}

Result<void> PlanDocument::changeRecords(const std::function<Result<void>(Records&)>& change) {
  auto records = m_file.records();
  if (!records) return failure(std::move(records.error()));
  if (auto changed = change(*records); !changed) return changed;
  auto made = makeStudyArea(*records);
  if (!made) return failure(std::move(made.error()));
  Plan after = plan();
  after.area = std::move(*made);
  auto facts = followedUp(std::move(*records), std::move(after), m_current);
  return facts ? putFacts(std::move(*facts)) : Result<void>(failure(std::move(facts.error())));
}

bool PlanDocument::enterTarget(const Target& target) {
  return accept(changeRecords([&](Records& records) -> Result<void> {
    const auto found = std::ranges::find(records.targets, target.key, &Target::key);
    if (found == records.targets.end()) return failure(ErrorCode::TargetUnknown, target.key);
    *found = target;
    return {};
  }));
}

Result<void> PlanDocument::setStandards(const StandardsPack& pack) {
  return changeRecords([&](Records& records) -> Result<void> {
    records.standards = pack;
    return {};
  });
}

bool PlanDocument::enterCommitment(const Commitment& commitment) {
  if (!area().schools.contains(commitment.school)) return accept(failure(ErrorCode::SchoolUnknown));
  if (!accept(m_file.setCommitment(area().schools[commitment.school].key, commitment))) return false;
  auto changed = std::make_shared<StudyArea>(area());
  for (Commitment& known : changed->commitments)
    if (known.school == commitment.school && known.name == commitment.name) known = commitment;
  std::vector<History::Step> steps = m_history.steps();
  for (History::Step& step : steps) step.plan.area = changed;
  m_history = History(std::move(steps), m_history.index());
  Q_EMIT commitmentsChanged();
  return true;
}

bool PlanDocument::accept(const Result<void>& written) {
  if (!written) Q_EMIT failed(written.error());
  return written.has_value();
}

bool PlanDocument::pushed(const char* label, const std::string& name, const Result<Plan>& plan,
                          std::optional<ScenarioId> show) {
  if (plan) return push(label + name, *plan, show.value_or(m_current));
  Q_EMIT failed(plan.error());
  return false;
}

bool PlanDocument::push(std::string label, Plan plan, ScenarioId show,
                        std::shared_ptr<const Outcome> outcome) {
  History next = m_history;
  next.push(std::move(label), std::move(plan));
  if (!accept(m_file.commit(next))) {
    revert();
    return false;
  }
  m_history = std::move(next);
  showCommitted(show, std::move(outcome));
  Q_EMIT historyChanged();
  Q_EMIT scenariosChanged();
  return true;
}

bool PlanDocument::moveTo(History history, bool back) {
  const auto about = back ? differing(history.current(), plan()) : differing(plan(), history.current());
  if (!accept(m_file.moveTo(history))) return false;
  m_history = std::move(history);
  showCommitted(about.value_or(m_current));
  Q_EMIT historyChanged();
  Q_EMIT scenariosChanged();
  return true;
}

void PlanDocument::showCommitted(ScenarioId preferred, std::shared_ptr<const Outcome> outcome) {
  auto scenario = plan().find(preferred);
  if (!scenario) scenario = plan().find(m_current);
  if (!scenario) scenario = plan().scenarios.back();
  m_current = scenario->id;
  if (m_compared && !plan().find(*m_compared)) compareWith(std::nullopt);
  show(std::move(scenario), std::move(outcome));
}

void PlanDocument::show(std::shared_ptr<const Scenario> next, std::shared_ptr<const Outcome> outcome) {
  const Change change = difference(*m_shown, *next);
  if (outcome)
    m_outcome = std::move(outcome);
  else if (!change.empty())
    m_outcome = std::make_shared<const Outcome>(reevaluate(*m_outcome, area(), *m_shown, *next, change));
  m_shown = std::move(next);
  if (!previewing()) m_committedOutcome = m_outcome;
  if (change.empty()) return;
  repairSelection();
  Q_EMIT changed(change);
}

void PlanDocument::repairSelection() {
  const auto* school = selected<SchoolId>(m_selection);
  const auto* zone = selected<ZoneId>(m_selection);
  const bool gone =
      (school && !findSchool(area(), *m_shown, *school)) || (zone && !m_shown->zoning(m_stage).find(*zone));
  if (gone) select({});
}

}  // namespace xuequ::app
