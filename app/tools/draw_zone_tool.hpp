// SPDX-License-Identifier: Apache-2.0
// Draws a zone: click corners, or keep the button down and draw free-hand. Enter, a double click or the end
// of the free-hand line closes it. It is given to the selected zone, else to the zone of the selected school,
// which is made where it has none.
#pragma once

#include "app/tools/drawn_line.hpp"
#include "app/tools/drawn_stage.hpp"

namespace xuequ::app {

class DrawZoneTool : public Tool {
 public:
  Response on(const PointerEvent&, const Context&) override;
  Response on(Key, const Context&) override;
  Response typed(char, const Context&) override;
  [[nodiscard]] Feedback feedback() const override;
  [[nodiscard]] Hint hint(const Context&) const override;

 private:
  struct Painted {
    Scenario scenario;
    std::string label;
  };
  Response answer(DrawnLine::Did, const Context&);
  Response finished(const Context&);
  [[nodiscard]] Result<Painted> painted(const Line&, const Context&);

  DrawnStage m_stage;
  DrawnLine m_line;
  bool m_refused = false;
};

}  // namespace xuequ::app
