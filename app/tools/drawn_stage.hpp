// SPDX-License-Identifier: Apache-2.0
// The scenario with boundaries for all zones of the stage shown, worked out once and not at every event.
#pragma once

#include "app/tools/tool.hpp"
#include "core/geometry/partition.hpp"

namespace xuequ::app {

/// The zones of a stage with boundaries for all, and what they were made from.
struct DrawnZoning {
  Stage stage{};
  Zoning from;
  Zoning drawn;
  [[nodiscard]] bool madeFrom(Stage of, const Zoning& zoning) const {
    return stage == of && from.zones.sameAs(zoning.zones) && from.owners.sameAs(zoning.owners);
  }
};

class DrawnStage {
 public:
  /// Made anew when the committed zones or the stage are others than last time.
  const Scenario& of(const Context&);
  [[nodiscard]] Shapes shapes() const { return m_shapes; }

 private:
  Zoning m_from;
  Stage m_stage{};
  std::optional<Scenario> m_scenario;
  std::vector<const MultiPolygon*> m_shapes;
};

}  // namespace xuequ::app
