// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/job_bar.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace xuequ::app {

JobBar::JobBar(QWidget* parent) : QWidget(parent), m_name(new QLabel(this)), m_bar(new QProgressBar(this)) {
  setObjectName(QStringLiteral("jobBar"));
  auto* cancel = new QPushButton(tr("Cancel"), this);
  cancel->setObjectName(QStringLiteral("cancelJob"));
  m_bar->setRange(0, 100);
  m_bar->setTextVisible(false);
  m_bar->setFixedWidth(200);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(10);
  row->addWidget(m_name);
  row->addWidget(m_bar);
  row->addWidget(cancel);
  connect(cancel, &QPushButton::clicked, &m_job, &Job::cancel);
  connect(&m_job, &Job::progressed, this,
          [this](double fraction) { m_bar->setValue(static_cast<int>(fraction * 100)); });
  connect(&m_job, &Job::started, this, &JobBar::busyChanged);
  connect(&m_job, &Job::ended, this, &QWidget::hide);
  connect(&m_job, &Job::ended, this, &JobBar::busyChanged);
  hide();
}

void JobBar::announce(const QString& name) {
  m_name->setText(name);
  m_bar->setValue(0);
  show();
}

}  // namespace xuequ::app
