// SPDX-License-Identifier: Apache-2.0
// Attendance zones of one stage, 学区: which zone each demand point belongs to, and which schools serve a
// zone from when.
#pragma once

#include "core/base/calendar.hpp"
#include "core/base/ids.hpp"
#include "core/base/shared.hpp"
#include "core/facts/study_area.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace xuequ {

/// From a school year on, these schools take a zone's new intake; several share it (多校划片).
struct Service {
  SchoolYear from;
  std::vector<SchoolId> schools;  ///< by id
  friend auto operator<=>(const Service&, const Service&) = default;
};

/// In year y a zone is served by the latest service that has begun and has a school open. So a zone made for
/// a school that is yet to open, or opens late, stays with the school it had.
struct Zone {
  ZoneId id;
  std::string name;
  std::vector<Service> services;                 ///< by year
  std::shared_ptr<const MultiPolygon> boundary;  ///< as drawn or imported; none: the outline of its units
  bool locked = false;                           ///< edits of boundaries and units leave it as it is
  bool partsWaived = false;                      ///< may lie in several parts (飞地) without a finding
  bool operator==(const Zone&) const;
};

/// Who owns each demand point. Most units are whole; the few that a boundary cuts list their points.
struct Owners {
  IdVector<UnitId, ZoneId> unit;  ///< kNoZone: in none. For a cut unit the zone of its first point
  std::map<UnitId, std::vector<ZoneId>> cutUnits;  ///< owner of each of the unit's points, in their order
  bool operator==(const Owners&) const = default;
};

struct Zoning {
  Shared<std::vector<Zone>> zones;  ///< by id
  Shared<Owners> owners;

  [[nodiscard]] const Zone* find(ZoneId) const;
  /// Whether all, or any, of the zones have a boundary; of no zones all have.
  [[nodiscard]] bool allHaveBoundaries() const;
  [[nodiscard]] bool anyHasBoundary() const;
  /// Owners of the unit's points: one entry where the unit is whole.
  [[nodiscard]] std::vector<ZoneId> ownersOf(UnitId) const;
  bool operator==(const Zoning&) const = default;
};

/// Of the next zone that is made.
ZoneId nextZoneId(const std::vector<Zone>&);

/// No zones; every point in none.
Zoning emptyZoning(const StudyArea&);

}  // namespace xuequ
