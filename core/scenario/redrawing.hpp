// SPDX-License-Identifier: Apache-2.0
// The part of a stage's zones that an edit of boundaries draws anew.
#pragma once

#include "core/scenario/boundaries.hpp"

#include <functional>
#include <set>
#include <vector>

namespace xuequ {

/// Where an edit of these zones looks.
using Reach = std::function<Box(const Zoning&)>;

/// The zones of a stage that all have boundaries, on their way to others: those that meet a box, and one that
/// takes land there, are drawn anew: all those of a large city would take seconds. That they are a partition
/// is seen to there alone, for the same reason.
class Redrawing {
 public:
  Redrawing(const StudyArea& area, const Scenario& before, Stage stage, const Reach& reach,
            ZoneId taker = kNoZone);

  [[nodiscard]] const Zoning& zoning() const { return m_scenario.zoning(m_stage); }
  /// kUnlabelled also in zones that stay as they are.
  [[nodiscard]] std::int32_t zoneAt(Point p) const { return m_ground.at(p); }
  [[nodiscard]] bool isLocked(std::int32_t zone) const { return m_locked.contains(zone); }
  void addLine(Line line) { m_added.push_back(std::move(line)); }

  /// With a new zone at the end, or one gone. Where noding shifts a border that a zone which is to stay as it
  /// is shares, all zones are drawn anew.
  [[nodiscard]] Scenario redrawnAs(std::vector<Zone> zones, const LabelAt& zoneAt);

 private:
  /// False where they are no partition.
  bool gather(const Box& within, ZoneId taker);
  void takeIn();
  [[nodiscard]] Zoning redrawn(const std::vector<Zone>& zones, const LabelAt& zoneAt) const;
  [[nodiscard]] bool staysOutside(const Zoning& after) const;

  const StudyArea& m_area;
  Stage m_stage;
  Scenario m_scenario;
  Box m_within;
  std::vector<Zone> m_zones;
  ZoneGround m_ground{{}};
  std::vector<Line> m_added;
  std::set<std::int32_t> m_locked;
};

}  // namespace xuequ
