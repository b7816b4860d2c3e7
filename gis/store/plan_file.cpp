// SPDX-License-Identifier: Apache-2.0
#include "gis/store/plan_file.hpp"

#include "gis/source/crs.hpp"
#include "gis/store/decision_tables.hpp"
#include "gis/store/geometry_functions.hpp"
#include "gis/store/network_table.hpp"
#include "gis/store/new_plan.hpp"
#include "gis/store/record_tables.hpp"
#include "gis/store/schema.hpp"

#include <unistd.h>

#include <cassert>

namespace xuequ::gis {
namespace {

namespace fs = std::filesystem;

Error errorAt(const fs::path& path, ErrorCode code, std::string value = {}) {
  return {.code = code,
          .place = {.file = path.string(), .layer = {}, .row = 0, .field = {}},
          .value = std::move(value),
          .wanted = {},
          .more = {}};
}

/// The border that no exception crosses.
template <class T, class Body>
Result<T> guarded(const fs::path& path, Body body) {
  try {
    return body();
  } catch (const StoreFault& fault) {
    Error error = fault.error;
    error.place.file = path.string();
    return failure(std::move(error));
  } catch (const std::exception&
               other) {  // out of memory for sizes that a damaged file claims, text that is no UTF-8
    return failure(errorAt(path, ErrorCode::PlanDamaged, other.what()));
  }
}

fs::path folderOf(const fs::path& path) { return fs::absolute(path).parent_path(); }

/// SQLite needs to put its journal beside the file.
bool folderWritable(const fs::path& path) { return access(folderOf(path).c_str(), W_OK) == 0; }

/// The one who writes keeps a transaction begun (SQLite's RESERVED lock) for as long as the plan is open: a
/// second writer is refused at once, readers read on, and the lock dies with the process without leaving a
/// file. Nothing has been written as long as no edit has been made, so there is no journal either.
void takeForWriting(Database& db) { db.run("BEGIN IMMEDIATE"); }

/// One plan, one journal beside it while a commit is under way, nothing beside it otherwise.
void prepareForWriting(Database& db) {
  db.run("PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL; PRAGMA cell_size_check = ON");
  addGeometryFunctions(db);
  db.trustSchema();
}

/// False: another process has it.
bool taken(Database& db) {
  try {
    takeForWriting(db);
    return true;
  } catch (const StoreFault& fault) {
    if (fault.error.code != ErrorCode::PlanLocked) throw;
    return false;
  }
}

[[noreturn]] void refuse(ErrorCode code) {
  throw StoreFault(Error{.code = code, .place = {}, .value = {}, .wanted = {}, .more = {}});
}

/// What a new plan is to replace, held so that no one writes to it meanwhile. none: nothing is there, or it
/// is no database.
std::optional<Database> claimed(const fs::path& path, bool replace) {
  std::error_code problem;
  if (!folderWritable(path))
    refuse(fs::is_directory(folderOf(path), problem) ? ErrorCode::FolderReadOnly : ErrorCode::FileNotFound);
  if (!fs::exists(path, problem)) return std::nullopt;
  if (!replace) refuse(ErrorCode::FileExists);
  try {
    Database old = Database::openToWrite(path);
    if (!taken(old)) refuse(ErrorCode::PlanLocked);
    return old;
  } catch (const StoreFault& fault) {
    if (fault.error.code == ErrorCode::PlanLocked) throw;
    return std::nullopt;
  }
}

/// What opening a plan may cost: thousands of times what an honest schema takes.
constexpr std::int64_t kStepsToOpen = 50'000'000;

}  // namespace

struct PlanFile::State {
  fs::path path;
  Database db;
  bool readOnly = true;
  ScenarioArchive archive{db};
  StoredSteps stored;

  void open(Access);
  std::int64_t checkedVersion();
  void migrateFrom(std::int64_t version);

  /// All that the body reads is of one moment, also while another process writes.
  template <class T, class Body>
  Result<T> read(Body body);
  Plan planOf(const std::shared_ptr<const StudyArea>&, const StoredStep&);

