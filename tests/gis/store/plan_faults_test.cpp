// SPDX-License-Identifier: Apache-2.0
// What goes wrong outside the program: killed processes, full disks, folders that may not be written.
#include "gis/store/plan_file.hpp"
#include "tests/gis/store/plan_world.hpp"

#include <catch2/catch.hpp>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <functional>

using namespace xuequ;
using namespace xuequ::test;
using gis::Access;
using gis::PlanFile;

namespace {

/// Runs the body in a process of its own and gives back its exit status, or minus the signal that ended it.
int inChild(const std::function<int()>& body) {
  const pid_t child = fork();
  if (child == 0) _exit(body());
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

int codeOf(const Result<void>& result) { return result ? 0 : 1 + static_cast<int>(result.error().code); }
int exitFor(ErrorCode code) { return 1 + static_cast<int>(code); }

/// The same plan under another name, with a long story about it.
Result<void> commitLongNote(PlanFile& file, std::size_t length) {
  auto history = *file.history();
  Scenario scenario = *history.current().scenarios[0];
  for (std::size_t i = 0; i < length; ++i) scenario.note += static_cast<char>('a' + i * i % 26);
  history.push("write a note", withScenario(history.current(), scenario));
  return file.commit(history);
}

void limitFileSize(const std::filesystem::path& path, rlim_t more) {
  std::signal(SIGXFSZ, SIG_IGN);  // the write fails instead, as on a full disk
  const rlimit limit{std::filesystem::file_size(path) + more, RLIM_INFINITY};
  setrlimit(RLIMIT_FSIZE, &limit);
}

/// Root may write anywhere, so the body runs as nobody.
void becomeNobody() {
  if (geteuid() != 0) return;
  constexpr uid_t kNobody = 65534;
  if (setgid(kNobody) != 0 || setuid(kNobody) != 0) _exit(99);
}

}  // namespace

TEST_CASE("PlanFile when the process is killed") {
  const Folder folder;
  const auto path = folder / "plan.gpkg";
  createdPlan(path, randomPlanRecords(3), 3);

  SECTION("has every commit, and belongs to nobody") {
    const int status = inChild([&] {
      auto file = PlanFile::open(path, Access::ReadWrite);
      if (!file || file->readOnly() || !commitLongNote(*file, 10)) return 1;
      kill(getpid(), SIGKILL);
      return 0;
    });
    REQUIRE(status == -SIGKILL);
    const auto file = PlanFile::open(path, Access::ReadWrite);
    REQUIRE(file);
    CHECK_FALSE(file->readOnly());
    CHECK(file->history()->undoLabel() == "write a note");
    CHECK(folder.files() == std::vector<std::string>{"plan.gpkg"});
  }

  SECTION("in the middle of its commits, has a whole number of them") {
    for (const int milliseconds : {1, 3, 10, 30, 100, 300}) {
      CAPTURE(milliseconds);
      const pid_t child = fork();
      if (child == 0) {
        auto file = PlanFile::open(path, Access::ReadWrite);
        while (file && commitLongNote(*file, 5000)) {
        }
        _exit(1);
      }
      usleep(static_cast<useconds_t>(milliseconds) * 1000);
      kill(child, SIGKILL);
      waitpid(child, nullptr, 0);
      auto file = PlanFile::open(path, Access::ReadWrite);
      REQUIRE(file);
      REQUIRE_FALSE(file->readOnly());
      const auto history = file->history();
      REQUIRE(history);
      CHECK(history->undoLabel() == (history->steps().size() > 2 ? "write a note" : "add a scenario"));
      CHECK(commitLongNote(*file, 10));
      CHECK(folder.files() == std::vector<std::string>{"plan.gpkg"});
    }
  }
}

TEST_CASE("PlanFile in another process") {
  const Folder folder;
  const auto path = folder / "plan.gpkg";
  const PlanFile file = createdPlan(path, randomPlanRecords(3), 3);

  SECTION("is read-only, and can be read") {
    CHECK(inChild([&] {
            auto other = PlanFile::open(path, Access::ReadWrite);
            return other && other->readOnly() && other->history() ? 0 : 1;
          }) == 0);
  }
}

TEST_CASE("PlanFile on a full disk") {
  const Folder folder;
  const auto path = folder / "plan.gpkg";

  SECTION("says so, and is as it was, in the file and in hand") {
    createdPlan(path, randomPlanRecords(4), 4);
    const std::string before = bytesOf(path);
    CHECK(inChild([&] {
            auto file = PlanFile::open(path, Access::ReadWrite);
            const auto history = file->history();
            limitFileSize(path, 8192);
            const int status = codeOf(commitLongNote(*file, 1'000'000));
            const bool same = file->history()->steps().size() == history->steps().size() && !file->readOnly();
            return same && codeOf(commitLongNote(*file, 10)) == 0 ? status
                                                                  : 0;  // what fits can still be written
          }) == exitFor(ErrorCode::DiskFull));
    const auto after = PlanFile::open(path, Access::ReadOnly)->history();
    CHECK(after->steps().size() == 3);
    CHECK(after->current().scenarios[0]->note.size() == 10);
    CHECK(folder.files() == std::vector<std::string>{"plan.gpkg"});
  }

  SECTION("is not made, and nothing is left of the attempt") {
    CHECK(inChild([&] {
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{20'000, RLIM_INFINITY};
            setrlimit(RLIMIT_FSIZE, &limit);
            const auto file = PlanFile::create(path, randomPlanRecords(4), "x", false);
            return file ? 0 : exitFor(file.error().code);
          }) == exitFor(ErrorCode::DiskFull));
    CHECK(folder.files().empty());
  }
}

TEST_CASE("PlanFile where one may not write") {
  const Folder folder;
  const auto path = folder / "plan.gpkg";
  createdPlan(path, randomPlanRecords(5), 5);

  SECTION("is not made in a folder that is read-only or missing") {
    chmod(folder.path().c_str(), 0555);
    CHECK(inChild([&] {
            becomeNobody();
            const auto file = PlanFile::create(folder / "new.gpkg", randomPlanRecords(5), "x", false);
            return file ? 0 : exitFor(file.error().code);
          }) == exitFor(ErrorCode::FolderReadOnly));
    chmod(folder.path().c_str(), 0755);
    CHECK(PlanFile::create(folder / "no/new.gpkg", randomPlanRecords(5), "x", false).error().code ==
          ErrorCode::FileNotFound);
  }

  SECTION("opens to be read where file or folder is read-only") {
    for (const auto& [folderMode, fileMode] : {std::pair{0555U, 0666U}, std::pair{0777U, 0444U}}) {
      chmod(path.c_str(), fileMode);
      chmod(folder.path().c_str(), folderMode);
      CHECK(inChild([&] {
              becomeNobody();
              auto file = PlanFile::open(path, Access::ReadWrite);
              return file && file->readOnly() && file->history() ? codeOf(commitLongNote(*file, 10)) : 0;
            }) == exitFor(ErrorCode::PlanReadOnly));
    }
    chmod(folder.path().c_str(), 0755);
  }

  SECTION("is not opened where one may not read") {
    chmod(path.c_str(), 0000);
    chmod(folder.path().c_str(), 0755);
    CHECK(inChild([&] {
            becomeNobody();
            const auto file = PlanFile::open(path, Access::ReadOnly);
            return file ? 0 : exitFor(file.error().code);
          }) == exitFor(ErrorCode::FileNotReadable));
  }
}
