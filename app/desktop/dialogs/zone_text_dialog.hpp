// SPDX-License-Identifier: Apache-2.0
// A published text (四至) that is to become the ground of a school's zone.
#pragma once

#include "app/desktop/document/document.hpp"
#include "app/desktop/window/look.hpp"
#include "app/output/zone_text.hpp"

#include <QDialog>

#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QPlainTextEdit;

namespace xuequ::app {

class ZoneTextDialog : public QDialog {
  Q_OBJECT

 public:
  /// Of the stage shown; the selected school is proposed.
  ZoneTextDialog(const PlanDocument&, Look, QWidget* parent);

  /// Once accepted.
  [[nodiscard]] const ZoneOfText& made() const { return m_made.value(); }

 private:
  void draw();

  const PlanDocument& m_document;
  Look m_look;
  QComboBox* m_school;
  QPlainTextEdit* m_text;
  QLabel* m_fault;
  std::vector<SchoolId> m_schools;  ///< by row of the box
  std::optional<ZoneOfText> m_made;
};

}  // namespace xuequ::app
