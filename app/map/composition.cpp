// SPDX-License-Identifier: Apache-2.0
#include "app/map/composition.hpp"

#include "app/map/resident_density.hpp"
#include "app/map/zone_colours.hpp"

namespace xuequ::app {

Composition composed(const MapContent& content, const Viewport& view) {
  Composition made{content, view, {}, {}, schoolMarks(content, view), {}, nullptr};
  made.labels = mapLabels(view, content, made.marks);
  if (content.shows(Layer::Zones) && content.areas == AreaTheme::Zones)
    made.zoneColours = zoneColours(*content.geometry, content.scenario->zoning(content.stage));
  if (content.areas == AreaTheme::Residents) made.densityBreaks = densityBreaks(content);
  return made;
}

}  // namespace xuequ::app
