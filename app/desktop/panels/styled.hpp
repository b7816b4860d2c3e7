// SPDX-License-Identifier: Apache-2.0
// Labels and properties that the style sheet (resources/styles/window.qss) knows.
#pragma once

#include <QString>

class QLabel;
class QWidget;

namespace xuequ::app {

/// `style`: title, big, section, faint …
QLabel* styledLabel(const char* style, const QString& text, QWidget* parent);
/// Sets a property that the style sheet looks at, and applies it.
void setStyled(QWidget&, const char* property, bool on);

}  // namespace xuequ::app
