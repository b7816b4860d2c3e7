// SPDX-License-Identifier: Apache-2.0
#include "tests/cases/user_run.hpp"

#include <catch2/catch.hpp>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <fstream>

namespace xuequ::test {
namespace {

std::string printed(const std::string& command) {
  FILE* pipe = popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::string text;
  std::array<char, 65'536> part{};
  for (std::size_t n = 0; (n = fread(part.data(), 1, part.size(), pipe)) > 0;) text.append(part.data(), n);
  const int code = WEXITSTATUS(pclose(pipe));
  INFO(command << "\n" << text.substr(0, 2000));
  REQUIRE(code == 0);
  return text;
}

}  // namespace

std::string ran(const std::string& arguments) {
  return printed(std::string(XUEQU_BIN_DIR) + "/xuequ-cli " + arguments + " --lang en 2>&1");
}

nlohmann::json answered(const std::string& arguments) {
  return nlohmann::json::parse(ran(arguments + " --json"));
}

WorkFolder::WorkFolder(const std::string& name)
    : m_path(std::filesystem::temp_directory_path() / ("xuequ-" + name + "-" + std::to_string(getpid()))) {
  std::filesystem::create_directories(m_path);
}

WorkFolder::~WorkFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(m_path, ignored);
}

std::string WorkFolder::with(const std::string& file, const std::string& text) const {
  std::ofstream(path(file)) << text;
  return path(file);
}

std::string unzipped(const std::filesystem::path& file) { return printed("gzip -dc " + file.string()); }

}  // namespace xuequ::test
