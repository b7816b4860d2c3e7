// SPDX-License-Identifier: Apache-2.0
// The active tool. A new choice is a new tool: none keeps a half-done gesture.
#pragma once

#include "app/tools/tool.hpp"

#include <array>
#include <memory>

namespace xuequ::app {

enum class ToolKind : std::uint8_t {
  Select,
  Pan,
  AssignUnits,
  EditBorder,
  DrawZone,
  SplitZone,
  MergeZones,
  PlaceSchool,
  Measure
};
inline constexpr std::array kAllTools{ToolKind::Select,     ToolKind::Pan,         ToolKind::AssignUnits,
                                      ToolKind::EditBorder, ToolKind::DrawZone,    ToolKind::SplitZone,
                                      ToolKind::MergeZones, ToolKind::PlaceSchool, ToolKind::Measure};

class Toolbox {
 public:
  Toolbox() { choose(ToolKind::Select); }
  void choose(ToolKind);
  [[nodiscard]] ToolKind kind() const { return m_kind; }

  Response on(const PointerEvent& event, const Context& context) { return m_tool->on(event, context); }
  Response on(Key key, const Context& context) { return m_tool->on(key, context); }
  Response typed(char sign, const Context& context) { return m_tool->typed(sign, context); }
  [[nodiscard]] Feedback feedback() const { return m_tool->feedback(); }
  [[nodiscard]] Hint hint(const Context& context) const { return m_tool->hint(context); }

 private:
  ToolKind m_kind{};
  std::unique_ptr<Tool> m_tool;
};

}  // namespace xuequ::app
