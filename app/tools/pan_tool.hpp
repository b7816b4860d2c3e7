// SPDX-License-Identifier: Apache-2.0
// Drags the map: the place that was grabbed stays under the pointer.
#pragma once

#include "app/tools/tool.hpp"

namespace xuequ::app {

class PanTool : public Tool {
 public:
  using Tool::on;
  Response on(const PointerEvent&, const Context&) override;
  [[nodiscard]] Hint hint(const Context&) const override { return Hint::DragMap; }
  /// The pointer left the tolerance since the press: this is a drag, not a click.
  [[nodiscard]] bool moved() const { return m_moved; }

 private:
  std::optional<Point> m_grabbed;
  bool m_moved = false;
};

}  // namespace xuequ::app
