// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/canvas/tool_hints.hpp"

#include <QCoreApplication>

namespace xuequ::app {
namespace {

struct ToolHint {
  Q_DECLARE_TR_FUNCTIONS(ToolHint)

 public:
  static QString of(Hint hint) {
    switch (hint) {
      case Hint::SelectSomething:
        break;
      case Hint::DragMap:
        return tr("Drag to move the map; the wheel zooms");
      case Hint::ChooseSchool:
        return tr("Click the school that is to receive units");
      case Hint::SchoolTakesAll:
        return tr("This school draws from the whole area and has no zone; click another");
      case Hint::BrushUnits:
        return tr(
            "Click units or brush over them: they join this school's zone · Shift draws a box, Ctrl a lasso "
            "· Esc "
            "takes a stroke back");
      case Hint::ChooseSite:
        return tr("Click where the new school is to stand · drag a planned school to move it");
      case Hint::DragSchool:
        return tr("Its service area follows · Esc takes it back");
      case Hint::StartMeasuring:
        return tr("Click to measure a distance");
      case Hint::MeasureOn:
        return tr("Click on · double click ends · Backspace takes a corner back");
      case Hint::PointAtBorder:
        return tr(
            "Drag a corner or a border of a zone · Shift drags a whole edge · click a corner to choose it");
      case Hint::DragBorder:
        return tr("Snaps to roads, waters and units; Ctrl does not · Esc takes it back");
      case Hint::CornerChosen:
        return tr("Delete removes this corner · type “east, north” and Enter to move it");
      case Hint::StartDrawing:
        return tr("Click corners of the zone, or draw with the button down");
      case Hint::DrawOn:
        return tr(
            "Shift follows a road or shore · type a length or “east, north” · Enter or double click closes "
            "· Backspace takes a corner back");
      case Hint::DrawsForSchool:
        return tr("Click the school whose zone you draw, or select a zone first");
      case Hint::ChooseZoneToSplit:
        return tr("Click where the line that cuts a zone begins, outside it or on its border");
      case Hint::DrawCut:
        return tr("Click on across the zone; Enter or double click cuts");
      case Hint::ChooseFirstZone:
        return tr("Click the zone that is to remain");
      case Hint::ChooseSecondZone:
        return tr("Click the zone that is to join it · Esc chooses another");
    }
    return {};
  }
  static QString boundaries() {
    return tr("Working out the boundaries of all zones · choose another tool to go on meanwhile");
  }
};

}  // namespace

QString hintText(Hint hint) { return ToolHint::of(hint); }

QString boundariesHint() { return ToolHint::boundaries(); }

}  // namespace xuequ::app
