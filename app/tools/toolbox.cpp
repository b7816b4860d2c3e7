// SPDX-License-Identifier: Apache-2.0
#include "app/tools/toolbox.hpp"

#include "app/tools/assign_units_tool.hpp"
#include "app/tools/draw_zone_tool.hpp"
#include "app/tools/edit_border_tool.hpp"
#include "app/tools/measure_tool.hpp"
#include "app/tools/merge_zones_tool.hpp"
#include "app/tools/place_school_tool.hpp"
#include "app/tools/select_tool.hpp"
#include "app/tools/split_zone_tool.hpp"

namespace xuequ::app {
namespace {

std::unique_ptr<Tool> made(ToolKind kind) {
  switch (kind) {
    case ToolKind::Select:
      return std::make_unique<SelectTool>();
    case ToolKind::Pan:
      return std::make_unique<PanTool>();
    case ToolKind::AssignUnits:
      return std::make_unique<AssignUnitsTool>();
    case ToolKind::EditBorder:
      return std::make_unique<EditBorderTool>();
    case ToolKind::DrawZone:
      return std::make_unique<DrawZoneTool>();
    case ToolKind::SplitZone:
      return std::make_unique<SplitZoneTool>();
    case ToolKind::MergeZones:
      return std::make_unique<MergeZonesTool>();
    case ToolKind::PlaceSchool:
      return std::make_unique<PlaceSchoolTool>();
    case ToolKind::Measure:
      return std::make_unique<MeasureTool>();
  }
  return nullptr;
}

}  // namespace

void Toolbox::choose(ToolKind kind) {
  m_kind = kind;
  m_tool = made(kind);
}

}  // namespace xuequ::app
