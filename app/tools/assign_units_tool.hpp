// SPDX-License-Identifier: Apache-2.0
// Moves planning units into the zone of the selected school: click one, or brush over several; Escape takes
// the stroke back. Clicking a school chooses it.
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
  Response release(const Context&);

  std::vector<UnitId> m_stroke;       ///< units touched since the press, in that order
  std::optional<Scenario> m_preview;  ///< with the stroke's units moved; none where nothing changed
  bool m_brushing = false;
};

}  // namespace xuequ::app
