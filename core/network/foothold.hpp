// SPDX-License-Identifier: Apache-2.0
// Where one steps onto the walking network.
#pragma once

#include "core/base/units.hpp"
#include "core/geometry/line_grid.hpp"
#include "core/network/walk_network.hpp"
#include "core/network/walls.hpp"

#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace xuequ {

inline constexpr StretchId kNoStretch{-1};

/// The nearest place on the network. Without one within the limit the stretch is kNoStretch.
struct Foothold {
  StretchId stretch = kNoStretch;
  Walk along;  ///< from the stretch's first junction
  Walk aside;  ///< straight from the place asked for
  Point at;    ///< rounded to the grid, for drawing; along is not
  [[nodiscard]] bool found() const { return stretch != kNoStretch; }
  bool operator==(const Foothold&) const = default;
};

/// How places are brought to the network.
struct SnapRule {
  Metres limit{500};  ///< further off, a place has no way at all: it is listed, not guessed
  bool toJunctions =
      false;  ///< to the nearest junction, and the way there counts nothing, as several GIS do it
  bool acrossWalls = false;  ///< only to say how far the nearest way is
  bool operator==(const SnapRule&) const = default;
};

/// Stretches and junctions by place. Refers to the network, which must outlive it. About 10 bytes a stretch.
class NetworkIndex {
 public:
  explicit NetworkIndex(const WalkNetwork&, std::span<const Line> walls = {});

  /// None across a wall. Of equally near stretches the one with the smaller id; of the two sides of a trunk
  /// road the one that the place lies on.
  [[nodiscard]] Foothold nearest(Point, const SnapRule& = {}) const;
  /// By position in the span.
  [[nodiscard]] std::vector<Foothold> nearest(std::span<const Point>, const SnapRule& = {}) const;
  [[nodiscard]] std::size_t bytes() const { return m_grid.bytes(); }

 private:
  const WalkNetwork& m_network;
  LineGrid m_grid;
  Walls m_walls;
};

/// A network with the index of its stretches.
struct IndexedNetwork {
  explicit IndexedNetwork(std::shared_ptr<const WalkNetwork> of, std::span<const Line> walls = {})
      : network(std::move(of)), index(std::make_shared<const NetworkIndex>(*network, walls)) {}

  std::shared_ptr<const WalkNetwork> network;
  std::shared_ptr<const NetworkIndex> index;
};

}  // namespace xuequ