  /// All of what the body writes, or nothing: then the file and what we know of it are as they were.
  template <class Body>
  Result<void> write(Body body);
  void beginAgain();
  StoredSteps pushed(const History&);
  StoredSteps replaced(const Records&, const Plan&);
  StoredStep inserted(std::int64_t fid, const std::string& label, const Plan&);
  void show(const Plan& before, const Plan& now);
};

void PlanFile::State::open(Access access) {
  db = access == Access::ReadWrite ? Database::openToWrite(path) : Database::openToRead(path);
  const std::int64_t version = checkedVersion();
  if (access == Access::ReadWrite && !db.readOnly() && folderWritable(path)) {
    prepareForWriting(db);
    readOnly = !taken(db);
  }
  if (version < currentVersion()) migrateFrom(version);
  stored = readSteps(db);
}

/// In a transaction, so that no commit of another process is under way while the file's size is compared with
/// its header.
std::int64_t PlanFile::State::checkedVersion() {
  db.limitWork(kStepsToOpen);
  db.run("BEGIN");
  const std::int64_t version = checkSchema(db);
  if (db.truncated()) refuse(ErrorCode::FileTruncated);
  db.run("ROLLBACK");
  db.limitWork(std::nullopt);
  return version;
}

/// Of a plan that may not be written a copy in memory is migrated: all else knows one version only.
void PlanFile::State::migrateFrom(std::int64_t version) {
  if (readOnly) {
    db = db.copiedToMemory();
    addGeometryFunctions(db);
    return migrate(db, version, migrations());
  }
  migrate(db, version, migrations());
  db.run("COMMIT");
  takeForWriting(db);
}

template <class T, class Body>
Result<T> PlanFile::State::read(Body body) {
  return guarded<T>(path, [&]() -> Result<T> {
    if (!readOnly) return body();
    db.run("BEGIN");
    archive.forget();
    auto result = guarded<T>(path, [&]() -> Result<T> {
      stored = readSteps(db);
      return body();
    });
    db.run("ROLLBACK");
    return result;
  });
}

Plan PlanFile::State::planOf(const std::shared_ptr<const StudyArea>& area, const StoredStep& step) {
  Plan plan{.area = area, .scenarios = {}};
  for (const PieceId piece : step.scenarios) plan.scenarios.push_back(archive.get(*area, piece));
  if (plan.scenarios.empty())
    throw StoreFault(Error{.code = ErrorCode::PlanDamaged,
                           .place = {.file = {}, .layer = "history_scenarios", .row = step.fid, .field = {}},
                           .value = {},
                           .wanted = {},
                           .more = {}});
  return plan;
}

template <class Body>
Result<void> PlanFile::State::write(Body body) {
  if (readOnly) return failure(errorAt(path, ErrorCode::PlanReadOnly));
  auto steps = guarded<StoredSteps>(path, [&] {
    StoredSteps written = body();
    db.run("COMMIT");
    return written;
  });
  if (!steps) archive.forget();  // it remembers what has just been rolled back
  beginAgain();
  if (!steps) return failure(steps.error());
  stored = std::move(*steps);
  return {};
}

/// Where another program was quicker, or the disk is gone, the plan is read-only from now on.
void PlanFile::State::beginAgain() {
  const auto begun = guarded<bool>(path, [&] {
    if (db.inTransaction()) db.run("ROLLBACK");
    takeForWriting(db);
    return true;
  });
  readOnly = !begun;
}

void PlanFile::State::show(const Plan& before, const Plan& now) {
  showDecisions(db, before, now);
  updateExtent(db, "zones");
  updateExtent(db, "projects");
}

StoredStep PlanFile::State::inserted(std::int64_t fid, const std::string& label, const Plan& plan) {
  StoredStep step{.fid = fid, .label = label, .scenarios = {}};
  for (const auto& scenario : plan.scenarios) step.scenarios.push_back(archive.put(*plan.area, scenario));
  insertStep(db, step);
  setCurrentStep(db, fid);
  return step;
}

/// The stored steps up to the current one, without the oldest where the history has dropped them, and the new
/// one.
StoredSteps PlanFile::State::pushed(const History& history) {
  const std::size_t kept = history.index();
  assert(kept > 0 && kept <= stored.current + 1);
  const std::size_t first = stored.current + 1 - kept;
  StoredSteps now{.steps = {}, .current = kept};
  for (std::size_t i = 0; i < stored.steps.size(); ++i) {
    const bool stays = i >= first && i <= stored.current;
    if (stays)
      now.steps.push_back(stored.steps[i]);
    else
      deleteStep(db, stored.steps[i].fid);
  }
  now.steps.push_back(inserted(now.steps.back().fid + 1, history.undoLabel(), history.current()));
  if (now.steps.size() <= stored.steps.size()) archive.sweep();
  show(history.steps()[kept - 1].plan, history.current());
  return now;
}

StoredSteps PlanFile::State::replaced(const Records& records, const Plan& plan) {
  archive.forget();
  for (const StoredStep& step : stored.steps) deleteStep(db, step.fid);
  archive.sweep();
  emptyDecisions(db);
  useGrid(db, records.grid);
  return fillPlan(db, archive, records, plan);
}

PlanFile::PlanFile(std::unique_ptr<State> state) : m_state(std::move(state)) {}
PlanFile::PlanFile(PlanFile&&) noexcept = default;
PlanFile& PlanFile::operator=(PlanFile&&) noexcept = default;
PlanFile::~PlanFile() = default;

const fs::path& PlanFile::path() const { return m_state->path; }
bool PlanFile::readOnly() const { return m_state->readOnly; }

Result<PlanFile> PlanFile::create(const fs::path& path, const Records& records,
                                  const std::string& firstScenario, bool replace) {
  if (!records.grid.crs.empty())
    if (const auto grid = metricGrid(records.grid.crs, records.grid.originEast, records.grid.originNorth);
        !grid)
      return failure(grid.error());
  const auto area = makeStudyArea(records);
  if (!area) return failure(area.error());
  const Plan plan{.area = *area,
                  .scenarios = {std::make_shared<const Scenario>(emptyScenario(**area, firstScenario))}};
  const auto written = guarded<bool>(path, [&] {
    const std::optional<Database> old = claimed(path, replace);
    writeNewPlan(path, records, plan);
    return true;
  });
  if (!written) return failure(written.error());
  return open(path, Access::ReadWrite);
}

Result<PlanFile> PlanFile::open(const fs::path& path, Access access) {
  std::error_code problem;
  if (!fs::is_regular_file(path, problem))
    return failure(
        errorAt(path, fs::exists(path, problem) ? ErrorCode::FileForeign : ErrorCode::FileNotFound));
  if (fs::file_size(path, problem) == 0) return failure(errorAt(path, ErrorCode::FileEmpty));
  auto state = std::make_unique<State>();
  state->path = path;
  const auto opened = guarded<bool>(path, [&] {
    state->open(access);
    return true;
  });
  if (opened) return PlanFile(std::move(state));
  Error error = opened.error();
  if (state->db.handle() != nullptr && state->db.truncated()) error.code = ErrorCode::FileTruncated;
  return failure(std::move(error));
}

Result<Records> PlanFile::records() const {
  return m_state->read<Records>([this] { return readRecords(m_state->db); });
}

Result<Plan> PlanFile::plan(const Monitor& monitor, Facts facts) const {
  return m_state->read<Plan>([&]() -> Result<Plan> {
    auto area = makeStudyArea(readRecords(m_state->db, facts));
    if (!area) return failure(area.error());
    if (monitor.stopped()) return failure(errorAt(path(), ErrorCode::Cancelled));
    return m_state->planOf(*area, m_state->stored.steps[m_state->stored.current]);
  });
}

Result<WalkNetwork> PlanFile::network() const {
  return m_state->read<WalkNetwork>([this] { return readNetwork(m_state->db); });
}

Result<History> PlanFile::history(const Monitor& monitor) const {
  return m_state->read<History>([&]() -> Result<History> {
    auto area = makeStudyArea(readRecords(m_state->db));
    if (!area) return failure(area.error());
    std::vector<History::Step> steps;
    for (const StoredStep& step : m_state->stored.steps) {
      if (monitor.stopped()) return failure(errorAt(path(), ErrorCode::Cancelled));
      steps.push_back({step.label, m_state->planOf(*area, step)});
      monitor.at(static_cast<double>(steps.size()) / static_cast<double>(m_state->stored.steps.size()));
    }
    return History(std::move(steps), m_state->stored.current);
  });
}

Result<void> PlanFile::replaceFacts(const Records& records, const Plan& plan) {
  return m_state->write([&] { return m_state->replaced(records, plan); });
}

Result<void> PlanFile::setCommitment(const std::string& school, const Commitment& commitment) {
  return m_state->write([&] {
    writeCommitment(m_state->db, {school, commitment});
    return m_state->stored;
  });
}

Result<void> PlanFile::commit(const History& history) {
  return m_state->write([&] { return m_state->pushed(history); });
}

Result<void> PlanFile::moveTo(const History& history) {
  return m_state->write([&] {
    StoredSteps now = m_state->stored;
    now.current = history.index();
    setCurrentStep(m_state->db, now.steps[now.current].fid);
    m_state->show(history.steps()[m_state->stored.current].plan, history.current());
    return now;
  });
}

}  // namespace xuequ::gis
