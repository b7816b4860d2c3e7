// SPDX-License-Identifier: Apache-2.0
#include "app/map/sheet_layout.hpp"

#include <algorithm>
#include <cmath>

namespace xuequ::app {
namespace {

constexpr double kPixel = 25.4 / 96;  ///< mm, on A3
constexpr double kMargin = 38;        ///< px from the paper's edge to the neat line
constexpr double kGap = 12;
constexpr double kColumn = 312;
constexpr double kTitle = 62;
constexpr double kFoot = 26;
constexpr double kScale = 84;
constexpr double kRoomAround = 16;  ///< px between the mapped box and the frame

}  // namespace

SheetLayout layOutSheet(Paper paper, double figuresHeight, double titleBlockHeight) {
  const QSizeF size = sizeOf(paper);
  SheetLayout layout;
  const double larger = size.width() / sizeOf(Paper::A3).width();
  layout.millimetres = kPixel * (larger > 1 ? std::sqrt(larger) : larger);
  layout.sheet = QRectF(QPointF(), size / layout.millimetres);
  layout.neatLine = layout.sheet.adjusted(kMargin, kMargin, -kMargin, -kMargin);
  const QRectF inner = layout.neatLine.adjusted(kGap, kGap, -kGap, -kGap / 2);
  layout.title = QRectF(inner.topLeft(), QSizeF(inner.width(), kTitle));
  layout.foot = QRectF(inner.left(), inner.bottom() - kFoot, inner.width(), kFoot);
  const double top = layout.title.bottom() + kGap / 2, bottom = layout.foot.top() - kGap / 2;
  const double column = inner.right() - kColumn;
  layout.map = QRectF(QPointF(inner.left(), top), QPointF(column - kGap, bottom));
  layout.figures = QRectF(column, top, kColumn, figuresHeight);
  layout.titleBlock = QRectF(column, bottom - titleBlockHeight, kColumn, titleBlockHeight);
  layout.scale = QRectF(column, layout.titleBlock.top() - kGap - kScale, kColumn, kScale);
  layout.legend = QRectF(QPointF(column, layout.figures.bottom() + kGap),
                         QPointF(inner.right(), layout.scale.top() - kGap));
  return layout;
}

Box mappedBox(const MapContent& content) {
  Box box = content.geometry->boundary().box;
  for (const PlanningUnit& unit : content.area().units) {
    box.add(unit.centre);
    box.add(boxOf(unit.shape));
  }
  for (const SchoolId id : allSchools(content.area(), *content.scenario))
    if (const School* school = findSchool(content.area(), *content.scenario, id);
        school != nullptr && school->site)
      box.add(*school->site);
  return box.empty() ? content.area().box : box;
}

double scaleFor(const SheetLayout& layout, const Box& box) {
  const Viewport closest = fitted(box, layout.map.width(), layout.map.height(), kRoomAround);
  const double least = closest.metresPerPixel * 1000 / layout.millimetres;
  const double power = std::pow(10, std::floor(std::log10(least)));
  for (const double digit : {1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0, 4.5, 5.0, 6.0, 7.0, 8.0, 9.0})
    if (digit * power >= least * (1 - 1e-9)) return digit * power;
  return 10 * power;
}

Viewport sheetView(const SheetLayout& layout, const Box& box, double scale) {
  Viewport view = fitted(box, layout.map.width(), layout.map.height());
  view.metresPerPixel = scale * layout.millimetres / 1000;
  return view;
}

}  // namespace xuequ::app
