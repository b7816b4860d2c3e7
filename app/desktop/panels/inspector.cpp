// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/inspector.hpp"

#include "app/desktop/panels/chart_view.hpp"
#include "app/desktop/panels/commitment_list.hpp"
#include "app/desktop/panels/fact_sheet.hpp"
#include "app/desktop/panels/styled.hpp"
#include "app/desktop/panels/term_words.hpp"
#include "app/map/outcome_charts.hpp"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedLayout>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace xuequ::app {
namespace {

constexpr int kChartHeight = 170;

QLabel* paragraph(const QString& name, QWidget* parent) {
  auto* label = new QLabel(parent);
  label->setObjectName(name);
  label->setWordWrap(true);
  label->setMinimumWidth(0);
  label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  label->setTextFormat(Qt::RichText);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  return label;
}

QTreeWidget* madeTree(QWidget* parent) {
  auto* tree = new QTreeWidget(parent);
  tree->setObjectName(QStringLiteral("why"));
  tree->setColumnCount(2);
  tree->setHeaderHidden(true);
  tree->setIndentation(14);
  tree->setSelectionMode(QAbstractItemView::NoSelection);
  tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  tree->setMinimumHeight(150);
  tree->header()->setStretchLastSection(false);
  tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
  tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
  return tree;
}

QTreeWidgetItem* itemOf(Language language, const Term& term) {
  auto* item = new QTreeWidgetItem({wordsOf(language, term), valueOf(term)});
  item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
  const QString source = QString::fromStdString(term.source);
  item->setToolTip(0, source.isEmpty() ? wordsOf(language, term) : wordsOf(language, term) + u'\n' + source);
  for (const Term& part : term.terms) item->addChild(itemOf(language, part));
  return item;
}

}  // namespace

Inspector::Inspector(PlanDocument& document, Look look, QWidget* parent)
    : QWidget(parent), m_document(document), m_look(look), m_pages(new QStackedLayout(this)) {
  setObjectName(QStringLiteral("inspector"));
  setAttribute(Qt::WA_StyledBackground);
  auto* scroll = new QScrollArea(this);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setWidget(madeBody());
  m_pages->addWidget(madeEmptyPage());
  m_pages->addWidget(scroll);
  connect(&m_document, &PlanDocument::changed, this, &Inspector::refresh);
  connect(&m_document, &PlanDocument::viewChanged, this, &Inspector::refresh);
  connect(&m_document, &PlanDocument::selectionChanged, this, &Inspector::refresh);
  connect(&m_document, &PlanDocument::commitmentsChanged, this, &Inspector::refresh);
  connect(&m_document, &PlanDocument::scenariosChanged, this, &Inspector::refresh);  // a zone's name
  connect(&m_document, &PlanDocument::waysReady, this, &Inspector::refresh);
  refresh();
}

QWidget* Inspector::madeEmptyPage() {
  auto* label = styledLabel("faint",
                            tr("Click a school or a planning unit on the map, or a row of a table.\n\nIts "
                               "numbers appear here, with the reasons."),
                            this);
  label->setAlignment(Qt::AlignCenter);
  label->setWordWrap(true);
  label->setMargin(28);
  return label;
}

QWidget* Inspector::madeBody() {
  auto* body = new QWidget(this);
  body->setObjectName(QStringLiteral("inspectorBody"));
  auto* column = new QVBoxLayout(body);
  column->setContentsMargins(18, 16, 18, 18);
  column->setSpacing(10);
  column->addWidget(m_name = styledLabel("title", {}, body));
  column->addWidget(m_kind = styledLabel("faint", {}, body));
  column->addWidget(m_figures = paragraph(QStringLiteral("figures"), body));
  column->addWidget(m_details = paragraph(QStringLiteral("details"), body));
  addActions(*column);
  column->addWidget(m_whyTitle = styledLabel("section", tr("Why this number"), body));
  column->addWidget(m_reason = new QComboBox(body));
  column->addWidget(m_why = madeTree(body));
  column->addWidget(m_chartTitle = styledLabel("section", tr("By year"), body));
  column->addWidget(m_seats = new ChartView(body));
  column->addWidget(m_oversized = new ChartView(body));
  column->addWidget(m_commitments = new CommitmentList(m_document, body));
  column->addStretch(1);
  m_name->setObjectName(QStringLiteral("subject"));
  m_name->setWordWrap(true);
  m_kind->setWordWrap(true);
  m_reason->setObjectName(QStringLiteral("reason"));
  for (ChartView* view : {m_seats, m_oversized}) {
    view->setFixedHeight(kChartHeight);
    connect(view, &ChartView::yearChosen, &m_document, &PlanDocument::setYear);
  }
  connect(m_reason, &QComboBox::currentIndexChanged, this, &Inspector::showReason);
  return body;
}

