// SPDX-License-Identifier: Apache-2.0
// Moves planning units into the zone of the selected school: click one, brush over several, or take in those
// of a box (Shift) or of a lasso (Ctrl); Escape takes the stroke back. Clicking a school chooses it.
#pragma once

#include "app/tools/tool.hpp"

namespace xuequ::app {

class AssignUnitsTool : public Tool {
 public:
  Response on(const PointerEvent&, const Context&) override;
  Response on(Key, const Context&) override;
  [[nodiscard]] Feedback feedback() const override;
  [[nodiscard]] Hint hint(const Context&) const override;

 private:
  Response press(const PointerEvent&, const Context&);
  Response brush(const PointerEvent&, const Context&);
  Response enclose(const PointerEvent&, const Context&);
  Response show(const Context&);
  Response release(const Context&);

  enum class Stroke : std::uint8_t { None, Brush, Box, Lasso };

  std::vector<UnitId> m_units;        ///< touched or enclosed since the press
  Ring m_outline;                     ///< of a box or lasso
  std::optional<Scenario> m_preview;  ///< with these units moved; none where nothing changed
  Stroke m_stroke = Stroke::None;
};

}  // namespace xuequ::app
