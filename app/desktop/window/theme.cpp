// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/window/theme.hpp"

#include <QApplication>
#include <QFile>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QStyleFactory>
#include <QSvgRenderer>

namespace xuequ::app {
namespace {

using namespace Qt::StringLiterals;

constexpr int kIconSize = 20;

QPalette paletteFrom(const Theme& t) {
  QPalette p;
  p.setColor(QPalette::Window, t.window);
  p.setColor(QPalette::WindowText, t.ink);
  p.setColor(QPalette::Base, t.surface);
  p.setColor(QPalette::AlternateBase, t.window);
  p.setColor(QPalette::Text, t.ink);
  p.setColor(QPalette::PlaceholderText, t.faint);
  p.setColor(QPalette::Button, t.raised);
  p.setColor(QPalette::ButtonText, t.ink);
  p.setColor(QPalette::Highlight, t.accent);
  p.setColor(QPalette::HighlightedText, t.onAccent);
  p.setColor(QPalette::Link, t.accent);
  p.setColor(QPalette::ToolTipBase, t.raised);
  p.setColor(QPalette::ToolTipText, t.ink);
  p.setColor(QPalette::Mid, t.border);
  p.setColor(QPalette::Light, t.raised);
  p.setColor(QPalette::Dark, t.border);
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
    p.setColor(QPalette::Disabled, role, t.border.darker(120));
  return p;
}

QString styleSheetFrom(const Theme& t) {
  QFile file(u":/styles/window.qss"_s);
  if (!file.open(QIODevice::ReadOnly)) return {};
  QString sheet = QString::fromUtf8(file.readAll());
  const std::pair<QString, QColor> names[] = {{u"@window"_s, t.window},
                                              {u"@surface"_s, t.surface},
                                              {u"@raised"_s, t.raised},
                                              {u"@border"_s, t.border},
                                              {u"@ink"_s, t.ink},
                                              {u"@faint"_s, t.faint},
                                              {u"@accentSoft"_s, t.accentSoft},
                                              {u"@accent"_s, t.accent},
                                              {u"@onAccent"_s, t.onAccent},
                                              {u"@good"_s, t.good},
                                              {u"@warn"_s, t.warn},
                                              {u"@badSoft"_s, t.badSoft},
                                              {u"@bad"_s, t.bad}};
  for (const auto& [name, colour] : names)
    sheet.replace(name + u';', colour.name() + u';').replace(name + u' ', colour.name() + u' ');
  return sheet;
}

QPixmap tinted(const QString& name, const QColor& colour, int scale) {
  QPixmap pixmap(QSize(kIconSize, kIconSize) * scale);
  pixmap.fill(Qt::transparent);
  QSvgRenderer svg(u":/icons/"_s + name + u".svg"_s);
  QPainter painter(&pixmap);
  svg.render(&painter);
  painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
  painter.fillRect(pixmap.rect(), colour);
  painter.end();
  pixmap.setDevicePixelRatio(scale);
  return pixmap;
}

}  // namespace

const Theme& themeOf(bool dark) {
  static const Theme light{.window = 0xF4F6F9,
                           .surface = 0xFFFFFF,
                           .raised = 0xFFFFFF,
                           .border = 0xDDE2EA,
                           .ink = 0x1C2530,
                           .faint = 0x5D6B7E,
                           .accent = 0x1763A6,
                           .onAccent = 0xFFFFFF,
                           .accentSoft = 0xE3EEF9,
                           .good = 0x1B7F4B,
                           .warn = 0xA15C00,
                           .bad = 0xB42318,
                           .badSoft = 0xFDECEA};
  static const Theme night{.window = 0x14181E,
                           .surface = 0x1B2027,
                           .raised = 0x242B34,
                           .border = 0x343D49,
                           .ink = 0xE6EBF2,
                           .faint = 0x9AA7B8,
                           .accent = 0x6DB3F2,
                           .onAccent = 0x0E1620,
                           .accentSoft = 0x22384E,
                           .good = 0x5CC98D,
                           .warn = 0xE6B04D,
                           .bad = 0xFF8A7A,
                           .badSoft = 0x43241F};
  return dark ? night : light;
}

void applyTheme(QApplication& application, bool dark) {
  const Theme& theme = themeOf(dark);
  application.setStyle(QStyleFactory::create(u"Fusion"_s));
  application.setPalette(paletteFrom(theme));
  QFont font(QStringList{u"Noto Sans CJK SC"_s, u"DejaVu Sans"_s});
  font.setPixelSize(13);
  application.setFont(font);
  application.setStyleSheet(styleSheetFrom(theme));
}

QIcon themedIcon(const QString& name, const QColor& colour) {
  QIcon icon;
  QColor off = colour;
  off.setAlphaF(0.35F);
  for (const int scale : {1, 2}) {
    icon.addPixmap(tinted(name, colour, scale));
    icon.addPixmap(tinted(name, off, scale), QIcon::Disabled);
  }
  return icon;
}

QIcon themedIcon(const QString& name, bool dark) { return themedIcon(name, themeOf(dark).ink); }

}  // namespace xuequ::app
