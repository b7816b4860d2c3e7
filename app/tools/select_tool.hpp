// SPDX-License-Identifier: Apache-2.0
// Click selects the school, else the planning unit, under the pointer; a second click on a selected unit
// takes its zone. Dragging pans, so that the tool one starts with is also the one to look around with.
#pragma once

#include "app/tools/pan_tool.hpp"

namespace xuequ::app {

class SelectTool : public Tool {
 public:
  Response on(const PointerEvent&, const Context&) override;
  Response on(Key, const Context&) override;
  [[nodiscard]] Hint hint(const Context&) const override { return Hint::SelectSomething; }

 private:
  PanTool m_pan;
};

}  // namespace xuequ::app
