// SPDX-License-Identifier: Apache-2.0
// What a planner does, through the widgets of the real window.
#include "app/desktop/canvas/map_canvas.hpp"
#include "app/desktop/dialogs/import_dialog.hpp"
#include "app/desktop/dialogs/project_dialog.hpp"
#include "app/desktop/panels/table_panel.hpp"
#include "core/scenario/edit_projects.hpp"
#include "tests/app/desktop/opened_window.hpp"
#include "tests/support/shapes.hpp"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTextBrowser>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>
#include <catch2/catch.hpp>

#include <set>

using namespace xuequ;
using namespace xuequ::app;

namespace {

SchoolId school(PlanDocument& document, const char* key) { return *document.area().findSchool(key); }

std::size_t zoneCountOf(PlanDocument& document, const char* unit) {
  return document.committed()->zoning(Stage::Primary).ownersOf(*document.area().findUnit(unit)).size();
}

SchoolId servedBy(PlanDocument& document, const char* unit) {
  const Zoning& zoning = document.committed()->zoning(Stage::Primary);
  return zoning.find(zoning.ownersOf(*document.area().findUnit(unit)).front())
      ->services.front()
      .schools.front();
}

QString cellOf(const QTableView& view, int row, int column) {
  return view.model()->index(row, column).data().toString();
}

}  // namespace

