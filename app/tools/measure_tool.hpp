// SPDX-License-Identifier: Apache-2.0
// Measures along clicked corners, and from the third on the area within them; Backspace takes one back, a
// double click ends, Escape clears.
#pragma once

#include "app/tools/tool.hpp"

namespace xuequ::app {

class MeasureTool : public Tool {
 public:
  Response on(const PointerEvent&, const Context&) override;
  Response on(Key, const Context&) override;
  [[nodiscard]] Feedback feedback() const override;
  [[nodiscard]] Hint hint(const Context&) const override;

 private:
  void addCorner(Point);

  Line m_corners;
  std::optional<Point> m_pointer;  ///< the end that still moves
  bool m_done = false;
};

}  // namespace xuequ::app
