// SPDX-License-Identifier: Apache-2.0
// Plans to be written to files, and a folder of one's own to write them to.
#pragma once

#include "core/scenario/history.hpp"
#include "gis/store/plan_file.hpp"

#include <filesystem>
#include <string>

namespace xuequ::test {

/// A new folder, gone at the end with all that is in it.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  [[nodiscard]] std::filesystem::path operator/(const std::string& name) const { return m_path / name; }
  [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
  /// Names of the files in it, sorted.
  [[nodiscard]] std::vector<std::string> files() const;

 private:
  std::filesystem::path m_path;
};

/// Records in which every table has rows and every field that may be missing is once there and once not.
Records fullRecords();

/// Records of a seeded random world, with a place on earth.
Records randomPlanRecords(std::uint32_t seed);

/// A plan file of these records with one random scenario in it besides the first.
gis::PlanFile createdPlan(const std::filesystem::path&, const Records&, std::uint32_t seed);

/// Some more edits of the last scenario, each pushed and committed.
void editAndCommit(gis::PlanFile&, History&, std::uint32_t seed, int edits);

std::string bytesOf(const std::filesystem::path&);

}  // namespace xuequ::test
