// SPDX-License-Identifier: Apache-2.0
// Redrawing zones through the widgets of the real window.
#include "app/desktop/canvas/live_figures.hpp"
#include "app/desktop/canvas/map_canvas.hpp"
#include "app/desktop/dialogs/zone_text_dialog.hpp"
#include "app/desktop/panels/message_bar.hpp"
#include "app/output/zone_text.hpp"
#include "core/scenario/assign_to_school.hpp"
#include "core/scenario/boundaries.hpp"
#include "core/scenario/edit_boundaries.hpp"
#include "core/scenario/edit_projects.hpp"
#include "core/scenario/edit_zones.hpp"
#include "tests/app/desktop/opened_window.hpp"
#include "tests/support/shapes.hpp"
#include "tests/support/streets.hpp"
#include "tests/support/world.hpp"

#include <QAction>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSlider>
#include <QTabWidget>
#include <catch2/catch.hpp>

using namespace xuequ;
using namespace xuequ::app;

namespace {

const Zoning& zoningOf(OpenedWindow& window) { return window.document().committed()->zoning(Stage::Primary); }

double areaOf(OpenedWindow& window, std::size_t zone) {
  const auto& boundary = (*zoningOf(window).zones)[zone].boundary;
  return boundary ? area(*boundary).count() : 0;
}

ZoneId ownerOf(OpenedWindow& window, const char* unit) {
  return zoningOf(window).ownersOf(*window.document().area().findUnit(unit)).front();
}

}  // namespace

