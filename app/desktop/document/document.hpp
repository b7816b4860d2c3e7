// SPDX-License-Identifier: Apache-2.0
// The open plan. The only one that writes: every edit goes through here, into the plan file, the history and
// the outcome.
#pragma once

#include "app/desktop/document/school_ways.hpp"
#include "app/map/map_geometry.hpp"
#include "app/tools/selection.hpp"
#include "core/evaluation/outcome.hpp"
#include "core/evaluation/walkers.hpp"
#include "core/scenario/history.hpp"
#include "gis/store/plan_file.hpp"

#include <QObject>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace xuequ::app {

/// What opening a plan takes time for; made in a job.
struct OpenedPlan {
  gis::PlanFile file;
  History history;
  std::shared_ptr<const MapGeometry> geometry;
  std::shared_ptr<const Scenario> scenario;  ///< shown first: the first that builds something
  std::shared_ptr<const Outcome> outcome;    ///< of that scenario
};
Result<OpenedPlan> openPlan(const std::filesystem::path&, const Monitor& = {});

/// New facts and what follows from them; made in a job.
struct NewFacts {
  Records records;
  Plan plan;
  std::shared_ptr<const MapGeometry> geometry;
  std::shared_ptr<const Scenario> scenario;  ///< shown first
  std::shared_ptr<const Outcome> outcome;    ///< of that scenario
};
/// `shown` stays the scenario shown where the plan still has it. Cancelled.
Result<NewFacts> followedUp(Records, Plan, ScenarioId shown, const Monitor& = {});

class PlanDocument : public QObject {
  Q_OBJECT

 public:
  explicit PlanDocument(OpenedPlan, QObject* parent = nullptr);

  [[nodiscard]] const std::filesystem::path& path() const { return m_file.path(); }
  [[nodiscard]] bool readOnly() const { return m_file.readOnly(); }
  [[nodiscard]] const gis::PlanFile& file() const { return m_file; }
  [[nodiscard]] const Plan& plan() const { return m_history.current(); }
  [[nodiscard]] const History& history() const { return m_history; }
  [[nodiscard]] const StudyArea& area() const { return *plan().area; }
  [[nodiscard]] const std::shared_ptr<const MapGeometry>& geometry() const { return m_geometry; }

  /// As last committed: what edits start from.
  [[nodiscard]] std::shared_ptr<const Scenario> committed() const { return plan().find(m_current); }
  /// The preview of an edit, else the committed scenario; the outcome is always that of the shown one.
  [[nodiscard]] const std::shared_ptr<const Scenario>& shown() const { return m_shown; }
  [[nodiscard]] const std::shared_ptr<const Outcome>& outcome() const { return m_outcome; }
  [[nodiscard]] ScenarioId current() const { return m_current; }
  /// An edit is in the making: what is shown is not what is committed.
  [[nodiscard]] bool previewing() const { return m_shown != committed(); }
  /// Of the scenario that the edit in the making started from.
  [[nodiscard]] const std::shared_ptr<const Outcome>& committedOutcome() const { return m_committedOutcome; }
  /// Of any scenario of the plan; worked out when asked for, and kept for the last one of another scenario.
  [[nodiscard]] std::shared_ptr<const Outcome> outcomeOf(const Scenario&) const;
  /// Everybody on the plan's roads, made when first asked for; nullptr: there are no roads.
  [[nodiscard]] std::shared_ptr<const Walkers> walkers() const;

  /// Ways to school and walks to one, worked out behind the window when first asked for: nullptr until
  /// waysReady(), and where there are no roads.
  [[nodiscard]] std::shared_ptr<const SafeWays> safeWays() const;
  [[nodiscard]] std::shared_ptr<const WalksToSchool> walksTo(SchoolId, Point site) const;

  [[nodiscard]] Stage stage() const { return m_stage; }
  [[nodiscard]] int year() const { return m_year; }  ///< index
  [[nodiscard]] SchoolYear schoolYear() const { return area().year(m_year); }
  [[nodiscard]] const Selection& selection() const { return m_selection; }
  [[nodiscard]] std::optional<ScenarioId> compared() const { return m_compared; }

  /// The scenario compared with; nullptr: none, or the one that is shown.
  [[nodiscard]] std::shared_ptr<const Scenario> comparedScenario() const;

  void setStage(Stage);
  void setYear(int index);
  void select(const Selection&);
  void setCurrent(ScenarioId);
  void compareWith(std::optional<ScenarioId>);

  void preview(Scenario);
  void revert();
  /// Each is one transaction and one undo step; false: refused, nothing changed, failed() says why.
  bool commit(std::string label, Scenario);
  bool commit(std::string label, const Result<Scenario>&);
  /// With its outcome, worked out already: of an edit that takes long, in a job.
  bool commit(std::string label, Scenario, std::shared_ptr<const Outcome>);
  bool branch(std::string name);
  bool rename(ScenarioId, std::string name);
  bool remove(ScenarioId);
  bool undo();
  bool redo();
  /// After an import: new facts, the scenarios resolved against them, and what follows.
  bool replaceFacts(NewFacts);
  /// The value entered for a target, and its evidence: a fact of the plan, not of one scenario.
  bool enterTarget(const Target&);
  /// The norms in force, of all scenarios.
  Result<void> setStandards(const StandardsPack&);
  /// Its new state. A fact too, but one that no number depends on: nothing else changes and undo goes on.
  bool enterCommitment(const Commitment&);

 Q_SIGNALS:
  void changed(const xuequ::Change&);  ///< the scenario shown, and its outcome
  void scenariosChanged();             ///< the list, its names, or which is shown
  void historyChanged();
  void viewChanged();  ///< stage or year
  void selectionChanged();
  void comparedChanged();
  void factsChanged();        ///< a new study area: build everything anew
  void commitmentsChanged();  ///< of the same study area
  void waysReady();           ///< what safeWays() or walksTo() did not have
  void failed(const xuequ::Error&);

 private:
  bool accept(const Result<void>&);
  /// The records with a change made to them take the place of those there are, with all that follows.
  Result<void> changeRecords(const std::function<Result<void>(Records&)>&);
  Result<void> putFacts(NewFacts);
  bool push(std::string label, Plan, ScenarioId show, std::shared_ptr<const Outcome> = nullptr);
  bool pushed(const char* label, const std::string& name, const Result<Plan>&,
              std::optional<ScenarioId> show);
  bool moveTo(History, bool back);
  void show(std::shared_ptr<const Scenario>, std::shared_ptr<const Outcome> = nullptr);
  void showCommitted(ScenarioId preferred, std::shared_ptr<const Outcome> = nullptr);
  void repairSelection();
  [[nodiscard]] SchoolWays& ways() const;

  struct OtherOutcome {
    std::shared_ptr<const StudyArea> area;
    std::shared_ptr<const Scenario> scenario;
    std::shared_ptr<const Outcome> outcome;
  };

  gis::PlanFile m_file;
  History m_history;
  std::shared_ptr<const MapGeometry> m_geometry;
  mutable std::optional<std::shared_ptr<const Walkers>>
      m_walkers;  ///< none: not asked for since the facts changed
  SchoolWays* m_ways;
  mutable bool m_waysAsked = false;  ///< since the facts changed
  std::shared_ptr<const Scenario> m_shown;
  std::shared_ptr<const Outcome> m_outcome;
  std::shared_ptr<const Outcome> m_committedOutcome;
  mutable OtherOutcome m_other;
  ScenarioId m_current;
  std::optional<ScenarioId> m_compared;
  Stage m_stage = Stage::Primary;
  int m_year = 0;
  Selection m_selection;
};

}  // namespace xuequ::app
