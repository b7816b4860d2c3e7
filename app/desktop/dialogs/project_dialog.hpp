// SPDX-License-Identifier: Apache-2.0
// One building measure by hand: what is done, to which school, when, how large.
#pragma once

#include "app/desktop/window/look.hpp"
#include "core/scenario/scenario.hpp"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace xuequ::app {

class ProjectDialog : public QDialog {
  Q_OBJECT

 public:
  ProjectDialog(const StudyArea&, const Scenario&, Look, Project, bool isNew, QWidget* parent);
  /// As the fields stand; the edit checks it.
  [[nodiscard]] Project project() const;

 private:
  void addFields(QFormLayout&);
  void addStageRooms(QFormLayout&);
  void fill();
  void fillSchools();
  void showFields();
  [[nodiscard]] Measure measure() const;
  [[nodiscard]] OpenSchool openSchool() const;
  [[nodiscard]] std::vector<StageRooms> rooms() const;
  [[nodiscard]] SchoolId schoolIn(const QComboBox*) const;
  [[nodiscard]] std::string freeKey() const;
  [[nodiscard]] QString proposedName() const;

  const StudyArea& m_area;
  const Scenario& m_scenario;
  Look m_look;
  Project m_project;
  bool m_isNew;
  QComboBox* m_kind;
  QLineEdit* m_name;
  QSpinBox* m_year;
  QComboBox* m_school;
  QComboBox* m_receiver;
  QComboBox* m_from;
  QComboBox* m_to;
  QSpinBox* m_converted;
  std::vector<std::pair<Stage, QSpinBox*>> m_rooms;
  QWidget* m_roomsRow;
  QComboBox* m_ownership;
  QCheckBox* m_boarding;
  QComboBox* m_phaseIn;
  QComboBox* m_transfer;
  QDoubleSpinBox* m_land;
  QDoubleSpinBox* m_cost;
};

}  // namespace xuequ::app
