// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/dialogs/about_dialog.hpp"

#include "app/desktop/panels/styled.hpp"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QIcon>
#include <QLabel>
#include <QVBoxLayout>

namespace xuequ::app {
namespace {

struct About {
  Q_DECLARE_TR_FUNCTIONS(About)
};

QString words() {
  return About::tr(
      "<p>A planner for school layout and seat capacity: where pupils live, where seats are, and what each "
      "decision does to both, year by year.</p>"
      "<p><b>The Taibai Lake sample.</b> All of its data are synthetic, apart from what the published plan "
      "of the area states: names of schools and "
      "projects, their years, and the numbers of seats promised. Nothing in it describes real pupils.</p>"
      "<p><b>Licence.</b> Xuequ is free software under the Apache License 2.0. It stands on Qt (LGPL 3), "
      "GDAL and PROJ (MIT), GEOS (LGPL 2.1), SQLite "
      "(public domain), Boost, tl-expected, fmt, nlohmann-json, CLI11 and libxlsxwriter (permissive "
      "licences), and is set in Noto Sans CJK (OFL).</p>");
}

}  // namespace

void showAbout(QWidget& parent) {
  QDialog dialog(&parent);
  dialog.setObjectName(QStringLiteral("aboutDialog"));
  dialog.setWindowTitle(About::tr("About Xuequ"));
  auto* logo = new QLabel(&dialog);
  logo->setPixmap(QIcon(QStringLiteral(":/icons/xuequ.svg")).pixmap(56, 56));
  auto* text = new QLabel(words(), &dialog);
  text->setWordWrap(true);
  text->setMinimumWidth(460);
  auto* names = new QVBoxLayout;
  names->setSpacing(0);
  names->addWidget(styledLabel("big", About::tr("Xuequ"), &dialog));
  names->addWidget(
      styledLabel("faint", About::tr("Version %1").arg(QCoreApplication::applicationVersion()), &dialog));
  auto* head = new QHBoxLayout;
  head->setSpacing(16);
  head->addWidget(logo);
  head->addLayout(names, 1);
  auto* buttons = new QDialogButtonBox(&dialog);
  buttons->addButton(About::tr("Close"), QDialogButtonBox::AcceptRole);
  QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
  auto* column = new QVBoxLayout(&dialog);
  column->setContentsMargins(28, 24, 28, 18);
  column->setSpacing(14);
  column->addLayout(head);
  column->addWidget(text);
  column->addWidget(buttons);
  dialog.exec();
}

}  // namespace xuequ::app
