// SPDX-License-Identifier: Apache-2.0
// Pupils against seats, and oversized classes, by year: of the stage shown, or of primary, junior and senior
// together.
#pragma once

#include "app/desktop/document/document.hpp"
#include "app/desktop/window/look.hpp"

#include <QWidget>

class QComboBox;

namespace xuequ::app {

class ChartView;

class ChartsPanel : public QWidget {
  Q_OBJECT

 public:
  ChartsPanel(PlanDocument&, Look, QWidget* parent = nullptr);

 private:
  void refresh();

  PlanDocument& m_document;
  Look m_look;
  QComboBox* m_scope;
  ChartView* m_seats;
  ChartView* m_oversized;
};

}  // namespace xuequ::app
