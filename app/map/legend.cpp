// SPDX-License-Identifier: Apache-2.0
#include "app/map/legend.hpp"

#include "app/map/access_classes.hpp"
#include "app/map/layers.hpp"
#include "app/map/map_words.hpp"
#include "app/map/palette.hpp"
#include "app/map/place_index.hpp"
#include "app/map/resident_density.hpp"
#include "app/map/school_marks.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace xuequ::app {
namespace {

using Sign = LegendItem::Sign;

LegendItem areaItem(const QString& text, const QColor& fill, const QColor& line) {
  return {.sign = Sign::Area, .text = text, .fill = fill, .line = line};
}

void addZones(const MapContent& content, const Palette& palette, LegendGroup& group) {
  const Zoning& zoning = content.scenario->zoning(content.stage);
  if (!content.shows(Layer::Zones) || zoning.zones->empty()) return;
  if (content.areas == AreaTheme::Zones)
    group.items.push_back(
        {.sign = Sign::ZoneFills, .text = word(MapWord::Zones, content.language), .line = palette.unitLine});
  group.items.push_back({.sign = Sign::ZoneBorder,
                         .text = word(MapWord::ZoneBorder, content.language),
                         .line = palette.zoneLine,
                         .width = 1.7});
  const auto& owners = zoning.owners->unit;
  if (content.areas == AreaTheme::Zones && std::find(owners.begin(), owners.end(), kNoZone) != owners.end())
    group.items.push_back({.sign = Sign::NoZone,
                           .text = word(MapWord::NoZone, content.language),
                           .fill = palette.unitLine,
                           .line = palette.unitLine});
}

void addDensities(const MapContent& content, const Palette& palette, LegendGroup& group) {
  const auto breaks = densityBreaks(content);
  const auto number = [](double value) { return QString::number(value, 'g', 3); };
  for (std::size_t i = 0; i < palette.residents.size(); ++i) {
    const QString text =
        i == 0 ? QStringLiteral("< ") + number(breaks[0])
        : i == breaks.size()
            ? QStringLiteral("≥ ") + number(breaks.back())
            : word(MapWord::PerHectare, content.language).arg(number(breaks[i - 1]), number(breaks[i]));
    group.items.push_back(areaItem(text, palette.residents[i], palette.unitLine));
  }
}

QString accessClassText(std::size_t i, Language language) {
  const auto number = [](double value) { return QString::number(value); };
  if (i == 0) return word(MapWord::NoSeatInReach, language);
  if (i == 1) return QStringLiteral("< ") + number(kAccessBreaks.front());
  if (i == kAccessClasses - 1) return QStringLiteral("≥ ") + number(kAccessBreaks.back());
  return word(MapWord::PerHectare, language).arg(number(kAccessBreaks[i - 2]), number(kAccessBreaks[i - 1]));
}

void addAccess(const MapContent& content, const Palette& palette, LegendGroup& group) {
  group.title = word(MapWord::SeatsAChild, content.language);
  for (std::size_t i = 0; i < kAccessClasses; ++i)
    group.items.push_back(
        areaItem(accessClassText(i, content.language), palette.access[i], palette.unitLine));
  group.items.push_back(
      areaItem(word(MapWord::NoChildren, content.language), palette.land, palette.unitLine));
}

void addKinds(const MapContent& content, const Palette& palette, LegendGroup& group) {
  std::set<UnitKind> kinds;
  for (const PlanningUnit& unit : content.area().units) kinds.insert(unit.kind);
  for (const UnitKind kind : kinds)
    group.items.push_back(areaItem(word(kind, content.language), palette.of(kind), palette.unitLine));
}

LegendGroup areaGroup(const MapContent& content, const Palette& palette) {
  LegendGroup group{word(MapWord::Areas, content.language), {}};
  if (content.shows(Layer::Units) && content.areas == AreaTheme::Residents) {
    group.title = word(MapWord::Residents, content.language);
    addDensities(content, palette, group);
  } else if (content.shows(Layer::Units) && content.areas == AreaTheme::Access) {
    addAccess(content, palette, group);
  } else if (content.shows(Layer::Units) && content.areas == AreaTheme::UnitKinds) {
    group.title = word(MapWord::UnitKinds, content.language);
    addKinds(content, palette, group);
  }
  addZones(content, palette, group);
  if (content.shows(Layer::Units))
    group.items.push_back({.sign = Sign::UnitBorder,
                           .text = word(MapWord::UnitBorder, content.language),
                           .line = palette.unitLine,
                           .width = 0.8});
  if (content.shows(Layer::Boundary) && !content.area().boundary.empty())
    group.items.push_back({.sign = Sign::Boundary,
                           .text = word(MapWord::Boundary, content.language),
                           .line = palette.boundary,
                           .width = 1.6});
  return group;
}

void addRoads(const MapContent& content, const Palette& palette, LegendGroup& group) {
  constexpr std::array words{MapWord::Trunk, MapWord::MainRoad, MapWord::LocalRoad, MapWord::Footway,
                             MapWord::Railway};
  constexpr std::array widths{5.0, 4.0, 3.0, 1.0, 3.0};
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto kind = static_cast<RoadClass>(i);
    if (!content.geometry->index().hasRoads(kind)) continue;
    group.items.push_back({.sign = kind == RoadClass::Railway ? Sign::Railway : Sign::Road,
                           .text = word(words[i], content.language),
                           .fill = palette.of(kind).fill,
                           .line = palette.of(kind).casing,
                           .width = widths[i]});
  }
}

