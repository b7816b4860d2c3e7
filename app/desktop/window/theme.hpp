// SPDX-License-Identifier: Apache-2.0
// Colours, type and icons of the window, light and dark.
#pragma once

#include <QColor>
#include <QIcon>

class QApplication;

namespace xuequ::app {

struct Theme {
  QColor window;   ///< behind panels
  QColor surface;  ///< panels, tables
  QColor raised;   ///< buttons, cards
  QColor border;
  QColor ink;
  QColor faint;  ///< secondary text
  QColor accent;
  QColor onAccent;
  QColor accentSoft;  ///< selected rows
  QColor good;
  QColor warn;
  QColor bad;
  QColor badSoft;  ///< behind messages
};
const Theme& themeOf(bool dark);

/// Style, palette, style sheet and font of the whole application.
void applyTheme(QApplication&, bool dark);

/// resources/icons/NAME.svg in the theme's ink.
QIcon themedIcon(const QString& name, bool dark);
QIcon themedIcon(const QString& name, const QColor&);

}  // namespace xuequ::app
