// SPDX-License-Identifier: Apache-2.0
// Whole runs of xuequ-cli, from plan file to answer, beside what other tools took on the same data
// (../shared/peers.md), and beside scipy itself in the same minute where this machine has it (and pandas,
// which reads its files). The data come from the shared generator; without it there is nothing to compare.
#include "core/network/foothold.hpp"
#include "gis/store/plan_file.hpp"
#include "tests/bench/benches.hpp"
#include "tests/bench/stopwatch.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <span>

namespace xuequ::bench {
namespace {

struct Workload {
  const char* name;
  const char* arguments;
  double peer;                   ///< s, the fastest other tool as stored
  double goal;                   ///< how many times faster
  const char* script = nullptr;  ///< the same work by scipy, in tests/bench/peers
};
struct Scale {
  const char* name;
  const char* size;
  std::vector<Workload> workloads;
};

const std::vector<Scale>& scales() {
  static const std::vector<Scale> kScales{
      {"district",
       "60 schools, 1k units, 10k edges",
       {{"W1 catchments 500+1000 m", "catchments {} --within 500,1000", 0.22, 20, "scipy_reach.py"},
        {"W1 with polygons", "catchments {} --within 500,1000 --polygons {}.reach.gpkg", 47.9, 1000},
        {"W2 nearest school by network", "distances {} --stage primary --to nearest --by unit", 0.08, 3,
         "scipy_nearest.py"},
        {"W3 coverage by unit", "coverage {} --stage primary --by unit", 0.25, 5},
        {"W4 Voronoi with sums", "voronoi {} --stage primary", 0.07, 3}}},
      {"city",
       "600 schools, 20k units, 300k edges",
       {{"W1 catchments 500+1000 m", "catchments {} --within 500,1000", 1.95, 20, "scipy_reach.py"},
        {"W2 nearest school by network", "distances {} --stage primary --to nearest --by unit", 1.12, 3,
         "scipy_nearest.py"},
        {"W3 coverage by unit", "coverage {} --stage primary --by unit", 1.12, 5},
        {"W4 Voronoi with sums", "voronoi {} --stage primary", 0.41, 3}}},
      {"province",
       "10k schools, 100k units, 2M edges",
       {{"W2 nearest school by network", "distances {} --stage primary --to nearest --by unit", 3.9, 3,
         "scipy_nearest.py"},
        {"W3 coverage by unit", "coverage {} --stage primary --by unit", 6.7, 5}}}};
  return kScales;
}

bool ran(const std::string& command) { return std::system(command.c_str()) == 0; }

/// Seconds of a whole run; nothing where it fails.
double secondsOf(const std::string& command) {
  bool well = true;
  const double ms = medianMs(5, [&] { well = ran(command + " > /dev/null") && well; });
  if (!well) fmt::print(stderr, "failed: {}\n", command);
  return well ? ms / 1000 : 0;
}

/// What is held to walk: the network and what finds places on it.
void printMemory(const std::filesystem::path& plan, const Scale& of) {
  const auto network = gis::PlanFile::open(plan, gis::Access::ReadOnly).and_then([](const auto& file) {
    return file.network();
  });
  if (!network || network->empty()) return;
  const std::size_t bytes = network->bytes() + NetworkIndex(*network).bytes();
  print(fmt::format("{}: memory of the network", of.name),
        static_cast<double>(bytes) / static_cast<double>(network->stretches().size()), "bytes an edge",
        of.size, 100);
}

bool hasScipy() { return ran("/usr/bin/python3 -c 'import pandas, scipy' 2> /dev/null"); }

void runOne(const std::filesystem::path& folder, const Scale& of, const Workload& work) {
  const std::string base = (folder / of.name).string();
  const std::string plan = fmt::format("'{}.gpkg'", base);
  const double seconds = secondsOf(
      fmt::format("'{}' {} --json", XUEQU_CLI, fmt::format(fmt::runtime(work.arguments), plan, base)));
  print(fmt::format("{}: {}", of.name, work.name), seconds, "s", of.size, work.peer / work.goal);
  if (work.script == nullptr || !hasScipy()) return;
  const double peer = secondsOf(
      fmt::format("/usr/bin/python3 '{}/tests/bench/peers/{}' '{}'", XUEQU_SOURCE_DIR, work.script, base));
  print(fmt::format("{}: {}: scipy here / ours", of.name, work.name), peer / seconds, "times", of.size);
}

}  // namespace

void benchPeers(const std::filesystem::path& folder, const std::string& scale) {
  const std::filesystem::path generator = XUEQU_SOURCE_DIR "/../shared/bench/gen.py";
  if (!std::filesystem::exists(generator)) {
    std::fputs("skipped: no shared generator of bench data\n", stderr);
    return;
  }
  for (const Scale& of : scales()) {
    if (scale != of.name) continue;
    if (!ran(fmt::format("'{}/tests/bench/make-plan.sh' '{}' '{}' {} '{}' >&2", XUEQU_SOURCE_DIR,
                         generator.string(), XUEQU_CLI, of.name, folder.string())))
      return;
    printMemory(folder / (std::string(of.name) + ".gpkg"), of);
    for (const Workload& work : of.workloads) runOne(folder, of, work);
  }
}

}  // namespace xuequ::bench
