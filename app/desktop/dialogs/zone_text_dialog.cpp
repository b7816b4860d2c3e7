// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/dialogs/zone_text_dialog.hpp"

#include "app/desktop/panels/styled.hpp"
#include "app/output/error_text.hpp"
#include "app/tools/picking.hpp"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace xuequ::app {

ZoneTextDialog::ZoneTextDialog(const PlanDocument& document, Look look, QWidget* parent)
    : QDialog(parent),
      m_document(document),
      m_look(look),
      m_school(new QComboBox(this)),
      m_text(new QPlainTextEdit(this)),
      m_fault(styledLabel("bad", {}, this)) {
  setObjectName(QStringLiteral("zoneTextDialog"));
  setWindowTitle(tr("Zone from a text"));
  resize(640, 520);
  m_school->setObjectName(QStringLiteral("zoneTextSchool"));
  m_text->setObjectName(QStringLiteral("zoneText"));
  m_text->setPlaceholderText(tr("The text as it is published, with its boundary line by line"));
  m_fault->setObjectName(QStringLiteral("zoneTextFault"));
  m_fault->setWordWrap(true);
  const auto* chosen = selected<SchoolId>(document.selection());
  for (const SchoolId id : allSchools(document.area(), *document.committed())) {
    const School& school = *findSchool(document.area(), *document.committed(), id);
    if (!hasStage(school, document.stage()) || !admitsByZone(school)) continue;
    m_schools.push_back(id);
    m_school->addItem(QString::fromStdString(school.name));
    if (chosen && *chosen == id) m_school->setCurrentIndex(m_school->count() - 1);
  }
  auto* form = new QFormLayout;
  form->setHorizontalSpacing(18);
  form->addRow(tr("School"), m_school);
  form->addRow(tr("Text"), m_text);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
  buttons->button(QDialogButtonBox::Ok)->setText(tr("Draw the zone"));
  setStyled(*buttons->button(QDialogButtonBox::Ok), "primary", true);
  buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
  connect(buttons, &QDialogButtonBox::accepted, this, &ZoneTextDialog::draw);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 18);
  column->setSpacing(14);
  column->addLayout(form, 1);
  column->addWidget(m_fault);
  column->addWidget(buttons);
}

void ZoneTextDialog::draw() {
  if (m_schools.empty()) return;
  const SchoolId school = m_schools[static_cast<std::size_t>(m_school->currentIndex())];
  auto made = zoneOfText(m_document.area(), *m_document.committed(), m_document.stage(), school,
                         m_text->toPlainText().toStdString());
  if (!made) return m_fault->setText(QString::fromStdString(errorText(m_look.language, made.error())));
  m_made = std::move(*made);
  accept();
}

}  // namespace xuequ::app
