// SPDX-License-Identifier: Apache-2.0
// The words on maps, sheets and charts, in both languages.
#pragma once

#include "app/output/language.hpp"
#include "core/base/calendar.hpp"
#include "core/facts/planning_unit.hpp"
#include "core/facts/school.hpp"

#include <QString>

#include <cstdint>

namespace xuequ::app {

enum class MapWord : std::uint8_t {
  Areas,
  Zones,
  ZoneBorder,
  NoZone,
  Residents,
  PerHectare,
  SeatsAChild,
  StraightUpTo,
  OnFootUpTo,
  NoSeatInReach,
  NoChildren,
  UnitKinds,
  UnitBorder,
  Roads,
  Trunk,
  MainRoad,
  LocalRoad,
  Footway,
  Railway,
  WaterArea,
  ServiceAreasOf,
  WithinRadius,
  WithinWalk,
  WalkRing,
  NoSchoolNear,
  DiffersFrom,
  OtherSchool,
  ToItsSchool,
  SchoolOpened,
  SchoolClosed,
  SchoolResized,
  Boundary,
  Schools,
  Load,
  LoadUnder,
  LoadTo,
  LoadOver,
  LoadUnknown,
  OversizedBadge,
  OpensLater,
  Closed,
  OtherStages,
  CommitmentNo,
  CommitmentPlanned,
  CommitmentYes,
  Opens,
  Extends,
  Closes,
  Merges,
  Converts,
  SectionsAdded,
  Legend,
  KeyFigures,
  MapTitle,
  AccessTitle,
  ResidentsTitle,
  ScenarioLabel,
  PlanningPeriod,
  SchoolYearLabel,
  Author,
  Date,
  SheetNumber,
  ScaleLabel,
  CoordinateSystem,
  BaseMapLabel,
  Drawn,
  Checked,
  Approved,
  SyntheticFoot,
  Pupils,
  NominalSeats,
  UsableSeats,
  SchoolsOpen,
  Sections,
  Oversized,
  SuperOversized,
  NoneLeftFrom,
  NotGone,
  SeatsAdded,
  SeatsChartTitle,
  OversizedChartTitle,
  PupilUnit,
  ClassUnit,
  CompulsoryAndSenior,
};
inline constexpr std::size_t kMapWords = static_cast<std::size_t>(MapWord::CompulsoryAndSenior) + 1;

/// Some words have a place for a number: %1, %2.
QString word(MapWord, Language);
QString word(Stage, Language);
QString word(UnitKind, Language);
QString word(Ownership, Language);
/// The one character that stands in a school's symbol.
QString glyph(Stage, Language);
/// 2022 is "2022–23"
QString schoolYear(SchoolYear);
/// 12345 is "12,345"
QString grouped(std::int64_t);
QString fromUtf8(const std::string&);

}  // namespace xuequ::app
