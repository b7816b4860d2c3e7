// SPDX-License-Identifier: Apache-2.0
// What a drawn corner can be brought to, and ways along it.
#pragma once

#include "app/tools/tool.hpp"
#include "core/geometry/box_tree.hpp"
#include "core/geometry/partition.hpp"

namespace xuequ::app {

/// The facts of a study area that do not move: made once, kept beside the map.
class SnapGround {
 public:
  explicit SnapGround(const StudyArea&);

  /// The nearest corner within reach, else the nearest place on a line: roads before waters before borders
  /// of units.
  [[nodiscard]] std::optional<Snap> near(Point, Metres reach) const;
  /// The shortest way along roads, or along one shore, from one place to another; both lie on it. Empty:
  /// there is none nearby.
  [[nodiscard]] Line traced(Point from, Point to) const;

 private:
  struct Piece {
    Point from;
    Point to;
    SnapKind kind{};
  };
  void add(std::span<const Point>, SnapKind, bool closed);

  std::vector<Piece> m_pieces;
  BoxTree m_tree;
};

/// Corners of zones, then their borders, then what the ground has; where nothing is near, or the event asks
/// for none, nothing.
std::optional<Snap> snapOf(const PointerEvent&, const Context&, Shapes zones);
/// Where the event counts: at the snap, else where it is.
inline Point placeOf(const PointerEvent& event, const std::optional<Snap>& snap) {
  return snap ? snap->at : event.at;
}

}  // namespace xuequ::app
