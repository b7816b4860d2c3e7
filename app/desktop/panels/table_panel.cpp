// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/table_panel.hpp"

#include "app/desktop/panels/styled.hpp"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QStackedLayout>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace xuequ::app {
namespace {

constexpr int kWidestColumn = 260;
constexpr int kRowHeight = 24;

QTableView* madeView(QAbstractItemModel* model, QWidget* parent) {
  auto* view = new QTableView(parent);
  view->setObjectName(QStringLiteral("table"));
  view->setModel(model);
  view->setSortingEnabled(true);
  view->sortByColumn(-1, Qt::AscendingOrder);
  view->setSelectionBehavior(QAbstractItemView::SelectRows);
  view->setSelectionMode(QAbstractItemView::SingleSelection);
  view->setEditTriggers(QAbstractItemView::NoEditTriggers);
  view->setShowGrid(false);
  view->setWordWrap(false);
  view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  view->verticalHeader()->hide();
  view->verticalHeader()->setDefaultSectionSize(kRowHeight);
  view->horizontalHeader()->setHighlightSections(false);
  view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  return view;
}

}  // namespace

TablePanel::TablePanel(Look look, const QString& emptyText, QWidget* parent)
    : QWidget(parent),
      m_model(new TableModel(look, this)),
      m_order(new TableOrder(this)),
      m_view(madeView(m_order, this)),
      m_filter(new QLineEdit(this)),
      m_count(new QLabel(this)),
      m_empty(new QLabel(this)),
      m_controls(new QHBoxLayout),
      m_pages(new QStackedLayout),
      m_emptyText(emptyText) {
  m_order->setSourceModel(m_model);
  m_filter->setObjectName(QStringLiteral("filter"));
  m_filter->setPlaceholderText(tr("Filter"));
  m_filter->setClearButtonEnabled(true);
  m_filter->setMaximumWidth(240);
  m_count->setProperty("faint", true);
  m_empty->setProperty("faint", true);
  m_empty->setAlignment(Qt::AlignCenter);
  m_empty->setWordWrap(true);
  m_controls->setContentsMargins(12, 4, 12, 2);
  m_controls->setSpacing(8);
  m_controls->addWidget(m_filter, 1);
  m_controls->addWidget(m_count);
  m_controls->addStretch(1);
  m_pages->addWidget(m_view);
  m_pages->addWidget(m_empty);
  setStyled(*this, "pane", true);
  setAttribute(Qt::WA_StyledBackground);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addLayout(m_controls);
  layout->addLayout(m_pages, 1);
  connect(m_filter, &QLineEdit::textChanged, this, &TablePanel::filter);
  connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          &TablePanel::onCurrentChanged);
  connect(m_view, &QTableView::doubleClicked, this,
          [this](const QModelIndex& at) { Q_EMIT opened(m_order->mapToSource(at).row()); });
}

void TablePanel::setTable(Table table, std::vector<Selection> subjects) {
  const std::vector<Column> columns = m_model->table().columns;
  const int at = m_view->verticalScrollBar()->value();
  m_marking = true;  // rows that move are no choice of the user's
  m_model->setTable(std::move(table), std::move(subjects));
  m_marking = false;
  if (columns != m_model->table().columns) fitColumns();
  m_view->verticalScrollBar()->setValue(at);
  tellCount();
}

void TablePanel::fitColumns() {
  m_view->resizeColumnsToContents();
  for (int i = 0; i < m_model->columnCount(); ++i)
    m_view->setColumnWidth(i, std::min(m_view->columnWidth(i), kWidestColumn));
}

void TablePanel::mark(const Selection& subject) {
  m_marking = true;
  bool found = false;
  for (int row = 0; row < m_order->rowCount() && !found; ++row) {
    const QModelIndex at = m_order->index(row, 0);
    found = subject.index() != 0 && m_model->subject(m_order->mapToSource(at).row()) == subject;
    const QModelIndex current = m_view->currentIndex();
    const bool already =
        current.isValid() && m_model->subject(m_order->mapToSource(current).row()) == subject;
    if (found && !already) m_view->selectRow(row);
  }
  if (!found) m_view->selectionModel()->clear();
  m_marking = false;
  if (found)
    QMetaObject::invokeMethod(
        this, [this] { m_view->scrollTo(m_view->currentIndex()); }, Qt::QueuedConnection);  // once laid out
  Q_EMIT rowChanged();
}

void TablePanel::addControl(QWidget* control) { m_controls->addWidget(control); }

std::optional<int> TablePanel::currentRow() const {
  const QModelIndex at = m_order->mapToSource(m_view->currentIndex());
  return at.isValid() ? std::optional(at.row()) : std::nullopt;
}

void TablePanel::allowSeveral() { m_view->setSelectionMode(QAbstractItemView::ExtendedSelection); }

std::vector<int> TablePanel::selectedRows() const {
  std::vector<int> rows;
  for (const QModelIndex& at : m_view->selectionModel()->selectedRows())
    rows.push_back(m_order->mapToSource(at).row());
  std::ranges::sort(rows);
  return rows;
}

void TablePanel::filter(const QString& text) {
  m_order->setFilterFixedString(text);
  tellCount();
}

void TablePanel::onCurrentChanged(const QModelIndex& at) {
  Q_EMIT rowChanged();
  if (m_marking || !at.isValid()) return;
  const Selection subject = m_model->subject(m_order->mapToSource(at).row());
  if (subject.index() != 0) Q_EMIT picked(subject);
}

void TablePanel::tellCount() {
  const int all = m_model->rowCount();
  const int shown = m_order->rowCount();
  m_count->setText(all == shown ? tr("%n rows", nullptr, all) : tr("%1 of %2 rows").arg(shown).arg(all));
  for (QWidget* of : std::initializer_list<QWidget*>{m_filter, m_count}) of->setVisible(all > 0);
  m_empty->setText(all == 0 ? m_emptyText : tr("No row has “%1”.").arg(m_filter->text()));
  m_pages->setCurrentIndex(shown == 0 ? 1 : 0);
}

}  // namespace xuequ::app
