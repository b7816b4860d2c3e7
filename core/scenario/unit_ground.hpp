// SPDX-License-Identifier: Apache-2.0
// The ground that planning units stand for when zones get borders: their shapes, and of the roads and fields
// between them what is nearer to them than to any other unit.
#pragma once

#include "core/facts/study_area.hpp"
#include "core/geometry/box_tree.hpp"
#include "core/geometry/linework.hpp"
#include "core/geometry/point_index.hpp"
#include "core/scenario/zoning.hpp"

#include <functional>
#include <optional>
#include <vector>

namespace xuequ {

/// The group of a demand point; between points of the same group no border is wanted.
using GroupOf = std::function<std::int32_t(UnitId, std::size_t point)>;

class UnitGround {
 public:
  /// Of the units whose shape or place lies in the box.
  UnitGround(const StudyArea&, const Box&, const GroupOf&);

  /// Pieces of unit outlines, and of the lines half-way between units, along which groups may meet. Where
  /// outlines leave a gap, corners closer than 2 m to a straight line are left out.
  [[nodiscard]] const std::vector<Line>& lines() const { return m_lines; }
  /// Of the unit that contains the place, else of the nearest; for units of several groups, of its demand
  /// point nearest to the place. None: no unit in the box.
  [[nodiscard]] std::optional<std::int32_t> groupAt(Point) const;
  [[nodiscard]] bool inUnit(Point p) const { return unitAt(p).has_value(); }

 private:
  /// A piece of an outline.
  struct Edge {
    Segment piece;
    UnitId unit;
    std::int32_t group = 0;  ///< at its middle
  };
  struct Site {
    Point at;
    std::int32_t group = 0;
  };

  void addUnit(UnitId);
  void addOutlines();
  void addSites(const Edge&, double step);
  void addMiddles(const Box&);
  [[nodiscard]] std::optional<UnitId> unitAt(Point) const;
  [[nodiscard]] std::int32_t groupIn(UnitId, Point) const;
  [[nodiscard]] bool isMiddle(Point, Metres length) const;

  const StudyArea& m_area;
  const GroupOf& m_groupOf;
  std::vector<UnitId> m_units;
  std::vector<Edge> m_edges;
  std::vector<Line> m_lines;
  std::vector<Site> m_sites;  ///< by place, each place once
  std::optional<PointIndex> m_siteIndex;
  BoxTree m_tree;
};

}  // namespace xuequ
