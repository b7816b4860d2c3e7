// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/dialogs/import_dialog.hpp"

#include "app/desktop/panels/styled.hpp"
#include "app/output/dispute_text.hpp"
#include "app/output/error_text.hpp"
#include "app/output/words.hpp"
#include "gis/source/layer.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>

namespace xuequ::app {
namespace {

using gis::ImportKind;

constexpr ImportKind kKinds[] = {
    ImportKind::Boundary, ImportKind::Units,       ImportKind::Buildings, ImportKind::Population,
    ImportKind::Births,   ImportKind::Housing,     ImportKind::Schools,   ImportKind::Enrolment,
    ImportKind::Zones,    ImportKind::Projects,    ImportKind::Roads,     ImportKind::Water,
    ImportKind::Targets,  ImportKind::Commitments, ImportKind::Gates,     ImportKind::Crossings};

Error withPlace(Error error, const QString& file) {
  if (error.place.file.empty()) error.place.file = QFileInfo(file).fileName().toStdString();
  return error;
}

}  // namespace

ImportDialog::ImportDialog(PlanDocument& document, Settings& settings, Look look, QWidget* parent)
    : QDialog(parent),
      m_document(document),
      m_settings(settings),
      m_look(look),
      m_kind(new QComboBox(this)),
      m_file(new QLineEdit(this)),
      m_crs(new QLineEdit(this)),
      m_append(new QCheckBox(tr("Add to what the plan has, instead of replacing it"), this)),
      m_repair(new QCheckBox(tr("Repair polygons that cross themselves, and zones that overlap"), this)),
      m_mapping(new QWidget(this)),
      m_told(
          styledLabel("faint", tr("Nothing is changed before the whole file is found to be right."), this)),
      m_faults(new QListWidget(this)),
      m_import(new QPushButton(tr("Import"), this)),
      m_job(new JobBar(this)) {
  setObjectName(QStringLiteral("importDialog"));
  setWindowTitle(tr("Import data"));
  resize(640, 640);
  addKinds();
  auto* form = new QFormLayout;
  form->setHorizontalSpacing(18);
  form->setVerticalSpacing(9);
  addFields(*form);
  m_told->setWordWrap(true);
  m_told->setObjectName(QStringLiteral("told"));
  m_faults->setObjectName(QStringLiteral("faults"));
  m_faults->setWordWrap(true);
  m_faults->hide();
  m_import->setObjectName(QStringLiteral("doImport"));
  setStyled(*m_import, "primary", true);
  m_import->setEnabled(false);
  auto* close = new QPushButton(tr("Close"), this);
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(m_job);
  buttons->addStretch(1);
  buttons->addWidget(close);
  buttons->addWidget(m_import);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 18);
  column->setSpacing(12);
  column->addLayout(form);
  column->addWidget(styledLabel("section", tr("Which column is what"), this));
  column->addWidget(madeMapping(), 2);
  column->addWidget(m_told);
  column->addWidget(m_faults, 1);
  column->addLayout(buttons);
  connect(close, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_import, &QPushButton::clicked, this, &ImportDialog::start);
  connect(m_kind, &QComboBox::currentIndexChanged, this, &ImportDialog::showRoles);
  showRoles();
}

void ImportDialog::addKinds() {
  m_kind->setObjectName(QStringLiteral("kind"));
  for (const ImportKind kind : kKinds) {
    const std::string key(gis::keyOf(kind));
    m_kind->addItem(QString::fromStdString(word(m_look.language, key)), QString::fromStdString(key));
  }
}

void ImportDialog::addFields(QFormLayout& form) {
  auto* choose = new QPushButton(tr("Choose…"), this);
  m_file->setObjectName(QStringLiteral("file"));
  m_file->setReadOnly(true);
  m_file->setPlaceholderText(tr("GeoJSON, Shapefile, GeoPackage, CSV, XLSX …"));
  m_crs->setPlaceholderText(tr("as the file says; EPSG:4326 where it says nothing"));
  auto* file = new QHBoxLayout;
  file->addWidget(m_file, 1);
  file->addWidget(choose);
  form.addRow(tr("File"), file);
  form.addRow(tr("It holds"), m_kind);
  form.addRow(tr("Coordinate system"), m_crs);
  form.addRow(QString(), m_append);
  form.addRow(QString(), m_repair);
  connect(choose, &QPushButton::clicked, this, &ImportDialog::chooseFile);
}

QWidget* ImportDialog::madeMapping() {
  auto* scroll = new QScrollArea(this);
  scroll->setWidgetResizable(true);
  scroll->setWidget(m_mapping);
  scroll->setMinimumHeight(150);
  return scroll;
}

gis::ImportKind ImportDialog::kind() const { return kKinds[m_kind->currentIndex()]; }

void ImportDialog::chooseFile() {
  const QString path = QFileDialog::getOpenFileName(this, tr("File to import"), m_settings.folder());
  if (path.isEmpty()) return;
  m_settings.setFolder(QFileInfo(path).absolutePath());
  setFile(path);
}

