// SPDX-License-Identifier: Apache-2.0
// A line that is being drawn corner by corner: clicked, dragged free-hand, traced along a road or river, or
// typed.
#pragma once

#include "app/tools/snapping.hpp"

#include <string>

namespace xuequ::app {

/// Digits, point, minus, comma and blank.
bool isNumberSign(char);
/// "east, north" in metres of the plan's coordinate system; "length" in metres: so far from the last corner
/// towards the pointer. None: it is neither.
std::optional<Point> typedPlace(const std::string&, const Grid&, std::optional<Point> last, Point pointer);

class DrawnLine {
 public:
  /// What an event did to the line.
  enum class Did : std::uint8_t { Nothing, Grew, Ended };

  Did on(const PointerEvent&, const Context&, Shapes zones);
  /// Enter ends, Backspace takes back the last corner or typed sign; Escape is the tool's.
  Did on(Key, const Context&);
  void type(char sign) {
    if (isNumberSign(sign)) m_typed += sign;
  }

  [[nodiscard]] const Line& corners() const { return m_corners; }
  /// With the end that follows the pointer.
  [[nodiscard]] Line whole() const;
  [[nodiscard]] bool empty() const { return m_corners.empty(); }
  void show(Feedback&) const;

 private:
  Did press(const PointerEvent&, const Context&);
  void add(Point corner, bool trace, const Context&);
  [[nodiscard]] Line way(Point to, bool trace, const Context&) const;

  Line m_corners;
  std::vector<std::size_t> m_steps;  ///< how many corners there were before each click
  Line m_ahead;                      ///< from the last corner to the pointer
  std::optional<Snap> m_snap;
  Point m_pointer;
  std::string m_typed;
  bool m_freehand = false;
};

}  // namespace xuequ::app
