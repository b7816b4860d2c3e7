// SPDX-License-Identifier: Apache-2.0
// What a map will show, worked out before anything is drawn: what depends on the whole map and not on the
// spot that is being painted; with the base map read too. Any part of the map can then be painted by itself
// and fits to the rest.
#pragma once

#include "app/map/map_labels.hpp"
#include "app/map/zone_neighbours.hpp"
#include "core/base/result.hpp"
#include "core/base/shared.hpp"

#include <QImage>

#include <map>
#include <memory>
#include <stop_token>
#include <vector>

namespace xuequ::app {

/// A value; copies share facts, scenario and outcome.
struct Composition {
  MapContent content;
  Viewport view;
  Shared<ZoneNeighbours> neighbours;  ///< of the zones; empty where these are not shown, like what follows
  Shared<std::map<ZoneId, std::size_t>> zoneColours;  ///< see zone_colours.hpp
  std::vector<Box> zoneBoxes;             ///< by position in the zoning: of its boundary, empty without
  std::array<double, 4> densityBreaks{};  ///< see resident_density.hpp; of AreaTheme::Residents only
  std::vector<SchoolMark> marks;          ///< in drawing order
  std::vector<MapLabel> labels;
  TextWidths widths;                   ///< of what is written, kept for the next
  std::shared_ptr<const QImage> base;  ///< of the frame; nullptr: none, or not read

  [[nodiscard]] QRectF frame() const { return {0, 0, view.width, view.height}; }
};
/// Without the base map.
Composition composed(const MapContent&, const Viewport&);
/// The same of another content in the view of a composition, from which it takes whatever is no other.
Composition composedAfter(const Composition& before, const MapContent&);
/// Reads the base map for it, if it shows one, so fine that a pixel of the view has that many of the device.
/// Errors of the base map, Cancelled.
Result<void> readBase(Composition&, double devicePixels, const std::stop_token& = {});

}  // namespace xuequ::app
