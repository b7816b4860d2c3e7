// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/dialogs/zone_dialog.hpp"

#include "app/desktop/panels/styled.hpp"
#include "app/tools/picking.hpp"
#include "core/scenario/edit_zones.hpp"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>
#include <set>

namespace xuequ::app {
namespace {

const Zone& zoneOf(const PlanDocument& document, const Scenario& scenario, ZoneId id) {
  return *scenario.zoning(document.stage()).find(id);
}

/// Those with the stage, and those that the zone has already: a project may give them the stage.
std::vector<SchoolId> choices(const PlanDocument& document, const std::vector<Service>& services) {
  const Scenario& scenario = *document.committed();
  std::vector<SchoolId> schools;
  for (const SchoolId id : allSchools(document.area(), scenario)) {
    const bool serves = std::ranges::any_of(
        services, [&](const Service& s) { return std::ranges::count(s.schools, id) > 0; });
    if (serves || hasStage(*findSchool(document.area(), scenario, id), document.stage()))
      schools.push_back(id);
  }
  return schools;
}

}  // namespace

ZoneDialog::ZoneDialog(const PlanDocument& document, ZoneId zone, QWidget* parent)
    : QDialog(parent),
      m_document(document),
      m_zone(zone),
      m_services(zoneOf(document, *document.committed(), zone).services),
      m_name(new QLineEdit(this)),
      m_year(new QComboBox(this)),
      m_schools(new QListWidget(this)) {
  setObjectName(QStringLiteral("zoneDialog"));
  setWindowTitle(tr("Attendance zone"));
  resize(480, 520);
  m_name->setObjectName(QStringLiteral("zoneName"));
  m_name->setText(QString::fromStdString(zoneOf(document, *document.committed(), zone).name));
  m_year->setObjectName(QStringLiteral("serviceFrom"));
  m_schools->setObjectName(QStringLiteral("serviceSchools"));
  auto* hint = styledLabel("faint",
                           tr("From the year on, the ticked schools take the zone's new intake; several "
                              "share it. With none ticked, the schools of the year before go on."),
                           this);
  hint->setWordWrap(true);
  auto* form = new QFormLayout;
  form->setHorizontalSpacing(18);
  form->addRow(tr("Name"), m_name);
  form->addRow(tr("From"), m_year);
  form->addRow(tr("Schools"), m_schools);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
  buttons->button(QDialogButtonBox::Ok)->setText(tr("Save"));
  setStyled(*buttons->button(QDialogButtonBox::Ok), "primary", true);
  buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
  QPushButton* save = buttons->button(QDialogButtonBox::Ok);
  connect(m_name, &QLineEdit::textChanged, save, [this, save] { save->setEnabled(!name().empty()); });
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 18);
  column->setSpacing(14);
  column->addLayout(form, 1);
  column->addWidget(hint);
  column->addWidget(buttons);
  addYears();
  addSchools();
  showYear();
  connect(m_year, &QComboBox::currentIndexChanged, this, &ZoneDialog::showYear);
  connect(m_schools, &QListWidget::itemChanged, this, &ZoneDialog::take);
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

/// The plan's years, and those in which the zone changes hands outside of them.
void ZoneDialog::addYears() {
  std::set<SchoolYear> years;
  for (int i = 0; i < m_document.area().years(); ++i) years.insert(m_document.area().year(i));
  for (const Service& service : m_services) years.insert(service.from);
  for (const SchoolYear year : years) m_year->addItem(QString::number(year.value()), year.value());
  const SchoolYear first = m_services.empty() ? m_document.area().baseYear : m_services.front().from;
  m_year->setCurrentIndex(m_year->findData(first.value()));
}

void ZoneDialog::addSchools() {
  for (const SchoolId id : choices(m_document, m_services)) {
    const School& school = *findSchool(m_document.area(), *m_document.committed(), id);
    auto* item = new QListWidgetItem(QString::fromStdString(school.name), m_schools);
    item->setData(Qt::UserRole, id.value());
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable);
    item->setCheckState(Qt::Unchecked);
  }
}

SchoolYear ZoneDialog::year() const { return SchoolYear{m_year->currentData().toInt()}; }

const Service* ZoneDialog::serviceOf(SchoolYear year) const {
  const auto found = std::ranges::find(m_services, year, &Service::from);
  return found == m_services.end() ? nullptr : &*found;
}

void ZoneDialog::showYear() {
  const QSignalBlocker silent(m_schools);
  const Service* service = serviceOf(year());
  for (int i = 0; i < m_schools->count(); ++i) {
    const SchoolId school{m_schools->item(i)->data(Qt::UserRole).toInt()};
    const bool serves = service && std::ranges::count(service->schools, school) > 0;
    m_schools->item(i)->setCheckState(serves ? Qt::Checked : Qt::Unchecked);
  }
}

void ZoneDialog::take(const QListWidgetItem*) {
  Service service{year(), {}};
  for (int i = 0; i < m_schools->count(); ++i)
    if (m_schools->item(i)->checkState() == Qt::Checked)
      service.schools.emplace_back(m_schools->item(i)->data(Qt::UserRole).toInt());
  std::erase_if(m_services, [&](const Service& s) { return s.from == service.from; });
  if (!service.schools.empty()) m_services.push_back(std::move(service));
  std::ranges::sort(m_services, {}, &Service::from);
}

std::string ZoneDialog::name() const { return m_name->text().trimmed().toStdString(); }

Result<Scenario> ZoneDialog::edited() const {
  const Stage stage = m_document.stage();
  const Zone& before = zoneOf(m_document, *m_document.committed(), m_zone);
  Result<Scenario> after = *m_document.committed();
  if (name() != before.name) after = renameZone(*after, stage, m_zone, name());
  const auto set = [&](SchoolYear from, const std::vector<SchoolId>& schools) {
    if (after) after = setService(m_document.area(), *after, stage, m_zone, from, schools);
  };
  for (const Service& old : before.services)
    if (!serviceOf(old.from)) set(old.from, {});
  for (const Service& service : m_services)
    if (std::ranges::count(before.services, service) == 0) set(service.from, service.schools);
  return after;
}

}  // namespace xuequ::app
