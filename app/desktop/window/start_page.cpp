// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/window/start_page.hpp"

#include "app/desktop/panels/styled.hpp"
#include "app/desktop/window/theme.hpp"

#include <QFileInfo>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

namespace xuequ::app {
namespace {

QLabel* wrapped(QLabel* label) {
  label->setWordWrap(true);
  return label;
}

QFrame* card(QWidget* parent) {
  auto* frame = new QFrame(parent);
  frame->setProperty("card", true);
  frame->setFixedWidth(440);
  frame->setMinimumHeight(360);
  return frame;
}

}  // namespace

StartPage::StartPage(Look look, const QStringList& recentPlans, QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("startPage"));
  auto* logo = new QLabel(this);
  logo->setPixmap(QIcon(QStringLiteral(":/icons/xuequ.svg")).pixmap(64, 64));
  auto* titles = new QVBoxLayout;
  titles->setSpacing(0);
  titles->addWidget(styledLabel("hero", tr("Xuequ"), this));
  titles->addWidget(
      styledLabel("faint", tr("Plan school layout, attendance zones and seats, year by year"), this));
  auto* head = new QHBoxLayout;
  head->setSpacing(18);
  head->addStretch(1);
  head->addWidget(logo);
  head->addLayout(titles);
  head->addStretch(1);
  auto* cards = new QHBoxLayout;
  cards->setSpacing(22);
  cards->addStretch(1);
  cards->addWidget(madeBegin(look));
  cards->addWidget(madeRecent(recentPlans));
  cards->addStretch(1);
  auto* page = new QVBoxLayout(this);
  page->addStretch(2);
  page->addLayout(head);
  page->addSpacing(30);
  page->addLayout(cards);
  page->addStretch(3);
}

QWidget* StartPage::madeBegin(Look look) {
  auto* frame = card(this);
  auto* column = new QVBoxLayout(frame);
  column->setContentsMargins(26, 24, 26, 24);
  column->setSpacing(10);
  auto* sample = new QPushButton(themedIcon(QStringLiteral("sample"), themeOf(look.dark).onAccent),
                                 tr("Open the Taibai Lake sample"), frame);
  sample->setObjectName(QStringLiteral("openSample"));
  sample->setProperty("primary", true);
  auto* open = new QPushButton(themedIcon(QStringLiteral("open"), look.dark), tr("Open a plan…"), frame);
  open->setObjectName(QStringLiteral("openPlan"));
  auto* make = new QPushButton(themedIcon(QStringLiteral("new"), look.dark), tr("New plan…"), frame);
  make->setObjectName(QStringLiteral("newPlan"));
  for (QPushButton* button : {sample, open, make}) button->setMinimumHeight(40);
  column->addWidget(styledLabel("title", tr("Begin"), frame));
  column->addWidget(
      wrapped(styledLabel("faint",
                          tr("The sample is a whole new district: schools, projects to 2025, three "
                             "scenarios. Its data are synthetic apart from what the published plan states."),
                          frame)));
  column->addWidget(sample);
  column->addSpacing(12);
  column->addWidget(wrapped(styledLabel("faint",
                                        tr("Your own area: make a plan, then import boundary, units, schools "
                                           "and pupils from any vector file or table."),
                                        frame)));
  column->addWidget(make);
  column->addWidget(open);
  column->addStretch(1);
  connect(sample, &QPushButton::clicked, this, &StartPage::sampleAsked);
  connect(open, &QPushButton::clicked, this, &StartPage::openAsked);
  connect(make, &QPushButton::clicked, this, &StartPage::newAsked);
  return frame;
}

QWidget* StartPage::madeRecent(const QStringList& paths) {
  auto* frame = card(this);
  auto* column = new QVBoxLayout(frame);
  column->setContentsMargins(26, 24, 18, 18);
  column->addWidget(styledLabel("title", tr("Recent plans"), frame));
  if (paths.isEmpty()) {
    column->addWidget(wrapped(styledLabel("faint", tr("Plans that you open are listed here."), frame)));
    column->addStretch(1);
    return frame;
  }
  auto* list = new QListWidget(frame);
  list->setObjectName(QStringLiteral("recent"));
  for (const QString& path : paths) {
    auto* item = new QListWidgetItem(
        QFileInfo(path).completeBaseName() + u'\n' + QFileInfo(path).absolutePath(), list);
    item->setToolTip(path);
  }
  column->addWidget(list, 1);
  connect(list, &QListWidget::itemClicked, this,
          [this](const QListWidgetItem* item) { Q_EMIT planChosen(item->toolTip()); });
  return frame;
}

}  // namespace xuequ::app
