// SPDX-License-Identifier: Apache-2.0
// What a planner changes where it stands: commitments, zones, targets, assumptions.
#include "app/desktop/canvas/map_canvas.hpp"
#include "app/desktop/dialogs/project_dialog.hpp"
#include "app/desktop/dialogs/standards_dialog.hpp"
#include "app/desktop/dialogs/target_dialog.hpp"
#include "app/desktop/dialogs/zone_dialog.hpp"
#include "app/desktop/panels/table_panel.hpp"
#include "core/facts/norms.hpp"
#include "core/scenario/edit_projects.hpp"
#include "tests/app/desktop/opened_window.hpp"
#include "tests/support/shapes.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSlider>
#include <QTableView>
#include <QTreeWidget>
#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>

using namespace xuequ;
using namespace xuequ::app;

namespace {

constexpr int kPatience = 20'000;  ///< ms

SchoolId school(PlanDocument& document, const char* key) { return *document.area().findSchool(key); }

CommitmentState stateOf(const StudyArea& area, const char* name) {
  return std::ranges::find(area.commitments, name, &Commitment::name)->state;
}

const Zone& zoneOf(PlanDocument& document, const char* unit) {
  const Zoning& zoning = document.committed()->zoning(Stage::Primary);
  return *zoning.find(zoning.ownersOf(*document.area().findUnit(unit)).front());
}

void tick(ZoneDialog& dialog, const QString& school, bool on) {
  auto* list = dialog.findChild<QListWidget*>(QStringLiteral("serviceSchools"));
  const auto found = list->findItems(school, Qt::MatchExactly);
  if (found.size() != 1) qFatal("no such school");
  found.front()->setCheckState(on ? Qt::Checked : Qt::Unchecked);
}

QTreeWidgetItem* assumption(QTreeWidget& tree, const char* name) {
  for (QTreeWidgetItemIterator at(&tree); *at; ++at)
    if ((*at)->data(0, Qt::UserRole).toString() == QLatin1String(name)) return *at;
  return nullptr;
}

}  // namespace

TEST_CASE("journey: commitments as a checklist") {
  OpenedWindow window;
  window.document().select(school(window.document(), "west"));
  auto& theme = window.find<QComboBox>("schoolTheme");
  theme.setCurrentText(QStringLiteral("Guards"));
  auto& canvas = window.find<MapCanvas>("map");
  REQUIRE(canvas.content().schools == SchoolTheme::Commitment);
  const auto guards = [&] {
    const auto boxes = window.find<QWidget>("commitments").findChildren<QComboBox*>();
    return boxes.front();  // by name, before the library
  };
  const auto enter = [&](int state) {
    guards()->setCurrentIndex(state);
    Q_EMIT guards()->activated(state);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  };

  SECTION("a new state is in the plan file, on the map and in the list") {
    enter(2);
    const Records read = gis::PlanFile::open(window.path(), gis::Access::ReadOnly)->records().value();
    CHECK(read.commitments[0].commitment.state == CommitmentState::Planned);
    CHECK(read.commitments[1].commitment.state == CommitmentState::Yes);
    CHECK(stateOf(canvas.content().area(), "Guards") == CommitmentState::Yes);
    CHECK(guards()->currentIndex() == 2);
    CHECK(window.document().selection() == Selection(school(window.document(), "west")));
  }
  SECTION("steps to undo stay, and undo does not take the state back") {
    REQUIRE(window.document().branch("other"));
    enter(1);
    window.trigger("undo");
    CHECK(window.document().plan().scenarios.size() == 1);
    CHECK(stateOf(window.document().area(), "Guards") == CommitmentState::Planned);
  }
  SECTION("a school without promises has no list") {
    window.document().select(school(window.document(), "east"));
    CHECK_FALSE(window.find<QWidget>("commitments").isVisibleTo(&*window));
  }
}

