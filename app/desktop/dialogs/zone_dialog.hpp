// SPDX-License-Identifier: Apache-2.0
// A zone's name, and which schools take its intake from which year.
#pragma once

#include "app/desktop/document/document.hpp"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace xuequ::app {

class ZoneDialog : public QDialog {
  Q_OBJECT

 public:
  /// Of the stage shown.
  ZoneDialog(const PlanDocument&, ZoneId, QWidget* parent);

  /// The scenario with what was changed here.
  [[nodiscard]] Result<Scenario> edited() const;
  [[nodiscard]] std::string name() const;

 private:
  void addYears();
  void addSchools();
  void showYear();
  void take(const QListWidgetItem*);
  [[nodiscard]] SchoolYear year() const;
  [[nodiscard]] const Service* serviceOf(SchoolYear) const;

  const PlanDocument& m_document;
  ZoneId m_zone;
  std::vector<Service> m_services;  ///< as they are to be, by year
  QLineEdit* m_name;
  QComboBox* m_year;
  QListWidget* m_schools;
};

}  // namespace xuequ::app
