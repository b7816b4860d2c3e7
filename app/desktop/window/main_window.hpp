// SPDX-License-Identifier: Apache-2.0
// Places things: menu, messages, start page or workspace, running work. What they do is in Commands,
// PlanDocument and core.
#pragma once

#include "app/desktop/document/settings.hpp"
#include "app/desktop/panels/job_bar.hpp"
#include "app/desktop/window/workspace.hpp"

#include <QMainWindow>
#include <QTranslator>

#include <filesystem>
#include <memory>

class QLabel;
class QStackedWidget;

namespace xuequ::app {

class Actions;
class Commands;
class MessageBar;

class MainWindow : public QMainWindow {
  Q_OBJECT

 public:
  MainWindow(Settings&, Look);
  ~MainWindow() override;

  /// Reads the plan in the background; the window stays as it is if that fails.
  void open(const std::filesystem::path&);
  /// Shows this plan; nullptr: the start page.
  void close(std::unique_ptr<PlanDocument> next);
  void setLook(Look);
  /// Looks in the background whether it can lie under the plan; else says why not.
  void showBaseMap(const std::filesystem::path&);

  void say(const Error&);
  /// Good news, for a while, in the status strip.
  void tell(const QString&);

  [[nodiscard]] PlanDocument* document() const { return m_document.get(); }
  [[nodiscard]] Workspace* workspace() const { return m_workspace; }
  [[nodiscard]] JobBar& jobs() const { return *m_jobs; }
  [[nodiscard]] Settings& settings() const { return m_settings; }
  [[nodiscard]] Look look() const { return m_look; }

 Q_SIGNALS:
  void planOpened();

 protected:
  void closeEvent(QCloseEvent*) override;
  void dragEnterEvent(QDragEnterEvent*) override;
  void dropEvent(QDropEvent*) override;

 private:
  void translate();
  void clear();
  void build();
  QWidget* madeWorkspace();
  QWidget* madeStartPage();
  void showStartPage(bool on);
  QWidget* madeStatusStrip();
  void connectDocument();
  void refreshActions();

  Settings& m_settings;
  Look m_look;
  QTranslator m_words;
  QTranslator m_qtWords;
  std::unique_ptr<PlanDocument> m_document;
  WorkspaceState m_state;
  Commands* m_commands;
  Actions* m_actions = nullptr;
  MessageBar* m_messages = nullptr;
  Workspace* m_workspace = nullptr;
  QLabel* m_status = nullptr;
  JobBar* m_jobs;
};

}  // namespace xuequ::app
