// SPDX-License-Identifier: Apache-2.0
// The plan file: one GeoPackage that QGIS opens, written through SQLite. No Save: each committed edit is one
// transaction.
#pragma once

#include "core/base/monitor.hpp"
#include "core/base/result.hpp"
#include "core/facts/records.hpp"
#include "core/network/walk_network.hpp"
#include "core/scenario/history.hpp"

#include <filesystem>
#include <memory>
#include <string>

namespace xuequ::gis {

/// Roads are most of a large plan, and what does not draw them can do without.
enum class Facts : std::uint8_t { All, WithoutRoads };

enum class Access : std::uint8_t { ReadWrite, ReadOnly };

class PlanFile {
 public:
  /// A new plan with its first scenario; without a coordinate system the first import with places gives it
  /// one. FileExists (unless `replace`), FolderReadOnly, DiskFull, CrsNotMetric.
  static Result<PlanFile> create(const std::filesystem::path&, const Records&,
                                 const std::string& firstScenario, bool replace);
  /// ReadWrite takes the plan for this process; where another one has it, the plan opens read-only: ask
  /// readOnly(). FileNotFound, FileForeign, FileTruncated, PlanDamaged, PlanNewerVersion. Older versions are
  /// migrated in one transaction, when opened for writing; read-only a copy of them is, in memory.
  static Result<PlanFile> open(const std::filesystem::path&, Access);

  PlanFile(PlanFile&&) noexcept;
  PlanFile& operator=(PlanFile&&) noexcept;
  ~PlanFile();

  [[nodiscard]] const std::filesystem::path& path() const;
  /// Opened so, or another process has it, or the file may not be written.
  [[nodiscard]] bool readOnly() const;

  /// Facts as they were imported: what an import changes and makeStudyArea() checks.
  [[nodiscard]] Result<Records> records() const;
  /// The plan with its undo steps. makeStudyArea() has passed.
  [[nodiscard]] Result<History> history(const Monitor& = {}) const;
  /// The plan without its past: what the command line needs.
  [[nodiscard]] Result<Plan> plan(const Monitor& = {}, Facts = Facts::All) const;
  /// The walking network of the plan's roads, as it was noded when they were imported. Empty without roads.
  [[nodiscard]] Result<WalkNetwork> network() const;

  /// After an import: new facts, and the scenarios resolved against them. One transaction. Clears the undo
  /// steps.
  [[nodiscard]] Result<void> replaceFacts(const Records&, const Plan&);
  /// The state and evidence of a commitment that the plan has. Facts that no outcome depends on, so the undo
  /// steps stay. One transaction.
  [[nodiscard]] Result<void> setCommitment(const std::string& school, const Commitment&);
  /// A committed edit: the last step of the history was pushed. Writes what differs from the step before. One
  /// transaction.
  [[nodiscard]] Result<void> commit(const History&);
  /// Undo or redo: the index moved.
  [[nodiscard]] Result<void> moveTo(const History&);

 private:
  struct State;
  explicit PlanFile(std::unique_ptr<State>);
  std::unique_ptr<State> m_state;
};

}  // namespace xuequ::gis
