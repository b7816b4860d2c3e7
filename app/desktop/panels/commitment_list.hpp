// SPDX-License-Identifier: Apache-2.0
// What was promised for a school, as a checklist: each commitment with its state, which a click changes.
#pragma once

#include "app/desktop/document/document.hpp"

#include <QWidget>

class QGridLayout;

namespace xuequ::app {

class CommitmentList : public QWidget {
  Q_OBJECT

 public:
  explicit CommitmentList(PlanDocument&, QWidget* parent = nullptr);

  /// The school's; hidden where it has none.
  void show(SchoolId);

 private:
  void addRow(QGridLayout&, std::size_t position);
  void enter(std::size_t position, int state);

  PlanDocument& m_document;
  QWidget* m_rows = nullptr;
};

}  // namespace xuequ::app
