// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/dialogs/project_dialog.hpp"

#include "app/desktop/panels/styled.hpp"
#include "app/output/words.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace xuequ::app {
namespace {

enum Kind { kOpen, kExtend, kClose, kMerge, kConvert };

QSpinBox* spin(int low, int high, QWidget* parent) {
  auto* made = new QSpinBox(parent);
  made->setRange(low, high);
  return made;
}

QDoubleSpinBox* amount(const QString& suffix, QWidget* parent) {
  auto* made = new QDoubleSpinBox(parent);
  made->setRange(0, 1e9);
  made->setDecimals(0);
  made->setGroupSeparatorShown(true);
  made->setSuffix(suffix);
  return made;
}

SchoolId receiverOf(const Measure& measure) {
  if (const auto* close = std::get_if<CloseSchool>(&measure)) return close->receiver;
  if (const auto* merge = std::get_if<MergeSchools>(&measure)) return merge->receiver;
  return kNoSchool;
}

std::int32_t roomsOf(const Measure& measure, Stage stage) {
  if (const auto* open = std::get_if<OpenSchool>(&measure))
    for (const SchoolStage& s : open->school.stages)
      if (s.stage == stage) return s.rooms.count();
  if (const auto* extend = std::get_if<ExtendSchool>(&measure))
    for (const StageRooms& r : extend->rooms)
      if (r.stage == stage) return r.rooms.count();
  return 0;
}

}  // namespace

ProjectDialog::ProjectDialog(const StudyArea& area, const Scenario& scenario, Look look, Project project,
                             bool isNew, QWidget* parent)
    : QDialog(parent),
      m_area(area),
      m_scenario(scenario),
      m_look(look),
      m_project(std::move(project)),
      m_isNew(isNew) {
  setObjectName(QStringLiteral("projectDialog"));
  setWindowTitle(isNew ? tr("Add a project") : tr("Change the project"));
  setMinimumWidth(440);
  auto* form = new QFormLayout;
  form->setHorizontalSpacing(18);
  form->setVerticalSpacing(9);
  addFields(*form);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
  buttons->button(QDialogButtonBox::Ok)->setText(isNew ? tr("Add") : tr("Change"));
  buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
  setStyled(*buttons->button(QDialogButtonBox::Ok), "primary", true);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 18);
  column->setSpacing(18);
  column->addLayout(form);
  column->addWidget(buttons);
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  fill();
  connect(m_kind, &QComboBox::currentIndexChanged, this, &ProjectDialog::showFields);
  showFields();
}

void ProjectDialog::addFields(QFormLayout& form) {
  form.addRow(tr("Measure"), m_kind = new QComboBox(this));
  form.addRow(tr("School"), m_school = new QComboBox(this));
  form.addRow(tr("Name"), m_name = new QLineEdit(this));
  form.addRow(tr("School year"), m_year = spin(m_area.baseYear.value() + 1, m_area.horizon.value(), this));
  addStageRooms(form);
  form.addRow(tr("From stage"), m_from = new QComboBox(this));
  form.addRow(tr("To stage"), m_to = new QComboBox(this));
  form.addRow(tr("Rooms converted"), m_converted = spin(1, 500, this));
  form.addRow(tr("Pupils go to"), m_receiver = new QComboBox(this));
  form.addRow(tr("Kind of school"), m_ownership = new QComboBox(this));
  form.addRow(QString(), m_boarding = new QCheckBox(tr("Boarding"), this));
  form.addRow(tr("Opening"), m_phaseIn = new QComboBox(this));
  form.addRow(tr("Pupils of its zone"), m_transfer = new QComboBox(this));
  form.addRow(tr("Land"), m_land = amount(tr(" m²"), this));
  form.addRow(tr("Cost"), m_cost = amount(tr(" ×10,000"), this));
  m_kind->addItems({tr("Open a school"), tr("Extend a school"), tr("Close a school"),
                    tr("Merge into another"), tr("Convert rooms")});
  m_ownership->addItems({tr("Public"), tr("Inclusive private"), tr("Private")});
  m_phaseIn->addItems({tr("Grade by grade, from the first"), tr("All grades at once")});
  m_transfer->addItems({tr("Stay at their schools until they leave"), tr("Change over at the opening")});
  const std::pair<QWidget*, const char*> names[] = {
      {m_kind, "kind"},         {m_school, "school"},   {m_name, "name"},        {m_year, "year"},
      {m_receiver, "receiver"}, {m_phaseIn, "phaseIn"}, {m_transfer, "transfer"}};
  for (const auto& [widget, name] : names) widget->setObjectName(QString::fromLatin1(name));
}

