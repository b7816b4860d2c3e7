// SPDX-License-Identifier: Apache-2.0
// One file on its way into the plan: what every kind of import is given.
#pragma once

#include "core/base/monitor.hpp"
#include "gis/import/columns.hpp"
#include "gis/import/faults.hpp"
#include "gis/import/import.hpp"
#include "gis/import/places.hpp"
#include "gis/import/row.hpp"

#include <string>
#include <unordered_map>
#include <vector>

namespace xuequ::gis {

struct Intake {
  SourceLayer layer;
  Columns columns;
  Places places;
  const ImportOptions& options;
  Faults& faults;
  ImportReport& report;

  [[nodiscard]] const Column& column(std::string_view role) const { return columns[role]; }
  [[nodiscard]] const OGRGeometry* geometry(const Row& row) const {
    return places.geometries[row.number() - 1].get();
  }
  /// The layer, or the columns x and y, say where the rows are.
  [[nodiscard]] bool hasPlaces() const;
  [[nodiscard]] std::optional<Shaped> polygons(const Row&);

  /// Every row that has a value, in order.
  template <class Visit>
  void eachRow(Visit visit) {
    for (std::size_t i = 0; i < layer.rows.size(); ++i) {
      const Row row(layer.rows[i], i + 1, columns, faults);
      if (row.isEmpty()) {
        report.emptyRows.push_back(static_cast<std::int64_t>(i + 1));
      } else if (columns.leaveOut(layer.rows[i])) {
        report.rowsLeftOut.push_back(static_cast<std::int64_t>(i + 1));
      } else {
        ++report.rowsUsed;
        visit(row);
      }
    }
  }
};

/// Reads the file, finds its columns and brings its geometry over. Faults of places are in `faults` already.
Result<Intake> opened(ImportKind, const std::filesystem::path&, const ImportOptions&, const PlanPlace&,
                      Faults&, ImportReport&, const Monitor&);

/// Things by key, and by those names that only one of them has.
class Directory {
 public:
  void add(std::string key, const std::string& name, std::size_t at);
  [[nodiscard]] std::optional<std::size_t> find(std::string_view keyOrName) const;

 private:
  static constexpr std::size_t kSeveral = static_cast<std::size_t>(-1);
  std::unordered_map<std::string, std::size_t> m_byKey;
  std::unordered_map<std::string, std::size_t> m_byName;
};

template <class Things>
Directory directoryOf(const Things& things) {
  Directory directory;
  std::size_t at = 0;
  for (const auto& thing : things) directory.add(thing.key, thing.name, at++);
  return directory;
}

/// Keys seen so far; false the second time.
class Seen {
 public:
  bool first(const std::string& key) { return m_keys.emplace(key, 0).second; }

 private:
  std::unordered_map<std::string, int> m_keys;
};

// The kinds, each with what its rows become.
void takeBoundary(Intake&, Records&);
void takeUnits(Intake&, Records&);
void takeBuildings(Intake&, Records&);
void takeSchools(Intake&, Records&);
void takeRoads(Intake&, Records&);
void takeWater(Intake&, Records&);
void takePopulation(Intake&, Records&);
void takeBirths(Intake&, Records&);
void takeEnrolment(Intake&, Records&);
void takeHousing(Intake&, Records&);
void takeTargets(Intake&, Records&);
void takeCommitments(Intake&, Records&);
void takeGates(Intake&, Records&);
void takeCrossings(Intake&, Records&);
/// Null where a fault was noted.
std::optional<Scenario> withZones(Intake&, const StudyArea&, Scenario);
std::optional<Scenario> withProjects(Intake&, const StudyArea&, Scenario);

}  // namespace xuequ::gis
