// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/dialogs/new_plan_dialog.hpp"

#include "app/desktop/panels/styled.hpp"
#include "app/output/data_folders.hpp"
#include "app/output/error_text.hpp"
#include "gis/import/standards_pack.hpp"
#include "gis/source/crs.hpp"
#include "gis/store/plan_file.hpp"

#include <QComboBox>
#include <QDate>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace xuequ::app {
namespace {

constexpr int kHorizonYears = 15;

QStringList packNames() {
  QStringList names;
  for (const auto& folder : standardsFolders())
    for (const QFileInfo& file :
         QDir(QString::fromStdString(folder.string())).entryInfoList({QStringLiteral("*.json")}))
      names << file.completeBaseName();
  names.removeDuplicates();
  return names;
}

}  // namespace

NewPlanDialog::NewPlanDialog(Settings& settings, Look look, QWidget* parent)
    : QDialog(parent),
      m_settings(settings),
      m_look(look),
      m_path(new QLineEdit(this)),
      m_name(new QLineEdit(this)),
      m_base(new QSpinBox(this)),
      m_horizon(new QSpinBox(this)),
      m_standards(new QComboBox(this)),
      m_crs(new QLineEdit(this)),
      m_scenario(new QLineEdit(tr("Present state"), this)),
      m_fault(styledLabel("bad", {}, this)) {
  setObjectName(QStringLiteral("newPlanDialog"));
  setWindowTitle(tr("New plan"));
  setMinimumWidth(500);
  addFields();
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
  buttons->button(QDialogButtonBox::Ok)->setText(tr("Make the plan"));
  setStyled(*buttons->button(QDialogButtonBox::Ok), "primary", true);
  buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
  layout()->addWidget(m_fault);
  layout()->addWidget(buttons);
  m_fault->setWordWrap(true);
  m_fault->hide();
  connect(buttons, &QDialogButtonBox::accepted, this, &NewPlanDialog::create);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void NewPlanDialog::addFields() {
  const int year = QDate::currentDate().year();
  for (QSpinBox* box : {m_base, m_horizon}) box->setRange(1900, 2250);
  m_base->setValue(year - 1);
  m_horizon->setValue(year - 1 + kHorizonYears);
  m_standards->addItems(packNames());
  m_path->setText(QDir(m_settings.folder()).filePath(QStringLiteral("plan.gpkg")));
  m_path->setObjectName(QStringLiteral("path"));
  m_name->setObjectName(QStringLiteral("areaName"));
  m_crs->setObjectName(QStringLiteral("crs"));
  m_crs->setPlaceholderText(tr("empty: chosen by the first import"));
  auto* choose = new QPushButton(tr("Choose…"), this);
  auto* file = new QHBoxLayout;
  file->addWidget(m_path, 1);
  file->addWidget(choose);
  auto* form = new QFormLayout;
  form->setHorizontalSpacing(18);
  form->setVerticalSpacing(9);
  form->addRow(tr("File"), file);
  form->addRow(tr("Study area"), m_name);
  form->addRow(tr("Base year"), m_base);
  form->addRow(tr("Horizon"), m_horizon);
  form->addRow(tr("Standards"), m_standards);
  form->addRow(tr("Coordinate system"), m_crs);
  form->addRow(tr("First scenario"), m_scenario);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 18);
  column->setSpacing(16);
  column->addLayout(form);
  connect(choose, &QPushButton::clicked, this, &NewPlanDialog::chooseFile);
}

QString NewPlanDialog::path() const { return m_path->text(); }

void NewPlanDialog::chooseFile() {
  const QString path = QFileDialog::getSaveFileName(
      this, tr("New plan"), m_path->text(), tr("Plans (*.gpkg)"), nullptr, QFileDialog::DontConfirmOverwrite);
  if (!path.isEmpty()) m_path->setText(path.endsWith(u".gpkg") ? path : path + QStringLiteral(".gpkg"));
}

Result<void> NewPlanDialog::made() const {
  Records records;
  const std::filesystem::path path = m_path->text().toStdString();
  records.name =
      m_name->text().trimmed().isEmpty() ? path.stem().string() : m_name->text().trimmed().toStdString();
  records.baseYear = SchoolYear{m_base->value()};
  records.horizon = SchoolYear{m_horizon->value()};
  if (records.horizon <= records.baseYear)
    return failure(ErrorCode::YearOutOfRange, m_horizon->text().toStdString(),
                   "> " + m_base->text().toStdString());
  const auto pack = gis::loadStandards(m_standards->currentText().toStdString(), standardsFolders());
  if (!pack) return failure(pack.error());
  records.standards = *pack;
  if (const QString crs = m_crs->text().trimmed(); !crs.isEmpty()) {
    const auto grid = gis::metricGrid(crs.toStdString(), 0, 0);
    if (!grid) return failure(grid.error());
    records.grid = *grid;
  }
  return gis::PlanFile::create(path, records, m_scenario->text().toStdString(), false)
      .map([](const gis::PlanFile&) {});
}

void NewPlanDialog::create() {
  const auto result = made();
  if (result) return accept();
  m_fault->setText(QString::fromStdString(errorText(m_look.language, result.error())));
  m_fault->show();
}

}  // namespace xuequ::app
