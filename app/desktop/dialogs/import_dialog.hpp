// SPDX-License-Identifier: Apache-2.0
// A file into the plan: choose it and its kind, say which column is what, see what is wrong before anything
// changes.
#pragma once

#include "app/desktop/document/document.hpp"
#include "app/desktop/document/import_facts.hpp"
#include "app/desktop/document/settings.hpp"
#include "app/desktop/panels/job_bar.hpp"

#include <QDialog>

#include <map>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace xuequ::app {

class ImportDialog : public QDialog {
  Q_OBJECT

 public:
  ImportDialog(PlanDocument&, Settings&, Look, QWidget* parent);

  /// Reads the file's columns; they then stand in the choices of each role.
  void setFile(const QString& path);

 private:
  void addKinds();
  void addFields(QFormLayout&);
  QWidget* madeMapping();
  void chooseFile();
  void showRoles();
  void start();
  void take(Result<Imported>);
  void showFaults(const Error&);
  void showReport(const Imported&);
  [[nodiscard]] gis::ImportKind kind() const;
  [[nodiscard]] gis::ImportOptions options() const;

  PlanDocument& m_document;
  Settings& m_settings;
  Look m_look;
  QComboBox* m_kind;
  QLineEdit* m_file;
  QLineEdit* m_crs;
  QCheckBox* m_append;
  QCheckBox* m_repair;
  QWidget* m_mapping;
  std::map<std::string, QComboBox*> m_columns;  ///< by role
  QStringList m_found;                          ///< columns of the file
  QLabel* m_told;
  QListWidget* m_faults;
  QPushButton* m_import;
  JobBar* m_job;
};

}  // namespace xuequ::app
