// SPDX-License-Identifier: Apache-2.0
// What a map will show, worked out before anything is drawn: what depends on the whole map and not on the
// spot that is being painted. Any part of the map can then be painted by itself and fits to the rest.
#pragma once

#include "app/map/map_labels.hpp"

#include <map>
#include <vector>

namespace xuequ::app {

/// A value; copies share facts, scenario and outcome.
struct Composition {
  MapContent content;
  Viewport view;
  std::map<ZoneId, std::size_t> zoneColours;  ///< see zone_colours.hpp; empty where no zones are shown
  std::array<double, 4> densityBreaks{};      ///< see resident_density.hpp; of AreaTheme::Residents only
  std::vector<SchoolMark> marks;              ///< in drawing order
  std::vector<MapLabel> labels;

  [[nodiscard]] QRectF frame() const { return {0, 0, view.width, view.height}; }
};
Composition composed(const MapContent&, const Viewport&);

}  // namespace xuequ::app
