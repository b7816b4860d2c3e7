// SPDX-License-Identifier: Apache-2.0
// Planning units and attendance zones: fills beneath everything, lines above the roads.
#include "app/map/access_classes.hpp"
#include "app/map/drawing.hpp"
#include "app/map/layers.hpp"
#include "app/map/place_index.hpp"
#include "app/map/resident_density.hpp"
#include "app/map/unit_borders.hpp"

#include <QBrush>
#include <QPainter>
#include <QPen>

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace xuequ::app {
namespace {

constexpr double kOutlinedFrom = 8;  ///< px: lines around smaller units only darken the map
constexpr double kPlace = 4;         ///< px: radius of a unit of which only the place is known

using UnitBrush = std::function<QBrush(UnitId)>;
using Lines = std::vector<const DetailedLine*>;
using Colours = std::map<ZoneId, std::size_t>;

/// Bevelled: round joins of thin lines cost time that nobody sees.
QPen linePen(const QColor& colour, double width) {
  return {colour, width, Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin};
}

/// The unit's shape, or a disc where only its place is known.
void fillUnit(const Drawing& d, UnitId id, const QBrush& brush) {
  const DetailedShape& shape = d.content.geometry->unit(id);
  if (!shape.box.empty()) {
    d.fill(shape, brush);
    return;
  }
  const PlanningUnit& unit = d.content.area().units[id];
  if (!d.sees(unit.centre)) return;
  d.painter.setPen(QPen(d.palette.unitLine, 0.8));
  d.painter.setBrush(brush);
  d.painter.drawEllipse(d.at(unit.centre), kPlace, kPlace);
}

void fillUnits(const Drawing& d, const UnitBrush& brushOf) {
  for (const std::uint32_t i : d.content.geometry->index().unitsIn(d.sight())) {
    if (d.stopped()) return;
    const UnitId unit{static_cast<std::int32_t>(i)};
    const QBrush brush = brushOf(unit);
    if (brush.style() != Qt::NoBrush) fillUnit(d, unit, brush);
  }
}

bool inhabited(const PlanningUnit& unit) {
  return std::any_of(unit.residents.begin(), unit.residents.end(), [](Pupils p) { return p > Pupils{}; });
}

void hatchUnowned(const Drawing& d, const Owners& owners) {
  for (const std::uint32_t i : d.content.geometry->index().unitsIn(d.sight())) {
    if (d.stopped()) return;
    const UnitId unit{static_cast<std::int32_t>(i)};
    if (owners.unit[unit] == kNoZone && inhabited(d.content.area().units[unit]))
      d.hatch(d.content.geometry->unit(unit), d.palette.unitLine);
  }
}

bool isDrawn(const Zoning& zoning, ZoneId id) {
  const Zone* zone = zoning.find(id);
  return zone && zone->boundary;
}

/// Those in sight that have a boundary.
std::vector<const Zone*> drawnZones(const Drawing& d, const Zoning& zoning) {
  std::vector<const Zone*> result;
  for (std::size_t i = 0; i < zoning.zones->size(); ++i)
    if (d.sees(d.composition.zoneBoxes[i])) result.push_back(&(*zoning.zones)[i]);
  return result;
}

/// Where a boundary cuts units and is not drawn itself, the points show who owns what.
void paintCutUnits(const Drawing& d, const Zoning& zoning, const Colours& colours) {
  d.painter.setPen(QPen(d.palette.zoneLine, 0.5));
  for (const auto& [unit, owners] : zoning.owners->cutUnits) {
    const Box& box = d.content.geometry->unit(unit).box;
    if (!d.sees(box) || d.extent(box) < 4 * kOutlinedFrom) continue;
    const auto points = d.content.area().pointsOf(unit);
    for (std::size_t i = 0; i < points.size(); ++i) {
      if (!d.sees(points[i].at)) continue;
      const auto colour = colours.find(owners[i]);
      d.painter.setBrush(colour == colours.end() ? QBrush(Qt::NoBrush)
                                                 : QBrush(d.palette.zones[colour->second]));
      d.painter.drawEllipse(d.at(points[i].at), 2.5, 2.5);
    }
  }
}

/// Of those in sight.
template <class Act>
void eachBorder(const Drawing& d, const Act& act) {
  for (const std::uint32_t i : d.content.geometry->index().bordersIn(d.sight()))
    act(d.content.geometry->borders()[i]);
}

/// A zone is one body: its colour bridges the roads between its units.
void paintBridges(const Drawing& d, const Zoning& zoning, const Colours& colours) {
  std::map<ZoneId, Lines> bridges;
  eachBorder(d, [&](const Border& border) {
    if (!border.right) return;
    const ZoneId owner = zoning.owners->unit[border.left];
    if (owner == kNoZone || owner != zoning.owners->unit[*border.right]) return;
    if (d.extent(d.content.geometry->unit(border.left).box) >= kOutlinedFrom)
      bridges[owner].push_back(&border.line);
  });
  const double width = std::min(kWidestGap / d.metresPerPixel(), kWidestBridge);
  for (const auto& [zone, lines] : bridges) d.lines(lines, linePen(d.palette.zones[colours.at(zone)], width));
}

void paintZoneFills(const Drawing& d) {
  const Zoning& zoning = d.content.scenario->zoning(d.content.stage);
  if (zoning.zones->empty()) return;
  const Colours& colours = *d.composition.zoneColours;
  paintBridges(d, zoning, colours);
  fillUnits(d, [&](UnitId unit) -> QBrush {
    const ZoneId owner = zoning.owners->unit[unit];
    if (owner == kNoZone) return Qt::NoBrush;
    const bool covered = isDrawn(zoning, owner) && !d.content.geometry->unit(unit).box.empty();
    return covered ? QBrush(Qt::NoBrush) : QBrush(d.palette.zones[colours.at(owner)]);
  });
  hatchUnowned(d, *zoning.owners);
  for (const Zone* zone : drawnZones(d, zoning))
    d.fill(ringsOf(*zone->boundary), d.palette.zones[colours.at(zone->id)]);
  paintCutUnits(d, zoning, colours);
}

void paintDensity(const Drawing& d) {
  const auto& breaks = d.composition.densityBreaks;
  fillUnits(d, [&](UnitId unit) -> QBrush {
    const auto density = residentDensity(d.content, unit);
    return density ? QBrush(d.palette.residents[densityClass(breaks, *density)])
                   : QBrush(d.palette.residents.front());
  });
}

/// Where no child lives there is nobody to reach a seat: that stays ground.
void paintAccess(const Drawing& d) {
  if (!d.content.access) return;
  fillUnits(d, [&](UnitId unit) -> QBrush {
    const auto seats = d.content.access->seats[unit];
    return seats ? QBrush(d.palette.access[accessClass(*seats)]) : QBrush(Qt::NoBrush);
  });
}

/// Borders whose two sides belong to different zones, as far as no zone there has a boundary of its own.
Lines zoneBorders(const Drawing& d, const Zoning& zoning) {
  Lines result;
  eachBorder(d, [&](const Border& border) {
    const ZoneId left = zoning.owners->unit[border.left];
    const ZoneId right = border.right ? zoning.owners->unit[*border.right] : kNoZone;
    if (left != right && !isDrawn(zoning, left) && !isDrawn(zoning, right)) result.push_back(&border.line);
  });
  return result;
}

void paintSelectedZone(const Drawing& d, const Zone& zone) {
  const QPen pen = linePen(d.palette.selection, 3);
  if (zone.boundary) {
    d.outline(ringsOf(*zone.boundary), pen);
    return;
  }
  const Owners& owners = *d.content.scenario->zoning(d.content.stage).owners;
  Lines lines;
  eachBorder(d, [&](const Border& border) {
    const bool left = owners.unit[border.left] == zone.id;
    const bool right = border.right && owners.unit[*border.right] == zone.id;
    if (left != right) lines.push_back(&border.line);
  });
  d.lines(lines, pen);
}

void paintSelectedUnit(const Drawing& d, UnitId unit) {
  QColor veil = d.palette.selection;
  veil.setAlphaF(0.16F);
  fillUnit(d, unit, veil);
  d.outline(d.content.geometry->unit(unit), linePen(d.palette.selection, 2.5));
}

}  // namespace

void paintAreas(Drawing& d) {
  switch (d.content.areas) {
    case AreaTheme::Zones:
      if (d.content.shows(Layer::Zones)) paintZoneFills(d);
      return;
    case AreaTheme::Residents:
      if (d.content.shows(Layer::Units)) paintDensity(d);
      return;
    case AreaTheme::Access:
      if (d.content.shows(Layer::Units)) paintAccess(d);
      return;
    case AreaTheme::UnitKinds:
      if (d.content.shows(Layer::Units))
        fillUnits(d, [&](UnitId unit) -> QBrush { return d.palette.of(d.content.area().units[unit].kind); });
      return;
    case AreaTheme::None:
      return;
  }
}

void paintUnitLines(Drawing& d) {
  if (!d.content.shows(Layer::Units)) return;
  Lines lines;
  eachBorder(d, [&](const Border& border) {
    if (d.extent(d.content.geometry->unit(border.left).box) >= kOutlinedFrom) lines.push_back(&border.line);
  });
  d.lines(lines, linePen(d.palette.unitLine, 0.7));
}

void paintZoneLines(Drawing& d) {
  if (!d.content.shows(Layer::Zones)) return;
  const Zoning& zoning = d.content.scenario->zoning(d.content.stage);
  const Lines borders = zoneBorders(d, zoning);
  const auto drawn = drawnZones(d, zoning);
  QColor veil = d.palette.halo;
  veil.setAlphaF(0.55F);
  for (const double width : {3.6, 1.4}) {
    const QPen pen = linePen(width > 2 ? veil : d.palette.zoneLine, width);
    d.lines(borders, pen);
    for (const Zone* zone : drawn) d.outline(ringsOf(*zone->boundary), pen);
  }
}

void paintSelectedAreas(Drawing& d) {
  if (const ZoneId* id = selected<ZoneId>(d.content.selection))
    if (const Zone* zone = d.content.scenario->zoning(d.content.stage).find(*id)) paintSelectedZone(d, *zone);
  if (const UnitId* unit = selected<UnitId>(d.content.selection);
      unit != nullptr && d.content.area().units.contains(*unit))
    paintSelectedUnit(d, *unit);
}

}  // namespace xuequ::app
