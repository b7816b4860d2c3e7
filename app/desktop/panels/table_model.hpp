// SPDX-License-Identifier: Apache-2.0
// A core table for Qt's views: cells in words, sorted by value, each row with the thing it speaks of.
#pragma once

#include "app/desktop/window/look.hpp"
#include "app/tools/selection.hpp"
#include "core/report/table.hpp"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <vector>

namespace xuequ::app {

class TableModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  explicit TableModel(Look look, QObject* parent = nullptr) : QAbstractTableModel(parent), m_look(look) {}

  /// `subjects`: by row, what a click on it selects; may be empty.
  void setTable(Table, std::vector<Selection> subjects);
  [[nodiscard]] const Table& table() const { return m_table; }
  [[nodiscard]] Selection subject(int row) const;
  [[nodiscard]] const Cell& cell(const QModelIndex&) const;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex&, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation, int role) const override;

 private:
  [[nodiscard]] const Column& column(int section) const {
    return m_table.columns[static_cast<std::size_t>(section)];
  }
  [[nodiscard]] QString text(const QModelIndex&) const;

  Look m_look;
  Table m_table;
  std::vector<Selection> m_subjects;
};

/// Numbers by value, texts as the language sorts them; empty cells last whichever way. The filter looks at
/// every column.
class TableOrder : public QSortFilterProxyModel {
 public:
  explicit TableOrder(QObject* parent);

 protected:
  [[nodiscard]] bool lessThan(const QModelIndex&, const QModelIndex&) const override;
};

}  // namespace xuequ::app