void ProjectDialog::addStageRooms(QFormLayout& form) {
  m_roomsRow = new QWidget(this);
  auto* grid = new QGridLayout(m_roomsRow);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(10);
  int i = 0;
  for (const StageStandard& standard : m_area.standards.stages) {
    const std::string key(keyOf(standard.stage));
    QSpinBox* box = spin(0, 500, m_roomsRow);
    box->setObjectName(QStringLiteral("rooms_") + QString::fromStdString(key));
    grid->addWidget(new QLabel(QString::fromStdString(word(m_look.language, key)), m_roomsRow), i / 2,
                    i % 2 * 2);
    grid->addWidget(box, i / 2, i % 2 * 2 + 1);
    m_rooms.emplace_back(standard.stage, box);
    ++i;
  }
  form.addRow(tr("Classrooms"), m_roomsRow);
}

void ProjectDialog::fillSchools() {
  for (const SchoolId id : allSchools(m_area, m_scenario)) {
    const QString name = QString::fromStdString(findSchool(m_area, m_scenario, id)->name);
    m_school->addItem(name, id.value());
    m_receiver->addItem(name, id.value());
  }
  m_receiver->insertItem(0, tr("nobody: they stay until they leave"), kNoSchool.value());
  m_school->setCurrentIndex(std::max(0, m_school->findData(schoolOf(m_project).value())));
  m_receiver->setCurrentIndex(std::max(0, m_receiver->findData(receiverOf(m_project.measure).value())));
}

void ProjectDialog::fill() {
  fillSchools();
  for (const StageStandard& standard : m_area.standards.stages)
    for (QComboBox* stages : {m_from, m_to})
      stages->addItem(QString::fromStdString(word(m_look.language, keyOf(standard.stage))),
                      static_cast<int>(standard.stage));
  m_kind->setCurrentIndex(static_cast<int>(m_project.measure.index()));
  m_name->setText(QString::fromStdString(m_project.name));
  m_year->setValue(m_project.year.value());
  m_land->setValue(m_project.land.count());
  m_cost->setValue(m_project.cost.count());
  for (const auto& [stage, box] : m_rooms) box->setValue(roomsOf(m_project.measure, stage));
  if (const auto* open = std::get_if<OpenSchool>(&m_project.measure)) {
    m_ownership->setCurrentIndex(static_cast<int>(open->school.ownership));
    m_boarding->setChecked(open->school.boarding);
    m_phaseIn->setCurrentIndex(open->phaseIn.atOnce ? 1 : 0);
    m_transfer->setCurrentIndex(static_cast<int>(open->transfer));
  }
  if (const auto* convert = std::get_if<ConvertRooms>(&m_project.measure)) {
    m_from->setCurrentIndex(m_from->findData(static_cast<int>(convert->from)));
    m_to->setCurrentIndex(m_to->findData(static_cast<int>(convert->to)));
    m_converted->setValue(convert->rooms.count());
  }
}

