// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/charts_panel.hpp"

#include "app/desktop/panels/chart_view.hpp"
#include "app/desktop/panels/styled.hpp"
#include "app/map/outcome_charts.hpp"

#include <QComboBox>
#include <QHBoxLayout>

namespace xuequ::app {

ChartsPanel::ChartsPanel(PlanDocument& document, Look look, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_look(look),
      m_scope(new QComboBox(this)),
      m_seats(new ChartView(this)),
      m_oversized(new ChartView(this)) {
  m_scope->setObjectName(QStringLiteral("chartScope"));
  m_scope->addItems({tr("Stage shown"), tr("Primary, junior and senior")});
  auto* top = new QHBoxLayout;
  top->setContentsMargins(12, 8, 12, 0);
  top->addWidget(m_scope);
  top->addStretch(1);
  auto* charts = new QHBoxLayout;
  charts->setContentsMargins(12, 2, 12, 8);
  charts->setSpacing(16);
  charts->addWidget(m_seats, 1);
  charts->addWidget(m_oversized, 1);
  setStyled(*this, "pane", true);
  setAttribute(Qt::WA_StyledBackground);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addLayout(top);
  layout->addLayout(charts, 1);
  for (ChartView* view : {m_seats, m_oversized})
    connect(view, &ChartView::yearChosen, &m_document, &PlanDocument::setYear);
  connect(m_scope, &QComboBox::currentIndexChanged, this, &ChartsPanel::refresh);
  connect(&m_document, &PlanDocument::viewChanged, this, &ChartsPanel::refresh);
  connect(&m_document, &PlanDocument::changed, this, &ChartsPanel::refresh);
  refresh();
}

void ChartsPanel::refresh() {
  const auto stage = m_scope->currentIndex() == 0 ? std::optional(m_document.stage()) : std::nullopt;
  const Outcome& outcome = *m_document.outcome();
  const bool inclusive = m_document.shown()->assumptions.oversizedInclusive.value_or(
      m_document.area().standards.oversized.value.inclusive);
  Chart seats = seatsChart(outcome, stage, m_look.language, m_look.dark);
  Chart oversized = oversizedChart(outcome, stage, inclusive, m_look.language, m_look.dark);
  seats.year = oversized.year = m_document.year();
  m_seats->setChart(std::move(seats));
  m_oversized->setChart(std::move(oversized));
}

}  // namespace xuequ::app
