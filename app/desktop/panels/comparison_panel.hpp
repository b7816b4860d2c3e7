// SPDX-License-Identifier: Apache-2.0
// The scenario shown against another one: what follows, what differs and can be taken over, whose school is
// another, and which norms are newly broken.
#pragma once

#include "app/desktop/document/document.hpp"
#include "app/desktop/document/last_answer.hpp"
#include "app/desktop/window/look.hpp"
#include "core/evaluation/compare_findings.hpp"
#include "core/evaluation/unit_moves.hpp"
#include "core/scenario/take_over.hpp"

#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace xuequ::app {

class TablePanel;

class ComparisonPanel : public QWidget {
  Q_OBJECT

 public:
  ComparisonPanel(PlanDocument&, Look, QWidget* parent = nullptr);

 protected:
  void showEvent(QShowEvent*) override;

 private:
  void listScenarios();
  void onChosen(int row);
  void addTakeOver();
  void enableTakeOver();
  void takeOver();
  void refresh();
  void showDecisions(const Scenario& before);
  void showWhatTakesLong(const std::shared_ptr<const Scenario>& before);

  /// What takes long: walks of everybody, and the norms of the whole plan.
  struct Half {
    std::shared_ptr<const Scenario> scenario;
    std::shared_ptr<const Outcome> outcome;
    [[nodiscard]] Side side() const { return {*scenario, *outcome}; }
    bool operator==(const Half&) const = default;
  };
  struct Asked {
    std::shared_ptr<const StudyArea> area;
    Half before, after;
    Stage stage{};
    int year = 0;
    std::shared_ptr<const Walkers> walkers;
    std::shared_ptr<const SafeWays> ways;
    bool operator==(const Asked&) const = default;
    /// Nothing stands in: rows name schools and zones of these very scenarios.
    [[nodiscard]] bool near(const Asked& other) const { return *this == other; }
  };
  struct Answer {
    UnitMoves moves;
    std::vector<FindingDifference> norms;
  };
  static Answer answered(const Asked&);

  PlanDocument& m_document;
  QComboBox* m_other;
  QComboBox* m_what;
  TablePanel* m_follows;
  TablePanel* m_differs;
  TablePanel* m_moves;
  TablePanel* m_norms;
  QStackedWidget* m_pages;
  QLabel* m_later;  ///< says that a page does not follow yet
  QAction* m_take;
  QPushButton* m_takeButton;
  std::vector<Decision> m_decisions;  ///< by row of m_differs
  LastAnswer<Asked, Answer> m_answer;
};

}  // namespace xuequ::app
