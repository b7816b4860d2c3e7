// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/table_model.hpp"

#include "app/desktop/window/theme.hpp"
#include "app/output/cell_text.hpp"
#include "app/output/readable.hpp"
#include "app/output/words.hpp"

#include <QColor>

#include <optional>

namespace xuequ::app {
namespace {

std::optional<double> numberOf(const Cell& cell) {
  if (const auto* whole = std::get_if<std::int64_t>(&cell)) return static_cast<double>(*whole);
  if (const auto* number = std::get_if<double>(&cell)) return *number;
  return std::nullopt;
}

/// What needs the planner's eye, beside the words that already say it.
std::optional<QColor> inkOf(const Column& column, const Cell& cell, const Theme& theme) {
  if (const auto* word = std::get_if<Word>(&cell)) {
    if (word->key == "met") return theme.good;
    if (word->key == "missed" || word->key == "severity_error") return theme.bad;
    if (word->key == "severity_warning" || word->key == "cause_not_struck_off") return theme.warn;
  }
  const auto number = numberOf(cell);
  const bool counts = column.key.starts_with("oversized") || column.key.starts_with("super_oversized");
  return counts && number && *number > 0 ? std::optional(theme.bad) : std::nullopt;
}

}  // namespace

void TableModel::setTable(Table table, std::vector<Selection> subjects) {
  table = readable(m_look.language, std::move(table));
  const bool sameShape = table.columns == m_table.columns && table.rows.size() == m_table.rows.size();
  if (!sameShape) beginResetModel();
  m_table = std::move(table);
  m_subjects = std::move(subjects);
  if (!sameShape) return endResetModel();
  if (!m_table.rows.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

Selection TableModel::subject(int row) const {
  const auto i = static_cast<std::size_t>(row);
  return row >= 0 && i < m_subjects.size() ? m_subjects[i] : Selection{};
}

const Cell& TableModel::cell(const QModelIndex& at) const {
  return m_table.rows[static_cast<std::size_t>(at.row())][static_cast<std::size_t>(at.column())];
}

int TableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int TableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

QString TableModel::text(const QModelIndex& at) const {
  return QString::fromStdString(cellText(m_look.language, column(at.column()), cell(at)));
}

QVariant TableModel::data(const QModelIndex& at, int role) const {
  switch (role) {
    case Qt::DisplayRole:
      return text(at);
    case Qt::ToolTipRole:
      return text(at).size() > 12 ? text(at) : QString();
    case Qt::TextAlignmentRole:
      return QVariant::fromValue(Qt::AlignVCenter |
                                 (standsRight(column(at.column())) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ForegroundRole:
      if (const auto ink = inkOf(column(at.column()), cell(at), themeOf(m_look.dark))) return *ink;
      return {};
    default:
      return {};
  }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation == Qt::Vertical) return {};
  if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
    return QString::fromStdString(word(m_look.language, column(section).key));
  if (role == Qt::TextAlignmentRole)
    return QVariant::fromValue(Qt::AlignVCenter |
                               (standsRight(column(section)) ? Qt::AlignRight : Qt::AlignLeft));
  return {};
}

TableOrder::TableOrder(QObject* parent) : QSortFilterProxyModel(parent) {
  setFilterKeyColumn(-1);
  setFilterCaseSensitivity(Qt::CaseInsensitive);
}

bool TableOrder::lessThan(const QModelIndex& a, const QModelIndex& b) const {
  const auto& model = static_cast<const TableModel&>(*sourceModel());
  const bool emptyA = std::holds_alternative<std::monostate>(model.cell(a));
  const bool emptyB = std::holds_alternative<std::monostate>(model.cell(b));
  if (emptyA || emptyB) return emptyA == emptyB ? false : emptyB == (sortOrder() == Qt::AscendingOrder);
  const auto x = numberOf(model.cell(a));
  const auto y = numberOf(model.cell(b));
  if (x && y) return *x < *y;
  return QString::localeAwareCompare(model.data(a, Qt::DisplayRole).toString(),
                                     model.data(b, Qt::DisplayRole).toString()) < 0;
}

}  // namespace xuequ::app
