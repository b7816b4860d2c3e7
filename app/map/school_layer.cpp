// SPDX-License-Identifier: Apache-2.0
#include "app/map/drawing.hpp"
#include "app/map/layers.hpp"
#include "app/map/school_symbol.hpp"

#include <QPainter>
#include <QPen>

namespace xuequ::app {
namespace {

void paintSelectedRing(const Drawing& d, const SchoolMark& mark) {
  const double radius = symbolReach(mark) + 2.5;
  d.painter.setBrush(Qt::NoBrush);
  d.painter.setPen(QPen(d.palette.halo, 5));
  d.painter.drawEllipse(d.at(mark.at), radius, radius);
  d.painter.setPen(QPen(d.palette.selection, 2.5));
  d.painter.drawEllipse(d.at(mark.at), radius, radius);
}

}  // namespace

void paintSchools(Drawing& d) {
  if (!d.content.shows(Layer::Schools)) return;
  const SymbolLook look{d.content.stage, d.content.schools, d.content.language, d.content.dark};
  for (const SchoolMark& mark : d.composition.marks) {
    if (d.stopped()) return;
    if (!d.sees(mark.at)) continue;
    paintSchoolSymbol(d.painter, d.at(mark.at), mark, look);
    if (d.content.selection == Selection(mark.id)) paintSelectedRing(d, mark);
  }
}

}  // namespace xuequ::app