LegendGroup landGroup(const MapContent& content, const Palette& palette) {
  LegendGroup group{word(MapWord::Roads, content.language), {}};
  if (content.shows(Layer::Roads)) addRoads(content, palette, group);
  if (content.shows(Layer::Water) && !content.area().waters.empty())
    group.items.push_back(
        areaItem(word(MapWord::WaterArea, content.language), palette.water, palette.waterLine));
  return group;
}

LegendItem schoolItem(const MapContent& content, Sign sign, const QString& text, Ownership ownership) {
  return {.sign = sign,
          .text = text,
          .stage = content.stage,
          .ownership = ownership,
          .language = content.language};
}

/// Kinds of school that have the stage in the scenario, and what becomes of them.
LegendGroup schoolGroup(const MapContent& content) {
  LegendGroup group{word(MapWord::Schools, content.language) + QStringLiteral(" · ") +
                        word(content.stage, content.language),
                    {}};
  std::set<Ownership> ownerships;
  std::set<SchoolState> states;
  bool crowded = false;
  for (const SchoolMark& mark : schoolMarks(content, {.metresPerPixel = 1})) {
    states.insert(mark.state);
    if (mark.state != SchoolState::OtherStage) ownerships.insert(mark.school->ownership);
    crowded = crowded || mark.oversized > 0 || mark.superOversized > 0;
  }
  const auto name = [&](MapWord w) { return word(w, content.language); };
  for (const Ownership ownership : ownerships)
    group.items.push_back(schoolItem(content, Sign::School, word(ownership, content.language), ownership));
  if (states.contains(SchoolState::Planned))
    group.items.push_back(
        schoolItem(content, Sign::PlannedSchool, name(MapWord::OpensLater), Ownership::Public));
  if (states.contains(SchoolState::Closed))
    group.items.push_back(schoolItem(content, Sign::ClosedSchool, name(MapWord::Closed), Ownership::Public));
  if (states.contains(SchoolState::OtherStage))
    group.items.push_back(
        schoolItem(content, Sign::OtherSchool, name(MapWord::OtherStages), Ownership::Public));
  if (crowded && content.schools == SchoolTheme::Load)
    group.items.push_back(
        schoolItem(content, Sign::Oversized, name(MapWord::OversizedBadge), Ownership::Public));
  return group;
}

QString loadText(Load load, Language language) {
  switch (load) {
    case Load::Low:
      return word(MapWord::LoadUnder, language).arg(60);
    case Load::Fair:
      return word(MapWord::LoadTo, language).arg(60).arg(90);
    case Load::Full:
      return word(MapWord::LoadTo, language).arg(90).arg(100);
    case Load::Over:
      return word(MapWord::LoadTo, language).arg(100).arg(120);
    case Load::FarOver:
      return word(MapWord::LoadOver, language).arg(120);
    case Load::Unknown:
      break;
  }
  return word(MapWord::LoadUnknown, language);
}

LegendGroup loadGroup(const MapContent& content, const Palette& palette) {
  LegendGroup group{word(MapWord::Load, content.language), {}};
  constexpr std::array shares{0.4, 0.75, 1.0, 1.0, 1.0};
  for (std::size_t i = 0; i < shares.size(); ++i) {
    LegendItem item =
        schoolItem(content, Sign::LoadRing, loadText(kAllLoads[i], content.language), Ownership::Public);
    item.line = palette.of(kAllLoads[i]);
    item.share = shares[i];
    group.items.push_back(item);
  }
  return group;
}

