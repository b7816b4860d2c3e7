// SPDX-License-Identifier: Apache-2.0
// T7: a row a zone and service.
#include "core/report/report.hpp"
#include "core/report/table_rows.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace xuequ {
namespace {

/// What T7 says of a zone's units.
struct Extent {
  std::string names;
  Dwellings dwellings;
};

/// A cut unit is named in every zone that has some of it; its dwellings are counted where its first point is.
std::map<ZoneId, Extent> extents(const StudyArea& area, const Zoning& zoning) {
  std::map<ZoneId, Extent> result;
  for (std::size_t u = 0; u < area.units.size(); ++u) {
    const UnitId unit{static_cast<std::int32_t>(u)};
    const auto owners = zoning.ownersOf(unit);
    for (ZoneId zone : std::set<ZoneId>(owners.begin(), owners.end())) {
      std::string& names = result[zone].names;
      names += (names.empty() ? "" : ", ") + nameOf(area.units[unit]);
    }
    result[zoning.owners->unit[unit]].dwellings += area.units[unit].dwellings;
  }
  return result;
}

std::string schoolNames(const StudyArea& area, const Scenario& scenario,
                        const std::vector<SchoolId>& schools) {
  std::string names;
  for (SchoolId school : schools) names += (names.empty() ? "" : ", ") + nameOf(area, scenario, school);
  return names;
}

/// Whether it is locked, and in how many parts it lies.
Cell stateCell(const Zone& zone) {
  Phrase state;
  if (zone.locked) state << Word{"state_locked"};
  const std::size_t parts = zone.boundary ? zone.boundary->size() : 1;
  if (zone.locked && (parts > 1 || zone.partsWaived)) state << std::string("; ");
  if (parts > 1)
    state << std::to_string(parts) + " " << Word{zone.partsWaived ? "state_parts_allowed" : "state_parts"};
  else if (zone.partsWaived)
    state << Word{"state_may_have_parts"};
  return state.empty() ? Cell{} : Cell{state};
}

/// A last column, where any zone is locked or may lie in parts.
void addStates(Table& table, const std::vector<Cell>& states) {
  if (std::ranges::all_of(states, [](const Cell& state) { return state == Cell{}; })) return;
  table.columns.push_back({"zone_state"});
  for (std::size_t i = 0; i < states.size(); ++i) table.rows[i].push_back(states[i]);
}

}  // namespace

Table zonesTable(const StudyArea& area, const Scenario& scenario, const Outcome& outcome) {
  using enum ColumnKind;
  Table table{"T7_zones",
              {{"stage"},
               {"zone"},
               {"from", Year},
               {"school"},
               {"unit_names"},
               {"dwellings", Whole},
               {"entrants_next", Whole}},
              {}};
  std::vector<Cell> states;
  for (Stage stage : kAllStages) {
    const Zoning& zoning = scenario.zoning(stage);
    const StageStandard* standard = area.standards.find(stage);
    if (!standard) continue;
    const auto extentOf = extents(area, zoning);
    for (const Zone& zone : *zoning.zones) {
      const auto found = extentOf.find(zone.id);
      const Extent extent = found == extentOf.end() ? Extent{} : found->second;
      const ZoneOutcome* sums = outcome.find(stage, zone.id);
      const auto nextEntry = static_cast<std::size_t>(standard->years());
      const Cell entrants =
          sums && sums->residents.size() > nextEntry ? cell(sums->residents[nextEntry]) : Cell{};
      for (const Service& service : zone.services) {
        states.push_back(stateCell(zone));
        table.rows.push_back({cell(stage), zone.name, cell(std::max(service.from, area.baseYear)),
                              schoolNames(area, scenario, service.schools), extent.names,
                              extent.dwellings.count(), entrants});
      }
    }
  }
  addStates(table, states);
  return table;
}

}  // namespace xuequ
