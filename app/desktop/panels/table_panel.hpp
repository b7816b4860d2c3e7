// SPDX-License-Identifier: Apache-2.0
// A table with a filter, sorting by a click on a heading, a word where it is empty, and rows that select what
// they speak of.
#pragma once

#include "app/desktop/panels/table_model.hpp"

#include <QWidget>

#include <optional>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QStackedLayout;
class QTableView;

namespace xuequ::app {

class TablePanel : public QWidget {
  Q_OBJECT

 public:
  /// `emptyText`: what stands there when the table has no rows.
  TablePanel(Look, const QString& emptyText, QWidget* parent = nullptr);

  void setTable(Table, std::vector<Selection> subjects = {});
  /// Marks the first row that speaks of it, and shows it.
  void mark(const Selection&);
  /// A widget of the owner's beside the filter.
  void addControl(QWidget*);
  [[nodiscard]] const TableModel& model() const { return *m_model; }
  [[nodiscard]] QTableView& view() const { return *m_view; }
  /// Row of the table, not of the view.
  [[nodiscard]] std::optional<int> currentRow() const;
  /// Lets several rows be chosen, and asks for those; ascending.
  void allowSeveral();
  [[nodiscard]] std::vector<int> selectedRows() const;

 Q_SIGNALS:
  void picked(const xuequ::app::Selection&);
  void rowChanged();
  void opened(int row);

 private:
  void filter(const QString&);
  void onCurrentChanged(const QModelIndex&);
  void fitColumns();
  void tellCount();

  TableModel* m_model;
  TableOrder* m_order;
  QTableView* m_view;
  QLineEdit* m_filter;
  QLabel* m_count;
  QLabel* m_empty;
  QBoxLayout* m_controls;
  QStackedLayout* m_pages;
  QString m_emptyText;
  bool m_marking = false;
};

}  // namespace xuequ::app