LegendGroup commitmentGroup(const MapContent& content, const Palette& palette) {
  LegendGroup group{fromUtf8(content.commitment), {}};
  constexpr std::array words{MapWord::CommitmentNo, MapWord::CommitmentPlanned, MapWord::CommitmentYes};
  for (std::size_t i = words.size(); i-- > 0;) {
    LegendItem item =
        schoolItem(content, Sign::LoadRing, word(words[i], content.language), Ownership::Public);
    item.line = palette.commitments[i];
    group.items.push_back(item);
  }
  return group;
}

void addRings(const MapContent& content, const Palette& palette, LegendGroup& group) {
  double through = 1;
  for (auto ring = content.rings->rbegin(); ring != content.rings->rend(); ++ring) {
    through *= 1 - kRingVeil;
    QColor veil = palette.service;
    veil.setAlphaF(static_cast<float>(1 - through));
    const auto limit = grouped(std::llround(ring->limit.count()));
    group.items.push_back(areaItem(word(MapWord::WalkRing, content.language).arg(limit), veil, veil));
  }
}

/// What is served, with the people in it.
LegendGroup serviceGroup(const MapContent& content, const Palette& palette) {
  const SchoolReach& services = *content.services;
  const auto name = [&](MapWord w) { return word(w, content.language); };
  LegendGroup group{name(MapWord::ServiceAreasOf).arg(grouped(std::llround(services.limit.count()))), {}};
  QColor veil = palette.service;
  veil.setAlphaF(content.rings ? 0.0F : 0.10F);
  if (!services.circles.empty())
    group.items.push_back(areaItem(name(MapWord::WithinRadius).arg(grouped(services.withinRadius.rounded())),
                                   veil, palette.service));
  if (content.rings) addRings(content, palette, group);
  if (!services.ways.empty())
    group.items.push_back({.sign = Sign::ZoneBorder,
                           .text = name(MapWord::WithinWalk).arg(grouped(services.onFoot.rounded())),
                           .line = palette.service,
                           .width = 2.6});
  if (!services.gap.empty())
    group.items.push_back({.sign = Sign::NoZone,
                           .text = name(MapWord::NoSchoolNear),
                           .fill = palette.gap,
                           .line = palette.gap});
  return group;
}

/// What is another than in the scenario compared with.
LegendGroup differenceGroup(const MapContent& content, const Palette& palette) {
  const MapDifference& difference = *content.difference;
  const auto name = [&](MapWord w) { return word(w, content.language); };
  LegendGroup group{name(MapWord::DiffersFrom).arg(fromUtf8(difference.against)), {}};
  if (!difference.units.empty()) {
    group.items.push_back(
        {.sign = Sign::NoZone,
         .text = name(MapWord::OtherSchool).arg(grouped(static_cast<std::int64_t>(difference.units.size()))),
         .fill = palette.changed,
         .line = palette.changed});
    group.items.push_back({.sign = Sign::Arrow,
                           .text = name(MapWord::ToItsSchool).arg(grouped(difference.residents.rounded())),
                           .line = palette.changed});
  }
  std::set<SchoolFate> fates;
  for (const ChangedSchool& school : difference.schools) fates.insert(school.fate);
  constexpr std::array kFates{MapWord::SchoolOpened, MapWord::SchoolClosed, MapWord::SchoolResized};
  for (const SchoolFate fate : fates)
    group.items.push_back({.sign = Sign::Fate,
                           .text = name(kFates[static_cast<std::size_t>(fate)]),
                           .line = palette.changed,
                           .fate = fate});
  return group;
}

}  // namespace

std::vector<LegendGroup> legendOf(const MapContent& content) {
  const Palette& palette = paletteOf(content.dark);
  std::vector<LegendGroup> groups;
  if (content.shows(Layer::Differences) && content.difference)
    groups.push_back(differenceGroup(content, palette));
  // What the areas are coloured by comes first where somebody asked for more than zones.
  const bool measured = content.areas == AreaTheme::Residents || content.areas == AreaTheme::Access;
  if (measured) groups.push_back(areaGroup(content, palette));
  if (content.shows(Layer::Schools)) {
    groups.push_back(schoolGroup(content));
    if (content.schools == SchoolTheme::Commitment)
      groups.push_back(commitmentGroup(content, palette));
    else if (content.outcome)
      groups.push_back(loadGroup(content, palette));
  }
  if (content.shows(Layer::Services) && content.services) groups.push_back(serviceGroup(content, palette));
  if (!measured) groups.push_back(areaGroup(content, palette));
  groups.push_back(landGroup(content, palette));
  std::erase_if(groups, [](const LegendGroup& group) { return group.items.empty(); });
  return groups;
}

}  // namespace xuequ::app