void ProjectDialog::showFields() {
  const int kind = m_kind->currentIndex();
  auto* form = static_cast<QFormLayout*>(layout()->itemAt(0)->layout());
  const auto show = [&](QWidget* field, bool on) { form->setRowVisible(field, on); };
  show(m_school, kind != kOpen);
  show(m_roomsRow, kind == kOpen || kind == kExtend);
  show(m_receiver, kind == kClose || kind == kMerge);
  for (QWidget* field : std::initializer_list<QWidget*>{m_from, m_to, m_converted})
    show(field, kind == kConvert);
  for (QWidget* field : std::initializer_list<QWidget*>{m_ownership, m_boarding, m_phaseIn, m_transfer})
    show(field, kind == kOpen);
  m_name->setPlaceholderText(kind == kOpen ? tr("Name of the school") : tr("As the measure and the school"));
  adjustSize();
}

SchoolId ProjectDialog::schoolIn(const QComboBox* box) const { return SchoolId{box->currentData().toInt()}; }

std::vector<StageRooms> ProjectDialog::rooms() const {
  std::vector<StageRooms> rooms;
  for (const auto& [stage, box] : m_rooms)
    if (box->value() > 0) rooms.push_back({stage, Sections{box->value()}});
  return rooms;
}

OpenSchool ProjectDialog::openSchool() const {
  const auto* had = std::get_if<OpenSchool>(&m_project.measure);
  OpenSchool open = had ? *had : OpenSchool{};
  open.school.ownership = static_cast<Ownership>(m_ownership->currentIndex());
  open.school.boarding = m_boarding->isChecked();
  std::vector<SchoolStage> stages;
  for (const StageRooms& wanted : rooms()) {
    const auto kept = std::ranges::find(open.school.stages, wanted.stage, &SchoolStage::stage);
    SchoolStage stage = kept == open.school.stages.end() ? SchoolStage{} : *kept;
    stage.stage = wanted.stage;
    stage.rooms = wanted.rooms;
    stages.push_back(stage);
  }
  open.school.stages = std::move(stages);
  open.phaseIn.atOnce = m_phaseIn->currentIndex() == 1;
  open.transfer = static_cast<Transfer>(m_transfer->currentIndex());
  return open;
}

Measure ProjectDialog::measure() const {
  switch (m_kind->currentIndex()) {
    case kExtend:
      return ExtendSchool{schoolIn(m_school), rooms()};
    case kClose:
      return CloseSchool{schoolIn(m_school), schoolIn(m_receiver)};
    case kMerge:
      return MergeSchools{schoolIn(m_school), schoolIn(m_receiver)};
    case kConvert:
      return ConvertRooms{schoolIn(m_school), static_cast<Stage>(m_from->currentData().toInt()),
                          static_cast<Stage>(m_to->currentData().toInt()), Sections{m_converted->value()}};
    default:
      return openSchool();
  }
}

std::string ProjectDialog::freeKey() const {
  int n = 1;
  const auto taken = [&](const std::string& key) {
    return std::ranges::any_of(*m_scenario.projects, [&](const Project& p) { return p.key == key; }) ||
           m_area.findSchool(key).has_value();
  };
  while (taken("P" + std::to_string(n))) ++n;
  return "P" + std::to_string(n);
}

QString ProjectDialog::proposedName() const {
  return m_kind->currentIndex() == kOpen ? tr("New school %1").arg(QString::fromStdString(freeKey()))
                                         : m_school->currentText() + u' ' + m_kind->currentText();
}

Project ProjectDialog::project() const {
  Project project = m_project;
  if (m_isNew) project.key = freeKey();
  const QString name = m_name->text().trimmed();
  project.name = (name.isEmpty() ? proposedName() : name).toStdString();
  project.year = SchoolYear{m_year->value()};
  project.land = SquareMetres{m_land->value()};
  project.cost = Money{m_cost->value()};
  project.measure = measure();
  if (auto* open = std::get_if<OpenSchool>(&project.measure)) {
    open->school.name = project.name;
    if (open->school.key.empty()) open->school.key = project.key;
  }
  return project;
}

}  // namespace xuequ::app
