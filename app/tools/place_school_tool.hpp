// SPDX-License-Identifier: Apache-2.0
// Chooses the site of a school that a new project opens.
#pragma once

#include "app/tools/pan_tool.hpp"

namespace xuequ::app {

class PlaceSchoolTool : public Tool {
 public:
  Response on(const PointerEvent&, const Context&) override;
  Response on(Key, const Context&) override;
  [[nodiscard]] Feedback feedback() const override;
  [[nodiscard]] Hint hint(const Context&) const override { return Hint::ChooseSite; }

 private:
  PanTool m_pan;
  std::optional<Point> m_pointer;
};

}  // namespace xuequ::app
