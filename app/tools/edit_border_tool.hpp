// SPDX-License-Identifier: Apache-2.0
// Moves the borders of zones. Press on a corner and drag it; press on a border and drag: a new corner; with
// Shift the whole edge moves. A click chooses a corner: Delete or Backspace removes it, typed coordinates
// move it. Escape takes the gesture back.
#pragma once

#include "app/tools/drawn_stage.hpp"
#include "app/tools/tool.hpp"
#include "core/scenario/move_corners.hpp"

namespace xuequ::app {

class EditBorderTool : public Tool {
 public:
  Response on(const PointerEvent&, const Context&) override;
  Response on(Key, const Context&) override;
  Response typed(char, const Context&) override;
  [[nodiscard]] Feedback feedback() const override;
  [[nodiscard]] Hint hint(const Context&) const override;

 private:
  enum class Grip : std::uint8_t { None, Corner, Edge, NewCorner };

  Response press(const PointerEvent&, const Context&);
  Response drag(const PointerEvent&, const Context&);
  Response release();
  Response hover(const PointerEvent&, const Context&);
  Response remove(const Context&);
  Response moveTo(Point, const Context&);
  [[nodiscard]] Result<Scenario> edited(Point to, const Scenario& start, const Context&) const;
  void showHandles(const PointerEvent&);

  DrawnStage m_stage;
  Grip m_grip = Grip::None;
  Point m_pressed;                 ///< where the gesture began: on the corner or the border
  BorderEdge m_edge;               ///< held, or to get a corner
  std::optional<Point> m_chosen;   ///< corner that a click chose
  std::optional<Point> m_hovered;  ///< corner or border under the pointer
  Point m_pointer;
  std::vector<Point> m_handles;  ///< corners near the pointer
  std::optional<Snap> m_snap;
  std::optional<Scenario> m_preview;
  std::string m_typed;
  bool m_refused = false;
  bool m_moved = false;
};

}  // namespace xuequ::app
