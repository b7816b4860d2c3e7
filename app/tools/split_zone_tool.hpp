// SPDX-License-Identifier: Apache-2.0
// Cuts a zone in two along a line: the selected zone, else the one under the first corner.
#pragma once

#include "app/tools/drawn_line.hpp"
#include "app/tools/drawn_stage.hpp"

namespace xuequ::app {

class SplitZoneTool : public Tool {
 public:
  Response on(const PointerEvent&, const Context&) override;
  Response on(Key, const Context&) override;
  Response typed(char, const Context&) override;
  [[nodiscard]] Feedback feedback() const override;
  [[nodiscard]] Hint hint(const Context&) const override;

 private:
  Response answer(DrawnLine::Did, const Context&);
  [[nodiscard]] std::optional<ZoneId> zoneCut(const Line&, const Context&);

  DrawnStage m_stage;
  DrawnLine m_line;
};

}  // namespace xuequ::app
