// SPDX-License-Identifier: Apache-2.0
// What one sees without a plan: the sample, recent plans, and how to begin one's own.
#pragma once

#include "app/desktop/window/look.hpp"

#include <QStringList>
#include <QWidget>

namespace xuequ::app {

class StartPage : public QWidget {
  Q_OBJECT

 public:
  StartPage(Look, const QStringList& recentPlans, QWidget* parent = nullptr);

 Q_SIGNALS:
  void sampleAsked();
  void openAsked();
  void newAsked();
  void planChosen(const QString& path);

 private:
  QWidget* madeBegin(Look);
  QWidget* madeRecent(const QStringList& paths);
};

}  // namespace xuequ::app
