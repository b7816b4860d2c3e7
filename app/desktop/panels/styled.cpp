// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/styled.hpp"

#include <QLabel>
#include <QStyle>

namespace xuequ::app {

QLabel* styledLabel(const char* style, const QString& text, QWidget* parent) {
  auto* label = new QLabel(text, parent);
  label->setProperty(style, true);
  return label;
}

void setStyled(QWidget& widget, const char* property, bool on) {
  if (widget.property(property).toBool() == on) return;
  widget.setProperty(property, on);
  widget.style()->unpolish(&widget);
  widget.style()->polish(&widget);
}

}  // namespace xuequ::app
