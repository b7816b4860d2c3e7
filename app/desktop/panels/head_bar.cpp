// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/head_bar.hpp"

#include "app/desktop/panels/styled.hpp"
#include "app/output/cell_text.hpp"
#include "core/evaluation/summary.hpp"

#include <QHBoxLayout>
#include <QLabel>

namespace xuequ::app {
namespace {

QString number(std::int64_t value) { return QString::fromStdString(wholeText(value)); }

QLabel* label(const char* style, const QString& name, QWidget* parent) {
  QLabel* made = styledLabel(style, {}, parent);
  made->setObjectName(name);
  return made;
}

}  // namespace

HeadBar::HeadBar(PlanDocument& document, Look look, QWidget* parent)
    : QWidget(parent), m_document(document), m_look(look) {
  setObjectName(QStringLiteral("head"));
  setAttribute(Qt::WA_StyledBackground);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(18, 9, 18, 9);
  row->setSpacing(14);
  auto* names = new QVBoxLayout;
  names->setSpacing(1);
  names->addWidget(m_area = label("title", QStringLiteral("areaName"), this));
  names->addWidget(m_scenario = label("faint", QStringLiteral("scenarioName"), this));
  row->addLayout(names);
  row->addStretch(1);
  m_seats = addAnswer(*row, QStringLiteral("seatsAdded"));
  m_oversized = addAnswer(*row, QStringLiteral("oversizedNow"));
  m_gone = addAnswer(*row, QStringLiteral("oversizedGone"));
  for (auto signal : {&PlanDocument::viewChanged, &PlanDocument::scenariosChanged})
    connect(&m_document, signal, this, &HeadBar::refresh);
  connect(&m_document, &PlanDocument::changed, this, &HeadBar::refresh);
  refresh();
}

HeadBar::Answer HeadBar::addAnswer(QBoxLayout& row, const QString& name) {
  row.addSpacing(22);
  Answer answer{label("big", name, this), label("faint", name + QStringLiteral("Question"), this),
                label("faint", name + QStringLiteral("Detail"), this)};
  row.addWidget(answer.value);
  auto* words = new QVBoxLayout;
  words->setSpacing(1);
  words->addWidget(answer.question);
  words->addWidget(answer.detail);
  row.addLayout(words);
  return answer;
}

void HeadBar::refresh() {
  m_area->setText(QString::fromStdString(m_document.area().name));
  const auto committed = m_document.committed();
  m_scenario->setText(tr("Scenario: %1").arg(QString::fromStdString(committed->name)));
  tellSeats();
  tellOversized();
  tellGone();
}

void HeadBar::tellSeats() {
  const Series series = seriesOfSchools(*m_document.outcome());
  const auto year = static_cast<std::size_t>(m_document.year());
  const auto added = series.seatsAdded[year].count();
  m_seats.value->setText((added > 0 ? QStringLiteral("+") : QString()) + number(added));
  m_seats.question->setText(tr("seats added by %1").arg(m_document.schoolYear().value()));
  QString detail = tr("%1 usable, %2 pupils")
                       .arg(number(series.usableSeats[year].count()), number(series.pupils[year].rounded()));
  if (series.byTiers) detail += tr(", %1 placed centrally").arg(number(series.central[year].rounded()));
  if (series.withoutSeat[year].rounded() > 0)
    detail += tr(", %1 without a seat").arg(number(series.withoutSeat[year].rounded()));
  m_seats.detail->setText(detail);
  m_seats.value->setToolTip(tr("Nominal seats of primary, junior and senior schools, since %1")
                                .arg(m_document.area().baseYear.value()));
}

void HeadBar::tellOversized() {
  const Series series = seriesOfSchools(*m_document.outcome());
  const auto year = static_cast<std::size_t>(m_document.year());
  const int oversized = series.oversized[year];
  m_oversized.value->setText(number(oversized));
  m_oversized.question->setText(tr("oversized classes in %1").arg(m_document.schoolYear().value()));
  m_oversized.detail->setText(tr("%n super-oversized", nullptr, series.superOversized[year]));
  const OversizedRule& rule = m_document.area().standards.oversized.value;
  m_oversized.value->setToolTip(
      tr("Oversized: %1 pupils or more; super-oversized: %2 or more").arg(rule.from).arg(rule.superFrom));
  setStyled(*m_oversized.value, "bad", oversized > 0);
  setStyled(*m_oversized.value, "good", oversized == 0);
}

void HeadBar::tellGone() {
  const auto gone = seriesOfSchools(*m_document.outcome()).oversizedGone;
  m_gone.value->setText(gone ? QString::number(gone->value()) : QStringLiteral("—"));
  m_gone.question->setText(gone ? tr("no oversized class from then on") : tr("oversized classes remain"));
  m_gone.detail->setText(tr("horizon %1").arg(m_document.area().horizon.value()));
  setStyled(*m_gone.value, "good", gone.has_value());
  setStyled(*m_gone.value, "bad", !gone);
}

}  // namespace xuequ::app
