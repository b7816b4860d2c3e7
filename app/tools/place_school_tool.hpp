// SPDX-License-Identifier: Apache-2.0
// Chooses the site of a school that a new project opens, and moves one that a project opens already: press on
// it, drag, let go.
#pragma once

#include "app/tools/pan_tool.hpp"

namespace xuequ::app {

class PlaceSchoolTool : public Tool {
 public:
  Response on(const PointerEvent&, const Context&) override;
  Response on(Key, const Context&) override;
  [[nodiscard]] Feedback feedback() const override;
  [[nodiscard]] Hint hint(const Context&) const override {
    return m_held ? Hint::DragSchool : Hint::ChooseSite;
  }

 private:
  /// The project whose school is held, and from where the pointer took it.
  struct Held {
    ProjectId project;
    Point site;
    Point from;
    bool moved = false;
    bool givenUp = false;  ///< by Escape, with the button still down
  };
  Response dragged(const PointerEvent&, const Context&);

  PanTool m_pan;
  std::optional<Point> m_pointer;
  std::optional<Held> m_held;
};

}  // namespace xuequ::app
