// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/assign_to_school.hpp"

#include "core/scenario/edit_zones.hpp"

#include <algorithm>

namespace xuequ {
namespace {

std::optional<SchoolYear> openingOf(const Scenario& scenario, SchoolId school) {
  const auto opens = [&](const Project& p) {
    return std::holds_alternative<OpenSchool>(p.measure) && schoolOf(p) == school;
  };
  const auto found = std::ranges::find_if(*scenario.projects, opens);
  return found == scenario.projects->end() ? std::nullopt : std::optional(found->year);
}

Result<Scenario> fromYearOn(const StudyArea& area, const Scenario& before, Stage stage,
                            std::span<const UnitId> units, SchoolId school, SchoolYear year) {
  std::vector<ZoneRow> rows;
  for (const UnitId unit : units)
    rows.push_back({.unit = unit, .schools = {school}, .from = year, .name = {}});
  auto after = withZoneRows(area, before, stage, rows, false);
  if (after && after->zoning(stage) == before.zoning(stage)) return failure(ErrorCode::NothingChanged);
  return after;
}

}  // namespace

Result<Scenario> assignUnitsToSchool(const StudyArea& area, const Scenario& before, Stage stage,
                                     std::span<const UnitId> units, SchoolId school) {
  if (const auto year = openingOf(before, school))
    return fromYearOn(area, before, stage, units, school, *year);
  auto made = zoneOfSchools(area, before, stage, {school});
  if (!made) return tl::unexpected(made.error());
  return assignUnits(area, made->scenario, stage, units, made->zone);
}

}  // namespace xuequ