TEST_CASE("journey: moving through the years") {
  OpenedWindow window;

  SECTION("the slider sets the year everywhere, and the head answers for it") {
    window.find<QSlider>("years").setValue(3);
    CHECK(window.document().schoolYear() == SchoolYear{2025});
    CHECK(window.find<QLabel>("year").text() == QStringLiteral("2025–26"));
    CHECK(window.find<QLabel>("oversizedNowQuestion").text().contains(QStringLiteral("2025")));
  }
  SECTION("the head counts the oversized classes of the base year") {
    CHECK(window.find<QLabel>("oversizedNow").text() == QStringLiteral("6"));
  }
  SECTION("Play walks to the horizon and stops there") {
    window.find<QSlider>("years").setValue(window.document().area().years() - 2);
    window.find<QToolButton>("play").click();
    CHECK(QTest::qWaitFor([&] { return window.document().schoolYear() == window.document().area().horizon; },
                          10'000));
  }
  SECTION("a stage that a click chooses is shown") {
    window.find<QToolButton>("stage_junior").click();
    CHECK(window.document().stage() == Stage::Junior);
    CHECK(window.find<TablePanel>("schools").model().rowCount() == 0);
  }
}

TEST_CASE("journey: who lives beyond the service radius") {
  OpenedWindow window;
  auto& table = window.find<TablePanel>("beyond");
  window.find<QTabWidget>("tabs").setCurrentWidget(&table);
  SECTION("nobody of the stage whose schools are near") { CHECK(table.model().rowCount() == 0); }
  SECTION("all units of a stage without a school, each a way to its place on the map") {
    window.find<QToolButton>("stage_junior").click();
    REQUIRE(table.model().rowCount() == 4);
    table.view().selectRow(0);
    const UnitId unit = *window.document().area().findUnit(cellOf(table.view(), 0, 0).toStdString());
    CHECK(window.document().selection() == Selection(unit));
  }
}

TEST_CASE("journey: map and tables speak of the same school") {
  OpenedWindow window;
  auto& table = window.find<TablePanel>("schools");
  REQUIRE(table.model().rowCount() == 2);

  SECTION("a click on the map selects the school, its row and its inspector") {
    window.clickMap(at(20, 20));
    REQUIRE(window.document().selection() == Selection(school(window.document(), "west")));
    CHECK(cellOf(table.view(), table.view().currentIndex().row(), 0) == QStringLiteral("School west"));
    CHECK(window.find<QLabel>("subject").text() == QStringLiteral("School west"));
    CHECK(window.find<QLabel>("figures").text().contains(QStringLiteral("360")));
  }
  SECTION("a row selects the school on the map") {
    table.view().sortByColumn(0, Qt::AscendingOrder);
    table.view().selectRow(0);
    CHECK(window.document().selection() == Selection(school(window.document(), "east")));
    CHECK(window.find<MapCanvas>("map").content().selection == window.document().selection());
  }
  SECTION("sorting by pupils puts the fullest first") {
    table.view().sortByColumn(1, Qt::DescendingOrder);
    CHECK(cellOf(table.view(), 0, 0) == QStringLiteral("School west"));
    table.view().sortByColumn(1, Qt::AscendingOrder);
    CHECK(cellOf(table.view(), 0, 0) == QStringLiteral("School east"));
  }
  SECTION("the filter keeps the rows that have the words") {
    table.findChild<QLineEdit*>(QStringLiteral("filter"))->setText(QStringLiteral("EAST"));
    REQUIRE(table.view().model()->rowCount() == 1);
    CHECK(cellOf(table.view(), 0, 0) == QStringLiteral("School east"));
  }
  SECTION("the inspector takes the number of pupils apart") {
    window.clickMap(at(20, 20));
    window.find<QSlider>("years").setValue(1);
    const auto& why = window.find<QTreeWidget>("why");
    REQUIRE(why.topLevelItemCount() == 1);
    CHECK(why.topLevelItem(0)->childCount() > 0);
  }
}

TEST_CASE("journey: units into another zone") {
  OpenedWindow window;
  REQUIRE(zoneCountOf(window.document(), "B") == 1);
  REQUIRE(servedBy(window.document(), "B") == school(window.document(), "west"));
  window.clickMap(at(380, 20));
  window.trigger("assign_units");

  SECTION("a click moves the unit, and undo brings it back, with words") {
    window.clickMap(at(150, 60));
    CHECK(servedBy(window.document(), "B") == school(window.document(), "east"));
    CHECK(window.find<QAction>("undo").text() == QStringLiteral("Undo units to School east"));
    window.trigger("undo");
    CHECK(servedBy(window.document(), "B") == school(window.document(), "west"));
    window.trigger("redo");
    CHECK(servedBy(window.document(), "B") == school(window.document(), "east"));
  }
  SECTION("a brush over two units is one step") {
    const auto steps = window.document().history().steps().size();
    window.dragMap(at(50, 60), at(150, 60));
    CHECK(servedBy(window.document(), "A") == school(window.document(), "east"));
    CHECK(servedBy(window.document(), "B") == school(window.document(), "east"));
    CHECK(window.document().history().steps().size() == steps + 1);
  }
  SECTION("Escape in a stroke leaves everything as it was") {
    const Scenario before = *window.document().committed();
    auto& canvas = window.find<MapCanvas>("map");
    const ScreenPoint place = canvas.viewport().toScreen(at(150, 60));
    QTest::mousePress(&canvas, Qt::LeftButton, {}, QPointF(place.x, place.y).toPoint());
    REQUIRE(*window.document().shown() != before);
    QTest::keyClick(&canvas, Qt::Key_Escape);
    CHECK(*window.document().shown() == before);
    CHECK(*window.document().committed() == before);
  }
  SECTION("the edit and its undo step are there after a restart") {
    window.clickMap(at(150, 60));
    window.restart();
    CHECK(servedBy(window.document(), "B") == school(window.document(), "east"));
    window.trigger("undo");
    CHECK(servedBy(window.document(), "B") == school(window.document(), "west"));
  }
}

TEST_CASE("journey: projects by hand") {
  OpenedWindow window;

  SECTION("rooms added to the selected school make its seats more from that year") {
    window.document().select(school(window.document(), "west"));
    inDialog<ProjectDialog>([](ProjectDialog& dialog) {
      dialog.findChild<QSpinBox*>(QStringLiteral("year"))->setValue(2024);
      dialog.findChild<QSpinBox*>(QStringLiteral("rooms_primary"))->setValue(11);
      dialog.accept();
    });
    window.find<QPushButton>("extend").click();
    REQUIRE(window.document().committed()->projects->size() == 1);
    const auto& part = window.document().outcome()->roster->parts()[static_cast<std::size_t>(
        window.document().outcome()->roster->find(school(window.document(), "west"), Stage::Primary))];
    CHECK(part.years[1].rooms == Sections{1});
    CHECK(part.years[2].rooms == Sections{12});
    CHECK(window.find<QLabel>("oversizedGone").text() != QStringLiteral("—"));
  }
  SECTION("a click with the new-school tool asks what opens, and puts it there") {
    window.trigger("place_school");
    inDialog<ProjectDialog>([](ProjectDialog& dialog) {
      dialog.findChild<QLineEdit*>(QStringLiteral("name"))->setText(QStringLiteral("Lake School"));
      dialog.accept();
    });
    window.clickMap(at(250, 60));
    REQUIRE(window.document().committed()->projects->size() == 1);
    const auto& open = std::get<OpenSchool>(window.document().committed()->projects->front().measure);
    CHECK(open.school.name == "Lake School");
    CHECK(distance(*open.school.site, at(250, 60)).count() < 3);
  }
  SECTION("a dialog that is cancelled changes nothing") {
    inDialog<ProjectDialog>([](ProjectDialog& dialog) { dialog.reject(); });
    window.trigger("add_project");
    CHECK(window.document().committed()->projects->empty());
  }
  SECTION("an impossible project is refused in a sentence, and the plan stays") {
    inDialog<ProjectDialog>([](ProjectDialog& dialog) {
      dialog.findChild<QComboBox*>(QStringLiteral("kind"))->setCurrentIndex(3);
      dialog.findChild<QComboBox*>(QStringLiteral("receiver"))
          ->setCurrentText(dialog.findChild<QComboBox*>(QStringLiteral("school"))->currentText());
      dialog.accept();
    });
    window.trigger("add_project");
    CHECK(window.document().committed()->projects->empty());
    CHECK(window.find<QWidget>("messageBar").isVisible());
    CHECK_FALSE(window.find<QLabel>("message").text().isEmpty());
  }
}

TEST_CASE("journey: scenarios") {
  OpenedWindow window;
  REQUIRE(window.document().branch("With a new school"));

  SECTION("a branch is shown, listed, and compared with its parent") {
    CHECK(window.document().committed()->name == "With a new school");
    CHECK(window.find<QListWidget>("scenarios").count() == 2);
    REQUIRE(window.document().commit("set",
                                     setAssumption(*window.document().committed(), "away:primary", "0.2")));
    window.find<QTabWidget>("tabs").setCurrentIndex(6);
    window.find<QComboBox>("compareWith").setCurrentIndex(1);
    CHECK(window.document().compared() == window.document().plan().scenarios.front()->id);
  }
  SECTION("a click in the list goes back") {
    window.find<QListWidget>("scenarios").setCurrentRow(0);
    CHECK(window.document().committed()->name == "Present state");
    CHECK(window.find<QLabel>("scenarioName").text().contains(QStringLiteral("Present state")));
  }
  SECTION("deleting it can be undone") {
    window.trigger("delete");
    CHECK(window.document().plan().scenarios.size() == 1);
    window.trigger("undo");
    CHECK(window.document().plan().scenarios.size() == 2);
  }
}

TEST_CASE("journey: the look") {
  OpenedWindow window;
  window.document().setYear(2);
  window.document().select(school(window.document(), "west"));

  SECTION("the language changes while running and nothing else does") {
    window.trigger("language");
    CHECK(window.find<QToolButton>("stage_primary").text() == QStringLiteral("小学"));
    CHECK(window.find<QTabWidget>("tabs").tabText(0) == QStringLiteral("学校"));
    CHECK(window.document().year() == 2);
    CHECK(window.find<QLabel>("subject").text() == QStringLiteral("School west"));
    window.trigger("language");
    CHECK(window.find<QTabWidget>("tabs").tabText(0) == QStringLiteral("Schools"));
  }
  SECTION("dark and light") {
    window.trigger("dark");
    CHECK(window->palette().window().color().lightness() < 60);
    CHECK(window.find<MapCanvas>("map").content().dark);
    window.trigger("dark");
    CHECK(window->palette().window().color().lightness() > 200);
  }
}

TEST_CASE("journey: one plan, two windows") {
  OpenedWindow first;
  QTemporaryDir folder;
  QSettings store(folder.filePath(QStringLiteral("second.ini")), QSettings::IniFormat);
  Settings settings(store);

  SECTION("a plan that does not exist leaves the start page and says why") {
    MainWindow second(settings, {Language::En, false});
    second.show();
    second.open(folder.filePath(QStringLiteral("none.gpkg")).toStdString());
    REQUIRE(QTest::qWaitFor(
        [&] { return second.findChild<QWidget*>(QStringLiteral("messageBar"))->isVisible(); }, 20'000));
    CHECK_FALSE(second.document());
    REQUIRE(second.findChild<QWidget*>(QStringLiteral("startPage")));
    CHECK(second.findChild<QWidget*>(QStringLiteral("startPage"))->isVisible());
  }
  SECTION("while a plan is on its way the start page does not flash") {
    MainWindow second(settings, {Language::En, false});
    second.open(writePlan(folder));
    second.show();
    CHECK_FALSE(second.findChild<QWidget*>(QStringLiteral("startPage"))->isVisible());
    CHECK(QTest::qWaitFor([&] { return second.document() != nullptr; }, 20'000));
  }
}

TEST_CASE("journey: importing a table") {
  OpenedWindow window;
  QTemporaryDir folder;
  const auto write = [&](const char* text) {
    QFile file(folder.filePath(QStringLiteral("housing.csv")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(text);
    return file.fileName();
  };
  const auto import = [&](const QString& path, const std::function<void(ImportDialog&)>& look) {
    inDialog<ImportDialog>([=](ImportDialog& dialog) {
      auto* kind = dialog.findChild<QComboBox*>(QStringLiteral("kind"));
      kind->setCurrentIndex(kind->findData(QStringLiteral("housing")));
      dialog.setFile(path);
      auto* go = dialog.findChild<QPushButton*>(QStringLiteral("doImport"));
      CHECK(QTest::qWaitFor([&] { return go->isEnabled(); }, 20'000));
      go->click();
      CHECK(QTest::qWaitFor([&] { return go->isEnabled(); }, 20'000));
      look(dialog);
      dialog.reject();
    });
    window.trigger("import");
    QCoreApplication::processEvents();
  };

  SECTION("good rows become facts of the plan") {
    import(write("unit,year,dwellings\nA,2024,100\nB,2025,50\n"), [](ImportDialog&){});
    CHECK(window.document().area().housing.size() == 2);
  }
  SECTION("bad rows are listed, each with its place, and the plan stays") {
    import(write("unit,year,dwellings\nA,2024,many\nZ,2025,50\n"), [](ImportDialog& dialog) {
      const auto* faults = dialog.findChild<QListWidget*>(QStringLiteral("faults"));
    REQUIRE(faults->count() >= 1);
    CHECK(faults->item(0)->text().contains(QStringLiteral("1")));
  });
  CHECK(window.document().area().housing.empty());
}
}

TEST_CASE("the help in the window tells of the tools that the page of the room lists, and of no other") {
  std::set<QString> listed, told;
  QFile page(QStringLiteral("app/README.md"));
  REQUIRE(page.open(QIODevice::ReadOnly));
  const QString text = QString::fromUtf8(page.readAll());
  const QString table =
      text.section(QStringLiteral("| tool | keys and mouse |"), 1).section(QStringLiteral("\n\n"), 0, 0);
  for (const QString& line : table.split(u'\n'))
    if (line.startsWith(QStringLiteral("| "))) listed.insert(line.section(u'|', 1, 1).trimmed());
  // These two are told of with the map.
  for (const char* known : {"Select", "Pan"}) CHECK(listed.erase(QString::fromLatin1(known)) == 1);
  OpenedWindow window;
  inDialog<QDialog>([&](QDialog& dialog) {
    const QString help = dialog.findChild<QTextBrowser*>()->toPlainText();
    QStringList lines = help.section(QStringLiteral("\nTools\n"), 1)
                            .section(QStringLiteral("\nKeys\n"), 0, 0)
                            .split(u'\n', Qt::SkipEmptyParts);
    for (int i = 0; i + 1 < lines.size(); i += 2) told.insert(lines[i]);
    dialog.accept();
  });
  window.trigger("help");
  CHECK(told.size() >= 9);
  CHECK(told == listed);
}
