// SPDX-License-Identifier: Apache-2.0
// Foreign data to facts: roles of columns found, values translated, coordinates brought to the plan's grid.
// All or nothing.
#pragma once

#include "core/base/monitor.hpp"
#include "core/base/result.hpp"
#include "core/facts/records.hpp"
#include "core/scenario/plan.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace xuequ::gis {

enum class ImportKind : std::uint8_t {
  Boundary,
  Units,
  Buildings,
  Schools,
  Roads,
  Water,
  Zones,
  Population,
  Births,
  Enrolment,
  Housing,
  Projects,
  Targets,
  Commitments,
  Gates,
  Crossings
};
std::optional<ImportKind> importKindOf(std::string_view key);
std::string_view keyOf(ImportKind);

/// A column that a kind of import can take: data/README.md is made from the same list.
struct Role {
  std::string name;
  bool required = false;
  std::vector<std::string> aliases;  ///< other headings by which it is found, without regard to case
};
const std::vector<Role>& rolesOf(ImportKind);

struct ImportOptions {
  std::string layer;                          ///< empty: the only one, or the one called as the kind is
  std::map<std::string, std::string> fields;  ///< role → their column; an empty one: the role stays empty
  std::map<std::string, std::string> sets;    ///< role → value for all rows
  /// role → theirs → ours; ours "-" leaves the row out
  std::map<std::string, std::map<std::string, std::string>> values;
  std::string crs;       ///< for a file without one: "EPSG:4548"
  std::string encoding;  ///< empty: detected (.cpg, BOM, LDID, UTF-8 valid, else GB18030)
  bool append = false;
  bool repair =
      false;  ///< self-crossing polygons, and land that zones dispute, are repaired; listed either way
  bool zonesByPolygon = false;
  bool keepOutside = false;  ///< schools outside the boundary are taken, not refused
};

/// Land on which zones that were drawn do not agree.
struct DisputedLand {
  std::string keeper;  ///< the zone that has it, or has it where it is repaired
  std::string other;   ///< that claims it too; empty: a sliver that no zone claims
  SquareMetres area;
  Pupils people;  ///< of all ages who live there
};

struct ImportReport {
  std::int64_t rowsRead = 0;
  std::int64_t rowsUsed = 0;
  std::vector<std::pair<std::string, std::string>> columns;  ///< role, column it was found in
  std::vector<std::string> columnsLeftOut;
  std::string encoding;
  std::string crs;
  std::vector<std::int64_t> repairedRows;
  std::vector<std::int64_t> emptyRows;    ///< without any value: passed over
  std::vector<std::int64_t> rowsLeftOut;  ///< as `values` said; OpenStreetMap's lines that are no roads
  std::int64_t rowsAboveHeader = 0;       ///< titles above a sheet's header
  std::vector<DisputedLand> disputes;
  bool spreadOverGrades = false;  ///< a stage's total was spread evenly
};

struct ImportedFacts {
  Records records;
  ImportReport report;
};
/// Kinds other than zones and projects. Every fault of the file is in the error's `more`, 1,000 at most.
Result<ImportedFacts> importFacts(Records, ImportKind, const std::filesystem::path&, const ImportOptions&,
                                  const Monitor& = {});

struct ImportedDecisions {
  Scenario scenario;
  ImportReport report;
};
/// Zones and projects go to a scenario.
Result<ImportedDecisions> importDecisions(const StudyArea&, const Scenario&, ImportKind,
                                          const std::filesystem::path&, const ImportOptions&,
                                          const Monitor& = {});

/// The scenario with its ids meant for one study area brought to another (after an import): units and schools
/// by key. What the new area lacks is left out and counted.
struct Rebased {
  Scenario scenario;
  std::int64_t unitsLost = 0;
  std::int64_t schoolsLost = 0;
};
Rebased rebased(const StudyArea& from, const Scenario&, const StudyArea& to);

}  // namespace xuequ::gis
