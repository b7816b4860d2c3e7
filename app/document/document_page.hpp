// SPDX-License-Identifier: Apache-2.0
// A page of the report before it is printed: how many there are must be known before the first is.
#pragma once

#include "app/document/document.hpp"

#include <QPageLayout>
#include <QPainter>

#include <functional>
#include <vector>

namespace xuequ::app {

/// Pages are drawn in pixels of 1/96 inch from their upper left corner; map sheets in millimetres.
struct Page {
  enum class Unit { Pixel, Millimetre };
  QPageLayout layout;
  Unit unit = Unit::Pixel;
  bool framed = true;  ///< with running head, foot and number
  std::function<void(QPainter&)> paint;
};

QPageLayout a4(QPageLayout::Orientation);
QPageLayout a3();

/// Between head and foot.
QRectF bodyOf(const QPageLayout&);

inline constexpr double kBodySize = 12;  ///< px; 9 pt
inline constexpr QRgb kInk = 0xFF1F2A36;
inline constexpr QRgb kMuted = 0xFF64717F;
inline constexpr QRgb kAccent = 0xFF1F5E8C;
inline constexpr QRgb kRule = 0xFFC9D2DB;
inline constexpr QRgb kShade = 0xFFEEF2F6;

QString toQString(std::string_view utf8);

Page coverPage(Language, const Document&);
std::vector<Page> summaryPages(Language, const Document&);
std::vector<Page> mapPages(Language, const Document&);
std::vector<Page> tablePages(Language, const std::vector<Table>&);

}  // namespace xuequ::app
