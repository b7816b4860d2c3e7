// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/message_bar.hpp"

#include "app/desktop/window/theme.hpp"
#include "app/output/error_text.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace xuequ::app {
namespace {

constexpr std::size_t kShown = 5;  ///< of the further errors

}  // namespace

MessageBar::MessageBar(Look look, QWidget* parent) : QWidget(parent), m_look(look), m_text(new QLabel(this)) {
  setObjectName(QStringLiteral("messageBar"));
  setAttribute(Qt::WA_StyledBackground);
  m_text->setObjectName(QStringLiteral("message"));
  m_text->setWordWrap(true);
  m_text->setTextFormat(Qt::PlainText);
  m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
  auto* close = new QToolButton(this);
  close->setIcon(themedIcon(QStringLiteral("close"), look.dark));
  close->setToolTip(tr("Close"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(18, 8, 10, 8);
  row->addWidget(m_text, 1);
  row->addWidget(close, 0, Qt::AlignTop);
  connect(close, &QToolButton::clicked, this, &QWidget::hide);
  hide();
}

void MessageBar::say(const Error& error) {
  if (error.code == ErrorCode::Cancelled) return;  // the user asked for it
  const auto all = errorTexts(m_look.language, error);
  QStringList lines;
  for (std::size_t i = 0; i < std::min(all.size(), kShown); ++i) lines << QString::fromStdString(all[i]);
  if (all.size() > kShown) lines << tr("… and %n more", nullptr, static_cast<int>(all.size() - kShown));
  m_text->setText(lines.join(u'\n'));
  show();
}

QString MessageBar::text() const { return m_text->text(); }

}  // namespace xuequ::app