TEST_CASE("journey: a border dragged, with the numbers of both schools") {
  OpenedWindow window;
  window.find<QSlider>("years").setValue(6);
  window.trigger("edit_border");
  const auto& figures = window.find<LiveFigures>("liveFigures");
  REQUIRE(figures.isHidden());

  SECTION("in mid-drag the plan is as it was, and the figures say what would follow") {
    window.dragMapAndHold(at(200, 50), at(290, 50));
    CHECK(window.document().previewing());
    CHECK_FALSE(figures.isHidden());
    CHECK(figures.text().contains(QStringLiteral("School west")));
    CHECK(figures.text().contains(QStringLiteral("School east")));
    CHECK(figures.text().contains(QStringLiteral("(+")));
    CHECK(figures.text().contains(QStringLiteral("(−")));
    CHECK(areaOf(window, 0) == 0);
    window.letGo(at(290, 50));
    CHECK(figures.isHidden());
    CHECK(areaOf(window, 0) == Approx(24'500).margin(300));
    CHECK(isDrawn(zoningOf(window)));
    CHECK(window.find<QAction>("undo").text() == QStringLiteral("Undo border of zones"));
    window.trigger("undo");
    CHECK(areaOf(window, 0) == 0);
  }
  SECTION("the figures leave a low map free, and stand on a high one") {
    const auto& tables = window.find<QTabWidget>("tabs");
    window.dragMapAndHold(at(200, 50), at(290, 50));
    CHECK(figures.parentWidget() == &tables);
    CHECK(figures.size() == tables.size());
    window->resize(1280, 1300);
    QCoreApplication::processEvents();
    CHECK(figures.parentWidget() != &tables);
    CHECK(figures.isVisible());
    CHECK(figures.geometry().bottom() < figures.parentWidget()->height());
    window.press(Qt::Key_Escape);
    CHECK(figures.isHidden());
  }
  SECTION("Escape in mid-drag leaves everything as it was") {
    window.dragMapAndHold(at(200, 50), at(290, 50));
    window.press(Qt::Key_Escape);
    window.letGo(at(290, 50));
    CHECK_FALSE(window.document().previewing());
    CHECK(figures.isHidden());
    CHECK(areaOf(window, 0) == 0);
  }
  SECTION("the border is there again after a restart") {
    window.dragMap(at(200, 50), at(290, 50));
    const Zoning before = zoningOf(window);
    window.restart();
    CHECK(zoningOf(window) == before);
  }
  SECTION("a locked zone refuses, and the window says so") {
    window.document().select(ownerOf(window, "D"));
    window.trigger("lock_zone");
    window.dragMap(at(200, 50), at(290, 50));
    CHECK(areaOf(window, 0) == 0);
    CHECK(window.find<MessageBar>("messageBar").isVisibleTo(&*window));
  }
}

TEST_CASE("journey: a zone in several parts, allowed and no longer") {
  OpenedWindow window;
  PlanDocument& document = window.document();
  const ZoneId west = ownerOf(window, "A");
  const auto commit = [&](const Result<Scenario>& edited) { REQUIRE(document.commit("edit", edited)); };
  const auto inspector = [&] { return window.find<QLabel>("details").text(); };
  auto& allow = window.find<QPushButton>("allowParts");
  document.select(west);
  CHECK(allow.isHidden());
  commit(withBoundaries(document.area(), *document.committed(), Stage::Primary));
  commit(assignUnits(document.area(), *document.committed(), Stage::Primary,
                     std::vector{*document.area().findUnit("D")}, west));
  CHECK_FALSE(allow.isHidden());
  CHECK(inspector().contains(QStringLiteral("in 2 parts, not allowed")));
  allow.click();
  CHECK(inspector().contains(QStringLiteral("in 2 parts, allowed")));
  window.restart();
  CHECK(zoningOf(window).find(west)->partsWaived);
  window.document().select(west);
  window.trigger("allow_parts");
  CHECK_FALSE(zoningOf(window).find(west)->partsWaived);
  CHECK(window.find<QAction>("undo").text().startsWith(QStringLiteral("Undo ")));
  CHECK(window.find<QAction>("undo").text().endsWith(QStringLiteral("in one part")));
  window.trigger("undo");
  CHECK(zoningOf(window).find(west)->partsWaived);
}

TEST_CASE("journey: a zone drawn, split, merged, copied into another scenario") {
  OpenedWindow window;

  SECTION("corners clicked and Enter: the units within join the school's zone") {
    window.document().select(*window.document().area().findSchool("east"));
    window.trigger("draw_zone");
    for (const Point corner : {at(110, -30), at(230, -30), at(230, 130), at(110, 130)})
      window.clickMap(corner);
    window.press(Qt::Key_Return);
    const Zone& zone = *zoningOf(window).find(ownerOf(window, "B"));
    CHECK(zone.services.front().schools == std::vector{*window.document().area().findSchool("east")});
    CHECK(ownerOf(window, "A") != zone.id);
  }
  SECTION("a typed length sets a corner") {
    window.document().select(*window.document().area().findSchool("east"));
    window.trigger("draw_zone");
    window.clickMap(at(110, -30));
    window.type(QStringLiteral("500110, 3900130"));
    window.press(Qt::Key_Return);
    window.clickMap(at(230, 130));
    window.press(Qt::Key_Return);
    CHECK(ownerOf(window, "B") != ownerOf(window, "A"));
  }
  SECTION("a cut makes two zones of one, a merge one of two") {
    window.trigger("split_zone");
    window.clickMap(at(100, -40));
    window.clickMap(at(100, 140));
    window.press(Qt::Key_Return);
    REQUIRE(zoningOf(window).zones->size() == 3);
    CHECK(ownerOf(window, "A") != ownerOf(window, "B"));
    window.trigger("merge_zones");
    window.document().select(ownerOf(window, "A"));
    window.clickMap(at(150, 60));
    CHECK(zoningOf(window).zones->size() == 2);
    CHECK(ownerOf(window, "A") == ownerOf(window, "B"));
  }
  SECTION("a zone copied from one scenario is pasted into another") {
    window.document().select(ownerOf(window, "A"));
    window.trigger("copy_zone");
    REQUIRE(window.document().branch("Trial"));
    window.trigger("nearest_zones");
    const std::size_t before = zoningOf(window).zones->size();
    window.trigger("paste_zone");
    CHECK(zoningOf(window).zones->size() == before + 1);
    CHECK(ownerOf(window, "A") == ownerOf(window, "B"));
  }
}

TEST_CASE("journey: zones anew of the schools open in the year shown") {
  OpenedWindow window;
  PlanDocument& document = window.document();
  Project open = openPrimary(2024, 12);
  std::get<OpenSchool>(open.measure).school.site = at(250, 50);
  REQUIRE(document.commit("project", addProject(document.area(), *document.committed(), open)));
  const SchoolId planned = schoolOf(document.committed()->projects->back());
  const auto serves = [&] {
    for (const Zone& zone : *zoningOf(window).zones)
      for (const Service& service : zone.services)
        if (service.schools == std::vector{planned}) return service.from;
    return SchoolYear{0};
  };
  window.trigger("nearest_zones");
  CHECK(serves() == SchoolYear{0});
  document.setYear(document.area().yearIndex(SchoolYear{2025}));
  window.trigger("nearest_zones");
  CHECK(serves() == SchoolYear{2024});
  CHECK(window.find<QLabel>("status").text() == QStringLiteral("Zones of the 3 schools open in 2025"));
}

TEST_CASE("journey: zones by walking") {
  OpenedWindow window;
  const auto message = [&]() -> MessageBar& { return window.find<MessageBar>("messageBar"); };
  const auto lay = [&](std::vector<Road> roads) {
    window.change([&](Records& records) { records.roads = std::move(roads); });
  };
  const Road west = street({{20, 20}, {20, 90}});
  SECTION("a unit goes to the school that its street leads to") {
    REQUIRE(ownerOf(window, "B") == ownerOf(window, "A"));
    lay({west, street({{150, 50}, {250, 50}, {380, 20}})});
    window.trigger("walking_zones");
    CHECK(ownerOf(window, "B") == ownerOf(window, "D"));
    CHECK(ownerOf(window, "A") != ownerOf(window, "D"));
    CHECK(window.find<QAction>("undo").text() == QStringLiteral("Undo zones by walking (primary)"));
    CHECK_FALSE(message().isVisibleTo(&*window));
  }
  SECTION("who has no way to school is told of") {
    lay({west, street({{140, 50}, {160, 50}}), street({{250, 50}, {380, 20}})});
    window.trigger("walking_zones");
    CHECK(ownerOf(window, "B") == ownerOf(window, "A"));
    CHECK(window.find<QLabel>("status").text().contains(QStringLiteral("· 1 planning unit")));
  }
  SECTION("without roads nothing changes, and the window says why") {
    const Zoning before = zoningOf(window);
    window.trigger("walking_zones");
    CHECK(zoningOf(window) == before);
    CHECK(message().isVisibleTo(&*window));
  }
}

TEST_CASE("journey: a border dragged, with what it breaks and how far children walk") {
  OpenedWindow window;
  // A lane past all units, and a trunk road over it between B and C.
  window.change([](Records& records) {
    Road trunk = street({{200, -900}, {200, 50}, {200, 950}});
    trunk.kind = RoadClass::Trunk;
    records.roads = {street({{20, 20}, {20, 50}, {380, 50}, {380, 20}}), trunk};
  });
  const auto& figures = window.find<LiveFigures>("liveFigures");
  window.trigger("edit_border");
  window.dragMapAndHold(at(200, 50), at(290, 50));
  REQUIRE_FALSE(figures.isHidden());
  const auto says = [&](const char* words) { return figures.text().contains(QString::fromUtf8(words)); };
  REQUIRE(QTest::qWaitFor([&] { return says("on foot") && says("New: Children must cross"); }, 20'000));
  CHECK(says("over 500 m on foot: 0 % → 0 %"));
  CHECK(says("New: Children must cross a trunk road, railway or water · School west"));
  SECTION("and what it mends, dragged back") {
    window.letGo(at(290, 50));
    CHECK(figures.isHidden());
    window.dragMapAndHold(at(290, 50), at(201, 50));
    CHECK(says("Gone: Children must cross a trunk road, railway or water · School west"));
    window.press(Qt::Key_Escape);
  }
}

TEST_CASE("journey: a published text becomes a zone") {
  OpenedWindow window;
  PlanDocument& document = window.document();
  const SchoolId west = *document.area().findSchool("west");
  document.select(west);
  const auto read = [&](const QString& text, bool taken) {
    inDialog<ZoneTextDialog>([&](ZoneTextDialog& dialog) {
      dialog.findChild<QPlainTextEdit*>(QStringLiteral("zoneText"))->setPlainText(text);
      dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
      CHECK(dialog.isVisible() != taken);
      CHECK(dialog.findChild<QLabel*>(QStringLiteral("zoneTextFault"))->text().isEmpty() == taken);
      if (!taken) dialog.reject();
    });
    window.trigger("zone_from_text");
  };

  SECTION("one that says nothing of a boundary is refused in a sentence") {
    const auto before = document.committed();
    read(QStringLiteral("Once upon a time"), false);
    CHECK(document.committed() == before);
  }
  SECTION("what is written of a zone gives the zone again, and undo takes it back") {
    const ZoneId zone = ownerOf(window, "B");
    const auto wording = wordingOf(document.area(), *document.committed(), Stage::Primary, zone).value();
    const std::string text = zoneText(document.area(), wording, Language::En);
    // B goes east; the old text of the west brings it back.
    const std::vector<UnitId> unit{*document.area().findUnit("B")};
    const SchoolId east = *document.area().findSchool("east");
    REQUIRE(document.commit(
        "assign", assignUnitsToSchool(document.area(), *document.committed(), Stage::Primary, unit, east)));
    REQUIRE(ownerOf(window, "B") != zone);
    read(QString::fromStdString(text), true);
    CHECK(ownerOf(window, "B") == zone);
    window.trigger("undo");
    CHECK(ownerOf(window, "B") != zone);
  }
}
