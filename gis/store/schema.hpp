// SPDX-License-Identifier: Apache-2.0
// The tables of a plan file. Three kinds live side by side:
//   facts       boundary, units, …: what imports gave; Xuequ reads and writes them
//   history_*   every undo step, in pieces; Xuequ reads and writes them, other programs need not
//   decisions   scenarios, zones, zone_units, services, projects, assumptions: the current step spelled out
//   for other programs;
//               Xuequ only writes them
// The version of the schema stands in plan.version, because GeoPackage claims PRAGMA user_version for its
// own.
#pragma once

#include "core/geometry/grid.hpp"
#include "gis/store/sqlite.hpp"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace xuequ::gis {

/// A step from one version to the next. The first takes a plan of version 1 to version 2.
using Migration = std::function<void(Database&)>;
const std::vector<Migration>& migrations();
inline std::int64_t currentVersion() { return 1 + static_cast<std::int64_t>(migrations().size()); }

struct FeatureTable {
  std::string_view name;
  std::string_view type;  ///< as GeoPackage names it
  std::string_view title;
};
std::span<const FeatureTable> featureTables();

/// The tables of version 1 alone. Their definitions never change again: a later version is made by a
/// migration.
void createFirstTables(Database&);
/// Empty tables of the current version, registered as GeoPackage asks. Call within a transaction.
void createSchema(Database&, const Grid&);
/// The id under which the file knows the coordinate system of its layers.
std::int32_t srsIdIn(Database&);
/// Another coordinate system for all layers.
void useGrid(Database&, const Grid&);
/// Runs the steps that lie between and writes the version. Call within a transaction.
void migrate(Database&, std::int64_t from, std::span<const Migration>);
/// The layer's bounding box in gpkg_contents: as wide as its R-tree is.
void updateExtent(Database&, std::string_view table);

/// Refuses what is no plan (FileForeign), is newer (PlanNewerVersion), carries code (FileNotAllowed: views,
/// triggers, virtual tables that are not ours) or lacks tables (PlanDamaged). Returns the version. Runs
/// nothing that the file brings along.
std::int64_t checkSchema(Database&);

/// SHA-256 of all definitions but for blanks.
std::string schemaDigest(Database&);
/// Of the current version as SQLite 3.40 makes it; a test holds it.
inline constexpr std::string_view kCurrentSchemaDigest =
    "cef81e2eb0de171022c6e976757259ad8fba8b9db9ff7a52a67b70dbfe05b1a5";

}  // namespace xuequ::gis
