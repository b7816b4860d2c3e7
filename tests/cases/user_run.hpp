// SPDX-License-Identifier: Apache-2.0
// The command line run as a user runs it, for areas that others made.
#pragma once

#include <nlohmann/json.hpp>

#include <filesystem>
#include <string>

namespace xuequ::test {

/// What it printed; fails the test with its complaint where it could not.
std::string ran(const std::string& arguments);
nlohmann::json answered(const std::string& arguments);

/// A folder of its own, gone with it.
class WorkFolder {
 public:
  explicit WorkFolder(const std::string& name);
  ~WorkFolder();
  WorkFolder(const WorkFolder&) = delete;
  WorkFolder& operator=(const WorkFolder&) = delete;

  [[nodiscard]] std::string path(const std::string& file) const { return (m_path / file).string(); }
  /// Writes it; returns its path.
  [[nodiscard]] std::string with(const std::string& file, const std::string& text) const;

 private:
  std::filesystem::path m_path;
};

/// The text of a file that gzip made.
std::string unzipped(const std::filesystem::path&);

}  // namespace xuequ::test
