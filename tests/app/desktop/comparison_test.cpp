// SPDX-License-Identifier: Apache-2.0
// Scenarios compared, in the real window.
#include "app/desktop/panels/table_panel.hpp"
#include "core/evaluation/compare.hpp"
#include "core/scenario/edit_projects.hpp"
#include "core/scenario/edit_zones.hpp"
#include "tests/app/desktop/opened_window.hpp"

#include <QAction>
#include <QComboBox>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <catch2/catch.hpp>

using namespace xuequ;
using namespace xuequ::app;

namespace {

/// A branch whose zone of "east" has unit B too, and another share of those who go away; the scenario that it
/// was made from is shown, compared with the branch.
void branchAndCompare(OpenedWindow& window) {
  PlanDocument& document = window.document();
  const ScenarioId first = document.current();
  REQUIRE(document.branch("Branch"));
  const ScenarioId branch = document.current();
  const Zoning& zoning = document.committed()->zoning(Stage::Primary);
  REQUIRE(document.commit("assign", assignUnits(document.area(), *document.committed(), Stage::Primary,
                                                std::vector{UnitId{1}}, zoning.owners->unit[UnitId{3}])));
  REQUIRE(document.commit("set", setAssumption(*document.committed(), "away:primary", "0.2")));
  document.setCurrent(first);
  document.compareWith(branch);
}

QWidget& comparison(OpenedWindow& window) {
  auto& page = window.find<QWidget>("comparison");
  window.find<QTabWidget>("tabs").setCurrentWidget(&page);
  return page;
}

}  // namespace

TEST_CASE("journey: decisions are taken over from a branch") {
  OpenedWindow window;
  branchAndCompare(window);
  PlanDocument& document = window.document();
  QWidget& page = comparison(window);
  auto& decisions = *page.findChild<TablePanel*>(QStringLiteral("decisions"));
  auto& button = window.find<QPushButton>("takeOver");
  REQUIRE(decisions.model().rowCount() == 2);
  CHECK_FALSE(button.isEnabled());
  const Scenario before = *document.committed();

  SECTION("one") {
    decisions.view().selectRow(1);
    REQUIRE(button.isEnabled());
    QTest::mouseClick(&button, Qt::LeftButton);
    CHECK(decisions.model().rowCount() == 1);
    CHECK(document.committed()->zoning(Stage::Primary).owners->unit[UnitId{1}] ==
          document.plan().find("Branch")->zoning(Stage::Primary).owners->unit[UnitId{1}]);
    CHECK(document.committed()->assumptions == before.assumptions);
    CHECK(window.find<QAction>("undo").text().contains(QStringLiteral("decisions from Branch")));
  }
  SECTION("several, as one step to undo") {
    decisions.view().selectAll();
    QTest::mouseClick(&button, Qt::LeftButton);
    CHECK(decisions.model().rowCount() == 0);
    CHECK_FALSE(button.isEnabled());
    CHECK(
        decisionDifferences(document.area(), *document.committed(), *document.plan().find("Branch")).empty());
    window.trigger("undo");
    CHECK(*document.committed() == before);
    CHECK(decisions.model().rowCount() == 2);
  }
  SECTION("and whose school is another is told beside them") {
    auto& moves = *page.findChild<TablePanel*>(QStringLiteral("moves"));
    window.find<QComboBox>("compareWhat").setCurrentIndex(1);
    REQUIRE(moves.model().rowCount() == 1);
    moves.view().selectRow(0);
    CHECK(document.selection() == Selection(UnitId{1}));
  }
}