TEST_CASE("journey: a zone's name and schools") {
  OpenedWindow window;
  const ZoneId zone = zoneOf(window.document(), "A").id;
  window.document().select(zone);
  const auto edit = [&](const std::function<void(ZoneDialog&)>& act) {
    inDialog<ZoneDialog>([act](ZoneDialog& dialog) {
      act(dialog);
      dialog.accept();
    });
    window.find<QPushButton>("editZone").click();
  };
  const auto rename = [](ZoneDialog& dialog) {
    dialog.findChild<QLineEdit*>(QStringLiteral("zoneName"))->setText(QStringLiteral("Lakeside"));
  };
  const auto addEastFrom2025 = [](ZoneDialog& dialog) {
    dialog.findChild<QComboBox*>(QStringLiteral("serviceFrom"))->setCurrentText(QStringLiteral("2025"));
    tick(dialog, QStringLiteral("School west"), true);
    tick(dialog, QStringLiteral("School east"), true);
  };

  SECTION("a new name stands in the inspector, and undo brings the old one back") {
    edit(rename);
    CHECK(zoneOf(window.document(), "A").name == "Lakeside");
    CHECK(window.find<QLabel>("subject").text() == QStringLiteral("Lakeside"));
    window.trigger("undo");
    CHECK(zoneOf(window.document(), "A").name != "Lakeside");
  }
  SECTION("from a year on two schools share the intake; before it nothing changes") {
    const auto intake = [&](const char* key, int year) {
      return window.document().outcome()->ofSchool(school(window.document(), key), year).intake;
    };
    const Pupils before = intake("east", 1);
    edit(addEastFrom2025);
    const auto& services = zoneOf(window.document(), "A").services;
    REQUIRE(services.size() == 2);
    CHECK(services.back().from == SchoolYear{2025});
    CHECK(services.back().schools.size() == 2);
    CHECK(intake("east", 1) == before);
  }
  SECTION("with none ticked the year's change is taken back") {
    edit(addEastFrom2025);
    edit([](ZoneDialog& dialog) {
      dialog.findChild<QComboBox*>(QStringLiteral("serviceFrom"))->setCurrentText(QStringLiteral("2025"));
      tick(dialog, QStringLiteral("School west"), false);
      tick(dialog, QStringLiteral("School east"), false);
    });
    CHECK(zoneOf(window.document(), "A").services.size() == 1);
  }
  SECTION("a zone keeps a name: without one there is nothing to save") {
    edit([](ZoneDialog& dialog) {
      auto* name = dialog.findChild<QLineEdit*>(QStringLiteral("zoneName"));
      auto* save = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
      const QString before = name->text();
      name->setText(QStringLiteral("  "));
      CHECK_FALSE(save->isEnabled());
      name->setText(before);
      CHECK(save->isEnabled());
    });
  }
}

TEST_CASE("journey: the value of a target") {
  OpenedWindow window;
  auto& targets = window.find<TablePanel>("targets");
  inDialog<TargetDialog>([](TargetDialog& dialog) {
    dialog.findChild<QDoubleSpinBox*>(QStringLiteral("value"))->setValue(64);
    dialog.findChild<QLineEdit*>(QStringLiteral("evidence"))->setText(QStringLiteral("Report 2024"));
    dialog.accept();
  });
  Q_EMIT targets.opened(0);
  QCoreApplication::processEvents();
  const Target& target = window.document().area().targets.front();
  CHECK(target.entered == 64);
  CHECK(target.evidence == "Report 2024");
  const Records read = gis::PlanFile::open(window.path(), gis::Access::ReadOnly)->records().value();
  CHECK(read.targets.front() == target);
}

TEST_CASE("journey: an assumption of the forecast") {
  OpenedWindow window;
  auto& tree = window.find<QTreeWidget>("assumptions");
  const auto type = [&](const char* name, const char* value) {
    QTreeWidgetItem* item = assumption(tree, name);
    REQUIRE(item);
    item->setText(1, QString::fromLatin1(value));
    QCoreApplication::processEvents();
  };
  const auto rest = [&] { return QTest::qWaitFor([&] { return tree.isEnabled(); }, kPatience); };

  SECTION("is worked out in the background; then plan and outcome have it") {
    type("birth_trend", "0.5");
    REQUIRE(rest());
    CHECK(window.document().committed()->assumptions.birthTrend.toDouble() == Approx(0.5));
    CHECK(*window.document().outcome() ==
          evaluate(window.document().area(), *window.document().committed()).value());
    window.trigger("undo");
    CHECK(window.document().committed()->assumptions.birthTrend.toDouble() != Approx(0.5));
  }
  SECTION("while an edit of a zone comes between, both are kept") {
    QTreeWidgetItem* item = assumption(tree, "birth_trend");
    item->setText(1, QStringLiteral("0.5"));
    REQUIRE(window.document().commit("away",
                                     setAssumption(*window.document().committed(), "away:primary", "0.2")));
    REQUIRE(rest());
    QTest::qWait(50);
    REQUIRE(rest());
    CHECK(window.document().committed()->assumptions.birthTrend.toDouble() == Approx(0.5));
    CHECK(window.document().undo());
    CHECK(window.document().committed()->assumptions.birthTrend.toDouble() != Approx(0.5));
  }
  SECTION("a window that is closed meanwhile waits for the work and keeps the plan as it was") {
    const Scenario before = *window.document().committed();
    assumption(tree, "birth_trend")->setText(1, QStringLiteral("0.5"));
    QCoreApplication::sendPostedEvents();  // begins the work; its end is not waited for
    window.restart();
    CHECK(*window.document().committed() == before);
  }
  SECTION("a value that makes no sense is refused, and the old one stands there again") {
    type("birth_trend", "many");
    CHECK(window.find<QWidget>("messageBar").isVisible());
    CHECK(assumption(tree, "birth_trend")->text(1) != QStringLiteral("many"));
  }
}