void ImportDialog::setFile(const QString& path) {
  m_file->setText(path);
  gis::SourceRequest request;
  request.path = path.toStdString();
  request.usual = gis::keyOf(kind());
  const auto read = [request](const Monitor& monitor) {
    auto layer = gis::readLayer(request, monitor);
    if (layer) layer->rows.clear();
    return layer;
  };
  m_job->start<Result<gis::SourceLayer>>(tr("Reading the columns"), read,
                                         [this](Result<gis::SourceLayer> layer) {
                                           m_found.clear();
                                           if (!layer) return showFaults(layer.error());
                                           for (const std::string& column : layer->columns)
                                             m_found << QString::fromStdString(column);
                                           m_import->setEnabled(true);
                                           showRoles();
                                         });
}

void ImportDialog::showRoles() {
  delete m_mapping->layout();
  qDeleteAll(m_mapping->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
  m_columns.clear();
  m_faults->hide();
  auto* form = new QFormLayout(m_mapping);
  form->setContentsMargins(2, 2, 10, 2);
  form->setVerticalSpacing(6);
  for (const gis::Role& role : gis::rolesOf(kind())) {
    auto* box = new QComboBox(m_mapping);
    box->setObjectName(QStringLiteral("role_") + QString::fromStdString(role.name));
    box->addItem(tr("found by its name"));
    box->addItems(m_found);
    m_columns[role.name] = box;
    const QString name = QString::fromStdString(word(m_look.language, role.name));
    form->addRow(role.required ? QStringLiteral("<b>%1</b>").arg(name) : name, box);
  }
  if (m_columns.empty())
    form->addRow(styledLabel("faint", tr("Only the places count; columns are not used."), m_mapping));
}

gis::ImportOptions ImportDialog::options() const {
  gis::ImportOptions options;
  for (const auto& [role, box] : m_columns)
    if (box->currentIndex() > 0) options.fields[role] = box->currentText().toStdString();
  options.crs = m_crs->text().trimmed().toStdString();
  options.append = m_append->isChecked();
  options.repair = m_repair->isChecked();
  return options;
}

void ImportDialog::start() {
  if (m_job->busy()) return;
  auto records = m_document.file().records();
  if (!records) return showFaults(records.error());
  m_faults->hide();
  const ImportInput input{std::move(*records),          m_document.plan(), m_document.current(), kind(),
                          m_file->text().toStdString(), options()};
  m_import->setEnabled(false);
  m_job->start<Result<Imported>>(
      tr("Importing"), [input](const Monitor& monitor) { return prepareImport(input, monitor); },
      [this](Result<Imported> imported) { take(std::move(imported)); });
}

void ImportDialog::take(Result<Imported> imported) {
  m_import->setEnabled(true);
  if (!imported) return showFaults(imported.error());
  const std::string label = "import " + std::string(gis::keyOf(kind()));
  const bool taken = imported->scenario ? m_document.commit(label, *imported->scenario)
                                        : m_document.replaceFacts(std::move(*imported->facts));
  if (taken) showReport(*imported);
  if (!taken) reject();  // the window says why
}

void ImportDialog::showFaults(const Error& error) {
  m_faults->clear();
  if (error.code == ErrorCode::Cancelled) return;
  for (const std::string& text : errorTexts(m_look.language, withPlace(error, m_file->text())))
    m_faults->addItem(QString::fromStdString(text));
  m_faults->show();
  m_told->setText(tr("The plan is as it was."));
}

void ImportDialog::showReport(const Imported& imported) {
  QStringList parts{tr("%n rows taken", nullptr, static_cast<int>(imported.report.rowsUsed))};
  QStringList columns;
  for (const auto& [role, column] : imported.report.columns)
    columns << QString::fromStdString(role == column ? role : role + " = " + column);
  if (!columns.isEmpty()) parts << tr("columns: %1").arg(columns.join(u", "));
  QStringList leftOut;
  for (const std::string& column : imported.report.columnsLeftOut) leftOut << QString::fromStdString(column);
  if (!leftOut.isEmpty()) parts << tr("left out: %1").arg(leftOut.join(u", "));
  if (!imported.report.repairedRows.empty())
    parts << tr("%n polygons repaired", nullptr, static_cast<int>(imported.report.repairedRows.size()));
  if (const auto text = overlapsText(m_look.language, imported.report.disputes); !text.empty())
    parts << tr("land that two zones claim: %1").arg(QString::fromStdString(text));
  if (const auto text = sliversText(m_look.language, imported.report.disputes); !text.empty())
    parts << tr("slivers between zones: %1").arg(QString::fromStdString(text));
  if (imported.unitsLost > 0)
    parts << tr("%n units that scenarios named are gone", nullptr, static_cast<int>(imported.unitsLost));
  if (imported.schoolsLost > 0)
    parts << tr("%n schools that scenarios named are gone", nullptr, static_cast<int>(imported.schoolsLost));
  m_told->setText(parts.join(u"; ") + u'.');
}

}  // namespace xuequ::app
