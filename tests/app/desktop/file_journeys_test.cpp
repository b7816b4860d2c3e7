// SPDX-License-Identifier: Apache-2.0
// What a planner takes out of the window and brings into it, through its real dialogs.
#include "app/desktop/dialogs/new_plan_dialog.hpp"
#include "core/scenario/edit_projects.hpp"
#include "tests/app/desktop/opened_window.hpp"

#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <catch2/catch.hpp>

using namespace xuequ;
using namespace xuequ::app;

namespace {

constexpr int kPatience = 60'000;  ///< ms

/// Types the path into the file dialog that comes next, and takes it.
void choose(const QString& path) {
  inDialog<QFileDialog>([path](QFileDialog& dialog) {
    dialog.findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(path);
    static_cast<QDialog&>(dialog).accept();
  });
}

bool finished(OpenedWindow& window) {
  return QTest::qWaitFor([&] { return !window->jobs().busy(); }, kPatience);
}

QByteArray beginning(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.read(200) : QByteArray();
}

void drop(QWidget& on, const QString& path) {
  QMimeData data;
  data.setUrls({QUrl::fromLocalFile(path)});
  QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QCoreApplication::sendEvent(&on, &enter);
  REQUIRE(enter.isAccepted());
  QDropEvent event(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QCoreApplication::sendEvent(&on, &event);
}

/// A window without a plan.
struct EmptyWindow {
  EmptyWindow() { window.show(); }
  bool opens() {
    return QTest::qWaitFor([&] { return window.document() != nullptr; }, kPatience);
  }

  QTemporaryDir folder;
  QSettings store{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
  Settings settings{store};
  MainWindow window{settings, {Language::En, false}};
};

}  // namespace

TEST_CASE("journey: the map into a file") {
  OpenedWindow window;
  const QTemporaryDir folder;
  const auto exported = [&](const char* name) {
    const QString path = folder.filePath(QString::fromLatin1(name));
    choose(path);
    window.trigger("export_map");
    REQUIRE(finished(window));
    CHECK(window.find<QLabel>("status").text().contains(path));
    return beginning(path);
  };

  SECTION("PDF") { CHECK(exported("map.pdf").startsWith("%PDF-")); }
  SECTION("SVG") { CHECK(exported("map.svg").contains("<svg")); }
  SECTION("PNG") { CHECK(exported("map.png").startsWith("\x89PNG")); }
  SECTION("another ending is refused in a sentence") {
    choose(folder.filePath(QStringLiteral("map.docx")));
    window.trigger("export_map");
    REQUIRE(finished(window));
    CHECK(window.find<QWidget>("messageBar").isVisible());
  }
}

TEST_CASE("journey: the report into a folder") {
  OpenedWindow window;
  const QTemporaryDir folder;
  choose(folder.path());
  window.trigger("export_report");
  REQUIRE(finished(window));
  CHECK(beginning(folder.filePath(QStringLiteral("report.pdf"))).startsWith("%PDF-"));
  CHECK(beginning(folder.filePath(QStringLiteral("report.xlsx"))).startsWith("PK"));
  CHECK_FALSE(QDir(folder.filePath(QStringLiteral("csv"))).entryList({QStringLiteral("*.csv")}).isEmpty());
}

TEST_CASE("journey: a window closed while the report is being written") {
  const QTemporaryDir folder;
  {
    OpenedWindow window;
    choose(folder.path());
    window.trigger("export_report");
    CHECK(window->jobs().busy());
  }
  QCoreApplication::processEvents();
  SUCCEED("the window waited for the work and went");
}

TEST_CASE("journey: undone while the report is being written") {
  OpenedWindow window;
  const QTemporaryDir folder;
  const Scenario before = *window.document().committed();
  REQUIRE(window.document().commit("set", setAssumption(before, "away:primary", "0.2")));
  choose(folder.path());
  window.trigger("export_report");
  REQUIRE(window->jobs().busy());
  window.trigger("undo");
  CHECK(*window.document().committed() == before);
  REQUIRE(finished(window));
  CHECK(QFile::exists(folder.filePath(QStringLiteral("report.pdf"))));
  CHECK(*window.document().committed() == before);
}

TEST_CASE("journey: a new plan of one's own") {
  qputenv("XUEQU_DATA", XUEQU_SOURCE_DIR "/data");
  EmptyWindow empty;
  const QString path = empty.folder.filePath(QStringLiteral("mine.gpkg"));
  const auto fill = [&](const QString& file, const QString& crs) {
    inDialog<NewPlanDialog>([=](NewPlanDialog& dialog) {
      dialog.findChild<QLineEdit*>(QStringLiteral("crs"))->setText(crs);
      dialog.findChild<QLineEdit*>(QStringLiteral("path"))->setText(file);
      dialog.findChild<QLineEdit*>(QStringLiteral("areaName"))->setText(QStringLiteral("Lake Shore"));
      for (QPushButton* button : dialog.findChildren<QPushButton*>())
        if (button->property("primary").toBool()) button->click();
      if (dialog.isVisible()) dialog.reject();
    });
    empty.window.findChild<QPushButton*>(QStringLiteral("newPlan"))->click();
  };

  SECTION("is made, opened, and remembered") {
    fill(path, {});
    REQUIRE(empty.opens());
    CHECK(empty.window.document()->area().name == "Lake Shore");
    CHECK(empty.settings.recentPlans().front() == path);
  }
  SECTION("is not made where coordinates would not be metres") {
    fill(path, QStringLiteral("EPSG:4326"));
    CHECK_FALSE(QFile::exists(path));
    CHECK_FALSE(empty.window.document());
  }
  SECTION("does not take the place of a file that is there") {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("mine");
    file.close();
    fill(path, QStringLiteral("EPSG:32650"));
    CHECK(beginning(path) == "mine");
    CHECK_FALSE(empty.window.document());
  }
}

TEST_CASE("journey: a plan dropped onto the window opens") {
  const QTemporaryDir folder;
  const auto path = writePlan(folder);
  EmptyWindow empty;
  drop(empty.window, QString::fromStdString(path.string()));
  REQUIRE(empty.opens());
  CHECK(empty.window.document()->path() == path);
}

TEST_CASE("journey: the sample from the start page") {
  qputenv("XUEQU_DATA", XUEQU_SOURCE_DIR "/data");
  EmptyWindow empty;
  qputenv("XDG_DATA_HOME", empty.folder.path().toUtf8());
  empty.window.findChild<QPushButton*>(QStringLiteral("openSample"))->click();
  CHECK(empty.window.jobs().busy());
  REQUIRE(QTest::qWaitFor([&] { return empty.window.document() != nullptr; }, 4 * kPatience));
  CHECK(empty.window.document()->area().synthetic);
  CHECK(empty.window.document()->area().units.size() >= 60);
}
