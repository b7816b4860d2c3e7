// SPDX-License-Identifier: Apache-2.0
#include "gis/store/new_plan.hpp"

#include "gis/store/decision_tables.hpp"
#include "gis/store/geometry_functions.hpp"
#include "gis/store/record_tables.hpp"
#include "gis/store/schema.hpp"

namespace xuequ::gis {
namespace {

namespace fs = std::filesystem;

/// A file on its way: gone again unless it has been moved to its place.
class PartFile {
 public:
  explicit PartFile(const fs::path& target)
      : m_target(target), m_path(target.parent_path() / ("." + target.filename().string() + ".new")) {
    remove();
  }
  ~PartFile() { remove(); }
  PartFile(const PartFile&) = delete;
  PartFile& operator=(const PartFile&) = delete;

  [[nodiscard]] const fs::path& path() const { return m_path; }
  /// A journal left by a killed process belongs to the old file; SQLite would play it back into the new one.
  void moveToPlace() const {
    std::error_code problem;
    fs::remove(m_target.string() + "-journal", problem);
    fs::rename(m_path, m_target, problem);
    if (problem)
      throw StoreFault(Error{.code = ErrorCode::FileWriteFailed,
                             .place = {},
                             .value = problem.message(),
                             .wanted = {},
                             .more = {}});
  }

 private:
  void remove() const {
    std::error_code ignored;
    fs::remove(m_path, ignored);
  }
  fs::path m_target;
  fs::path m_path;
};

}  // namespace

StoredSteps fillPlan(Database& db, ScenarioArchive& archive, const Records& records, const Plan& plan) {
  writeRecords(db, records);
  StoredStep first{.fid = 1, .label = {}, .scenarios = {}};
  for (const auto& scenario : plan.scenarios) first.scenarios.push_back(archive.put(*plan.area, scenario));
  insertStep(db, first);
  setCurrentStep(db, first.fid);
  showDecisions(db, Plan{.area = plan.area, .scenarios = {}}, plan);
  for (const FeatureTable& table : featureTables()) updateExtent(db, table.name);
  return {.steps = {std::move(first)}, .current = 0};
}

void writeNewPlan(const fs::path& path, const Records& records, const Plan& plan) {
  const PartFile part(path);
  {
    Database db = Database::create(part.path());
    addGeometryFunctions(db);
    db.trustSchema();
    ScenarioArchive archive(db);
    db.run("PRAGMA page_size = 4096; PRAGMA journal_mode = MEMORY; BEGIN");
    createSchema(db, records.grid);
    fillPlan(db, archive, records, plan);
    db.run("COMMIT");
  }
  part.moveToPlace();
}

}  // namespace xuequ::gis
