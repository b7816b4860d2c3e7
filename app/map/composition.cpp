// SPDX-License-Identifier: Apache-2.0
#include "app/map/composition.hpp"

#include "app/map/resident_density.hpp"
#include "app/map/zone_colours.hpp"

#include <algorithm>

namespace xuequ::app {
namespace {

const Zoning& zoningOf(const MapContent& content) { return content.scenario->zoning(content.stage); }

bool showsZones(const MapContent& content) { return content.shows(Layer::Zones); }

/// Both show the zones of one area and stage.
bool zonesComparable(const MapContent& a, const MapContent& b) {
  return a.geometry == b.geometry && a.stage == b.stage && showsZones(a) && showsZones(b);
}

bool sameZones(const std::vector<Zone>& a, const std::vector<Zone>& b) {
  return std::ranges::equal(a, b, {}, &Zone::id, &Zone::id);
}

void addColours(Composition& made, const Composition* before) {
  const Zoning& now = zoningOf(made.content);
  if (!before) {
    made.neighbours = ZoneNeighbours(*made.content.geometry, *now.owners);
  } else {
    const Zoning& was = zoningOf(before->content);
    made.neighbours = before->neighbours;
    if (!was.owners.sameAs(now.owners) && was.owners->unit != now.owners->unit)
      made.neighbours = before->neighbours->after(*made.content.geometry, *was.owners, *now.owners);
    made.zoneColours = before->zoneColours;
    if (made.neighbours == before->neighbours && sameZones(*was.zones, *now.zones)) return;
  }
  made.zoneColours = zoneColours(*now.zones, *made.neighbours);
}

void addBoxes(Composition& made, const Composition* before) {
  const auto& zones = *zoningOf(made.content).zones;
  made.zoneBoxes.resize(zones.size());
  const auto* known = before ? &*zoningOf(before->content).zones : nullptr;
  for (std::size_t i = 0; i < zones.size(); ++i) {
    if (!zones[i].boundary) continue;
    const bool same = known && i < known->size() && (*known)[i].boundary == zones[i].boundary;
    made.zoneBoxes[i] = same ? before->zoneBoxes[i] : boxOf(*zones[i].boundary);
  }
}

/// `before`: of the same view, if there is one.
Composition composedFrom(const Composition* before, const MapContent& content, const Viewport& view) {
  Composition made;
  made.content = content;
  made.view = view;
  made.marks =
      before ? schoolMarksAfter(before->marks, before->content, content, view) : schoolMarks(content, view);
  if (before) made.widths = before->widths;
  made.labels = mapLabels(view, content, made.marks, made.widths);
  const Composition* like = before && zonesComparable(before->content, content) ? before : nullptr;
  if (showsZones(content)) addBoxes(made, like);
  const bool colours = showsZones(content) && content.areas == AreaTheme::Zones;
  if (colours) addColours(made, like && like->content.areas == AreaTheme::Zones ? like : nullptr);
  if (content.areas == AreaTheme::Residents) made.densityBreaks = densityBreaks(content);
  return made;
}

}  // namespace

Composition composed(const MapContent& content, const Viewport& view) {
  return composedFrom(nullptr, content, view);
}

Composition composedAfter(const Composition& before, const MapContent& content) {
  return composedFrom(&before, content, before.view);
}

}  // namespace xuequ::app
