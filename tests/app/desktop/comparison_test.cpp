// SPDX-License-Identifier: Apache-2.0
// Scenarios compared, in the real window.
#include "app/desktop/canvas/map_canvas.hpp"
#include "app/desktop/canvas/map_comparison.hpp"
#include "app/desktop/panels/table_panel.hpp"
#include "core/evaluation/compare.hpp"
#include "core/scenario/edit_projects.hpp"
#include "core/scenario/edit_zones.hpp"
#include "tests/app/desktop/opened_window.hpp"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QWheelEvent>
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

namespace {

bool sameView(const Viewport& a, const Viewport& b) {
  return a.metresPerPixel == Approx(b.metresPerPixel) && std::abs(a.centreX - b.centreX) < 1 &&
         std::abs(a.centreY - b.centreY) < 1;
}

void settle(MapCanvas& map) {
  for (QSignalSpy ready(&map, &MapCanvas::pictureReady); ready.wait(600);) {
  }
}

}  // namespace

TEST_CASE("journey: two scenarios on the map") {
  OpenedWindow window;
  branchAndCompare(window);
  PlanDocument& document = window.document();
  auto& shown = window.find<MapCanvas>("map");
  auto& other = window.find<MapCanvas>("otherMap");

  SECTION("the map marks units whose school is another, until nothing is compared") {
    REQUIRE(shown.content().difference);
    CHECK(shown.content().difference->against == "Branch");
    REQUIRE(shown.content().difference->units.size() == 1);
    CHECK(shown.content().difference->units[0].unit == UnitId{1});
    document.compareWith(std::nullopt);
    CHECK_FALSE(shown.content().difference);
    CHECK_FALSE(other.isVisible());
  }
  SECTION("by swipe: the handle uncovers the other scenario and paints no map") {
    window.trigger("compare_swipe");
    CHECK(window.find<QAction>("compare_swipe").isChecked());
    REQUIRE(other.isVisible());
    CHECK(other.content().scenario->name == "Branch");
    CHECK(window.find<QLabel>("otherMapName").text() == QStringLiteral("Branch"));
    CHECK(other.size() == shown.size());
    settle(shown);
    settle(other);
    auto& handle = window.find<QWidget>("swipeHandle");
    const int before = handle.x(), seen = other.parentWidget()->width();
    const QSignalSpy painted(&shown, &MapCanvas::pictureReady),
        paintedOther(&other, &MapCanvas::pictureReady);
    const QPoint grip(handle.width() / 2, handle.height() / 2);
    QTest::mousePress(&handle, Qt::LeftButton, Qt::NoModifier, grip);
    QTest::mouseMove(&handle, grip + QPoint(60, 0));
    QTest::mouseRelease(&handle, Qt::LeftButton, Qt::NoModifier, grip);
    CHECK(handle.x() == before + 60);
    CHECK(other.parentWidget()->width() == seen + 60);
    QTest::keyClick(&handle, Qt::Key_Left);
    CHECK(handle.x() < before + 60);
    QTest::qWait(600);
    CHECK(painted.isEmpty());
    CHECK(paintedOther.isEmpty());
    window.trigger("compare_swipe");
    CHECK_FALSE(other.isVisible());
  }
  SECTION("side by side, both move and zoom together") {
    window.trigger("compare_side");
    REQUIRE(other.isVisible());
    CHECK(std::abs(other.width() - shown.width()) <= 3);
    CHECK(other.mapTo(&*window, QPoint()).x() < shown.mapTo(&*window, QPoint()).x());
    CHECK(sameView(shown.viewport(), other.viewport()));
    shown.pan(40, 10);
    CHECK(sameView(shown.viewport(), other.viewport()));
    const double scale = shown.viewport().metresPerPixel;
    QWheelEvent wheel(QPointF(50, 50), other.mapToGlobal(QPointF(50, 50)), {}, {0, 120}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&other, &wheel);
    CHECK(shown.viewport().metresPerPixel < scale);
    CHECK(sameView(shown.viewport(), other.viewport()));
    window.trigger("compare_off");
    CHECK_FALSE(other.isVisible());
    CHECK(shown.x() == 0);
  }
  SECTION("no tool edits the other scenario, and an edit shows on its own map") {
    window.trigger("compare_side");
    document.select(SchoolId{document.area().findSchool("east")->value()});
    window.trigger("assign_units");
    const Scenario before = *document.committed(), branch = *document.plan().find("Branch");
    const ScreenPoint at = other.viewport().toScreen(document.area().units[UnitId{1}].centre);
    QTest::mouseClick(&other, Qt::LeftButton, Qt::NoModifier, QPointF(at.x, at.y).toPoint());
    CHECK(*document.committed() == before);
    CHECK(*document.plan().find("Branch") == branch);
    window.clickMap(document.area().units[UnitId{1}].centre);
    CHECK_FALSE(*document.committed() == before);
    CHECK(shown.content().difference->units.empty());
  }
  SECTION("with the scenario that this was branched from, where none is chosen") {
    document.setCurrent(document.plan().find("Branch")->id);
    document.compareWith(std::nullopt);
    window.trigger("compare_swipe");
    CHECK(document.comparedScenario()->name == "Present state");
    CHECK(other.content().scenario->name == "Present state");
  }
}

TEST_CASE("one scenario alone is not compared") {
  OpenedWindow window;
  window.trigger("compare_swipe");
  CHECK_FALSE(window.find<MapCanvas>("otherMap").isVisible());
  CHECK_FALSE(window.find<QAction>("compare_swipe").isChecked());
  CHECK(window.find<QLabel>("status").text().contains(QStringLiteral("branch")));
}

TEST_CASE("journey: while an edit is in the making the comparison says what waits for it") {
  OpenedWindow window;
  branchAndCompare(window);
  PlanDocument& document = window.document();
  QWidget& page = comparison(window);
  const auto& moves = *page.findChild<TablePanel*>(QStringLiteral("moves"));
  const auto& later = window.find<QLabel>("compareLater");
  REQUIRE(moves.model().rowCount() == 1);
  CHECK(later.text().isEmpty());
  const Zoning& zoning = document.committed()->zoning(Stage::Primary);
  const Scenario edited = assignUnits(document.area(), *document.committed(), Stage::Primary,
                                      std::vector{UnitId{1}}, zoning.owners->unit[UnitId{3}])
                              .value();
  document.preview(edited);
  CHECK(later.text() == QStringLiteral("follows once the edit is done"));
  CHECK(moves.model().rowCount() == 1);

  SECTION("and follows when it is done") {
    REQUIRE(document.commit("assign", edited));
    CHECK(later.text().isEmpty());
    CHECK(moves.model().rowCount() == 0);
  }
  SECTION("or taken back") {
    document.revert();
    CHECK(later.text().isEmpty());
    CHECK(moves.model().rowCount() == 1);
  }
}
