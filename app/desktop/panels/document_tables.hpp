// SPDX-License-Identifier: Apache-2.0
// The tables of the window: what each shows of the document, and what its rows speak of.
#pragma once

#include "app/desktop/document/document.hpp"
#include "app/desktop/panels/table_panel.hpp"

#include <functional>
#include <initializer_list>
#include <string_view>

namespace xuequ::app {

struct TableRows {
  Table table;
  std::vector<Selection> subjects;
};

/// These columns first, where the table has them; a panel is narrower than a page.
Table withFirst(Table, std::initializer_list<std::string_view> keys);

/// Schools with the stage shown, in the year shown.
TableRows schoolRows(const PlanDocument&);
TableRows projectRows(const PlanDocument&);
TableRows ledgerRows(const PlanDocument&);
TableRows targetRows(const PlanDocument&);
TableRows findingRows(const PlanDocument&);
/// In the order of `listed(StandardsPack)`.
TableRows normRows(const PlanDocument&);
/// Units with residents of the stage shown who live beyond its service radius, in the year shown.
TableRows beyondRows(const PlanDocument&);

/// A table that follows the document: linked with the map both ways, made anew only while it can be seen.
class DocumentTable : public TablePanel {
  Q_OBJECT

 public:
  using Rows = std::function<TableRows(const PlanDocument&)>;
  /// Of a large area, what looks at everybody follows an edit once it is done, not while the mouse moves.
  enum class Pace : std::uint8_t { WithTheMouse, OnceDone };
  DocumentTable(PlanDocument&, Look, const QString& emptyText, Rows, QWidget* parent = nullptr,
                Pace = Pace::WithTheMouse);

 protected:
  void showEvent(QShowEvent*) override;
  [[nodiscard]] PlanDocument& document() const { return m_document; }

 private:
  void refresh();
  [[nodiscard]] bool waits() const;

  PlanDocument& m_document;
  Rows m_rows;
  Pace m_pace;
  bool m_stale = true;
};

}  // namespace xuequ::app
