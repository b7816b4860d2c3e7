// SPDX-License-Identifier: Apache-2.0
// A small plan in a file of its own, and the real window on it.
#pragma once

#include "app/desktop/window/main_window.hpp"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <functional>
#include <memory>

namespace xuequ::app {

/// Units A B C D from west to east, 100 m each; primary schools "west" in A (1 room) for A and B, and "east"
/// in D (12 rooms) for C and D. Each counted in the base year: 60 pupils in every grade of "west" (so its
/// classes are oversized), 10 in "east". "west" has promised a library (planned) and guards (missing); the
/// target T1 is entered by hand.
std::filesystem::path writePlan(const QTemporaryDir&);

/// Does this in the dialog of that class that the next call opens.
template <class Dialog>
void inDialog(std::function<void(Dialog&)> act) {
  QTimer::singleShot(0, qApp, [act = std::move(act)] {
    auto* dialog = qobject_cast<Dialog*>(QApplication::activeModalWidget());
    if (!dialog) qFatal("another dialog, or none");
    act(*dialog);
  });
}

/// The plan without a window.
std::unique_ptr<PlanDocument> openedDocument(const std::filesystem::path&);

/// Opens the plan in a window and waits until it is there.
class OpenedWindow {
 public:
  explicit OpenedWindow(Language = Language::En);

  MainWindow& operator*() { return *m_window; }
  MainWindow* operator->() { return m_window.get(); }
  [[nodiscard]] PlanDocument& document() { return *m_window->document(); }
  [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

  /// A widget or an action of that name; the test fails where there is none.
  template <class T>
  T& find(const char* name) {
    T* found = m_window->findChild<T*>(QString::fromLatin1(name));
    if (!found) qFatal("no %s", name);
    return *found;
  }
  void trigger(const char* action);
  /// A click of the left button at a place of the study area.
  void clickMap(Point);
  void dragMap(Point from, Point to);
  /// The button stays down: what the window shows in mid-drag.
  void dragMapAndHold(Point from, Point to);
  void letGo(Point);
  /// While the map has the keys.
  void press(Qt::Key);
  void type(const QString&);
  /// Other facts, as an import brings them.
  void change(const std::function<void(Records&)>&);
  /// Closes the window and opens the plan in a new one.
  void restart();

 private:
  void open();

  QTemporaryDir m_folder;
  std::filesystem::path m_path;
  QSettings m_store;
  Settings m_settings;
  Look m_look;
  std::unique_ptr<MainWindow> m_window;
};

}  // namespace xuequ::app
