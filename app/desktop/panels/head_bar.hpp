// SPDX-License-Identifier: Apache-2.0
// The head of the window: where one is, and the three answers a plan is judged by.
#pragma once

#include "app/desktop/document/document.hpp"
#include "app/desktop/window/look.hpp"

#include <QWidget>

class QBoxLayout;
class QLabel;

namespace xuequ::app {

class HeadBar : public QWidget {
  Q_OBJECT

 public:
  HeadBar(PlanDocument&, Look, QWidget* parent = nullptr);

 private:
  struct Answer {
    QLabel* value;
    QLabel* question;
    QLabel* detail;
  };
  Answer addAnswer(QBoxLayout&, const QString& name);
  void refresh();
  void tellSeats();
  void tellOversized();
  void tellGone();

  PlanDocument& m_document;
  Look m_look;
  QLabel* m_area;
  QLabel* m_scenario;
  Answer m_seats;
  Answer m_oversized;
  Answer m_gone;
};

}  // namespace xuequ::app