void Inspector::addActions(QVBoxLayout& column) {
  auto* row = new QHBoxLayout;
  auto* find = new QPushButton(tr("Show on the map"));
  m_extend = new QPushButton(tr("Extend…"));
  m_extend->setObjectName(QStringLiteral("extend"));
  m_extend->setEnabled(!m_document.readOnly());
  row->addWidget(find);
  row->addWidget(m_extend);
  m_editZone = new QPushButton(tr("Edit zone…"));
  m_editZone->setObjectName(QStringLiteral("editZone"));
  m_editZone->setEnabled(!m_document.readOnly());
  row->addWidget(m_editZone);
  m_allowParts = new QPushButton;
  m_allowParts->setObjectName(QStringLiteral("allowParts"));
  m_allowParts->setEnabled(!m_document.readOnly());
  row->addStretch(1);
  column.addLayout(row);
  auto* second = new QHBoxLayout;
  second->addWidget(m_allowParts);
  second->addStretch(1);
  column.addLayout(second);
  connect(m_allowParts, &QPushButton::clicked, this, &Inspector::partsAsked);
  connect(find, &QPushButton::clicked, this, [this] { Q_EMIT showOnMap(m_document.selection()); });
  connect(m_extend, &QPushButton::clicked, this, [this] {
    if (const auto* school = selected<SchoolId>(m_document.selection())) Q_EMIT extendAsked(*school);
  });
  connect(m_editZone, &QPushButton::clicked, this, [this] {
    if (const auto* zone = selected<ZoneId>(m_document.selection())) Q_EMIT zoneAsked(*zone);
  });
}

void Inspector::refresh() {
  const Selection& selection = m_document.selection();
  m_pages->setCurrentIndex(selection.index() == 0 ? 0 : 1);
  const bool isSchool = selected<SchoolId>(selection) != nullptr;
  for (QWidget* widget :
       std::initializer_list<QWidget*>{m_chartTitle, m_seats, m_oversized, m_commitments, m_extend})
    widget->setVisible(isSchool);
  m_editZone->setVisible(selected<ZoneId>(selection) != nullptr);
  m_allowParts->hide();
  if (const auto* school = selected<SchoolId>(selection)) showSchool(*school);
  if (const auto* unit = selected<UnitId>(selection)) showUnit(*unit);
  if (const auto* zone = selected<ZoneId>(selection)) showZone(*zone);
}

void Inspector::present(const FactSheet& sheet) {
  m_name->setText(sheet.name);
  m_kind->setText(sheet.kind);
  m_figures->setText(sheet.figures);
  m_figures->setVisible(!sheet.figures.isEmpty());
  m_details->setText(sheet.details);
}

void Inspector::showSchool(SchoolId id) {
  present(factsOfSchool(m_document, m_look, id));
  const bool hasStage = m_document.outcome()->roster->find(id, m_document.stage()) >= 0;
  offerReasons(hasStage ? std::vector{tr("Pupils"), tr("Usable seats"), tr("Oversized classes")}
                        : std::vector<QString>{});
  showCharts(id, hasStage);
  m_commitments->show(id);
}

void Inspector::showUnit(UnitId id) {
  present(factsOfUnit(m_document, m_look, id));
  offerReasons({tr("Residents of the stage's ages")});
}

void Inspector::showZone(ZoneId id) {
  present(factsOfZone(m_document, m_look, id));
  offerReasons({});
  const Zone& zone = *m_document.shown()->zoning(m_document.stage()).find(id);
  m_allowParts->setVisible(zone.partsWaived || (zone.boundary && zone.boundary->size() > 1));
  m_allowParts->setText(zone.partsWaived ? tr("Ask for one part") : tr("Allow several parts"));
}

void Inspector::offerReasons(std::vector<QString> names) {
  const bool some = !names.empty();
  for (QWidget* widget : std::initializer_list<QWidget*>{m_whyTitle, m_reason, m_why})
    widget->setVisible(some);
  const QSignalBlocker silent(m_reason);
  const QStringList wanted(names.begin(), names.end());
  QStringList shown;
  for (int i = 0; i < m_reason->count(); ++i) shown << m_reason->itemText(i);
  if (shown != wanted) m_reason->clear();
  if (shown != wanted) m_reason->addItems(wanted);
  if (some) showReason();
}

std::vector<Term> Inspector::reasons() const {
  const StudyArea& area = m_document.area();
  const Scenario& scenario = *m_document.shown();
  const Outcome& outcome = *m_document.outcome();
  const Stage stage = m_document.stage();
  const int year = m_document.year();
  if (const auto* unit = selected<UnitId>(m_document.selection()))
    return {explainResidents(area, scenario, outcome, *unit, stage, year)};
  const auto* school = selected<SchoolId>(m_document.selection());
  if (!school || outcome.roster->find(*school, stage) < 0) return {};
  return {explainPupils(area, scenario, outcome, *school, stage, year),
          explainUsableSeats(area, scenario, outcome, *school, stage, year),
          explainOversized(area, scenario, outcome, *school, stage, year)};
}

void Inspector::showReason() {
  m_why->clear();
  const auto all = reasons();
  const auto chosen = static_cast<std::size_t>(std::max(0, m_reason->currentIndex()));
  if (chosen >= all.size()) return;
  m_why->addTopLevelItem(itemOf(m_look.language, all[chosen]));
  m_why->expandToDepth(0);
}

void Inspector::showCharts(SchoolId id, bool hasStage) {
  m_chartTitle->setVisible(hasStage);
  m_seats->setVisible(hasStage);
  m_oversized->setVisible(hasStage);
  if (!hasStage) return;
  const bool inclusive = m_document.shown()->assumptions.oversizedInclusive.value_or(
      m_document.area().standards.oversized.value.inclusive);
  Chart seats = seatsChart(*m_document.outcome(), id, m_document.stage(), m_look.language, m_look.dark);
  Chart oversized =
      oversizedChart(*m_document.outcome(), id, m_document.stage(), inclusive, m_look.language, m_look.dark);
  seats.year = oversized.year = m_document.year();
  m_seats->setChart(std::move(seats));
  m_oversized->setChart(std::move(oversized));
}

}  // namespace xuequ::app