TEST_CASE("journey: service areas, of all schools and of one") {
  OpenedWindow window;
  auto& canvas = *window->findChild<MapCanvas*>();
  auto& box = window.find<QCheckBox>(
      QStringLiteral("layer%1").arg(static_cast<int>(Layer::Services)).toLatin1().constData());
  CHECK_FALSE(box.isChecked());
  CHECK_FALSE(canvas.content().services);
  box.click();
  REQUIRE(canvas.content().services);
  CHECK(canvas.content().services->circles.size() == 2);

  window.document().select(school(window.document(), "west"));
  CHECK(canvas.content().services->circles.size() == 1);
  CHECK(canvas.content().services->gap.empty());
  // There are no roads to walk on.
  CHECK(canvas.content().services->withinRadius.count() > 0);
  CHECK(canvas.content().services->ways.empty());
  box.click();
  CHECK_FALSE(canvas.content().services);
}

TEST_CASE("journey: a planned school is dragged, and what it reaches follows") {
  OpenedWindow window;
  auto& canvas = *window->findChild<MapCanvas*>();
  window.find<QSlider>("years").setValue(6);
  window.trigger("place_school");
  inDialog<ProjectDialog>([](ProjectDialog& dialog) {
    dialog.findChild<QLineEdit*>(QStringLiteral("name"))->setText(QStringLiteral("Lake School"));
    dialog.accept();
  });
  window.clickMap(at(250, 160));
  const auto site = [&](const Scenario& scenario) {
    return *std::get<OpenSchool>(scenario.projects->front().measure).school.site;
  };
  const Point before = site(*window.document().committed());

  window.trigger("place_school");
  window.dragMapAndHold(at(250, 160), at(350, 100));
  REQUIRE(window.document().previewing());
  REQUIRE(canvas.reach());
  REQUIRE(canvas.reach()->circles.size() == 1);
  CHECK(distance(canvas.reach()->circles.front().centre, at(350, 100)).count() < 3);
  CHECK(site(*window.document().committed()) == before);

  window.letGo(at(350, 100));
  CHECK_FALSE(canvas.reach());
  CHECK(distance(site(*window.document().committed()), at(350, 100)).count() < 3);
  window.trigger("undo");
  CHECK(site(*window.document().committed()) == before);
}

TEST_CASE("journey: a norm with a reason of the plan's own") {
  OpenedWindow window;
  const auto radius = [&] {
    for (const NormRow& row : listed(window.document().area().standards))
      if (row.name == "radius:primary") return row;
    FAIL("no such norm");
    return NormRow{};
  };
  const NormRow before = radius();
  const auto inStandards = [&](const std::function<void(StandardsDialog&)>& act) {
    inDialog<StandardsDialog>([&](StandardsDialog& dialog) {
      auto& table = *dialog.findChild<TablePanel*>(QStringLiteral("norms"));
      const auto norms = listed(window.document().area().standards);
      const auto at = std::ranges::find(norms, "radius:primary", &NormRow::name) - norms.begin();
      table.view().selectRow(static_cast<int>(at));
      act(dialog);
      dialog.reject();
    });
    window.trigger("standards");
  };
  const auto press = [](StandardsDialog& dialog, const char* name) {
    dialog.findChild<QPushButton*>(QString::fromLatin1(name))->click();
  };
  const auto type = [](StandardsDialog& dialog, double value, const char* reason) {
    dialog.findChild<QDoubleSpinBox*>(QStringLiteral("normValue"))->setValue(value);
    dialog.findChild<QLineEdit*>(QStringLiteral("normReason"))->setText(QString::fromLatin1(reason));
  };

  inStandards([&](StandardsDialog& dialog) {
    type(dialog, before.value + 100, "");
    press(dialog, "override");
    CHECK_FALSE(dialog.findChild<QLabel*>(QStringLiteral("normFault"))->text().isEmpty());
  });
  CHECK(radius() == before);

  inStandards([&](StandardsDialog& dialog) {
    type(dialog, before.value + 100, "Notice 12, 2024");
    press(dialog, "override");
    CHECK(dialog.findChild<QLabel*>(QStringLiteral("normFault"))->text().isEmpty());
  });
  CHECK(radius().value == before.value + 100);
  CHECK(radius().ofPack == before.ofPack);
  CHECK(radius().overrideReason == "Notice 12, 2024");
  const Records read = gis::PlanFile::open(window.path(), gis::Access::ReadOnly)->records().value();
  CHECK(read.standards == window.document().area().standards);

  inStandards([&](StandardsDialog& dialog) { press(dialog, "ofPack"); });
  CHECK(radius() == before);
}
