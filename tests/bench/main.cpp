// SPDX-License-Identifier: Apache-2.0
// xuequ-bench [NAME] [PLAN]: prints a line a measurement; see stopwatch.hpp for its columns.
#include "tests/bench/benches.hpp"

#include <cstdio>
#include <functional>
#include <string_view>
#include <utility>

int main(int argc, char** argv) {
  using namespace xuequ::bench;
  const std::string_view wanted = argc > 1 ? argv[1] : "";
  const std::filesystem::path plan = argc > 2 ? argv[2] : "out/taibai-lake.gpkg";
  const std::pair<std::string_view, std::function<void()>> benches[] = {
      {"sample", [&] { benchSample(plan); }},
      {"province", benchProvince},
      {"growth", benchGrowth},
      {"borders", benchBorders},
      {"window", [&] { benchWindow(plan); }},
      {"district", [&] { benchPeers(plan.parent_path() / "bench", "district"); }},
      {"city", [&] { benchPeers(plan.parent_path() / "bench", "city"); }},
      {"peers-province", [&] { benchPeers(plan.parent_path() / "bench", "province"); }}};
  bool any = false;
  for (const auto& [name, run] : benches) {
    // Two million edges take ten minutes to generate: only when asked for.
    if (wanted.empty() ? name == "peers-province" : wanted != name) continue;
    any = true;
    run();
  }
  if (!any)
    std::fputs("no such bench: sample, province, growth, borders, window, district, city, peers-province\n",
               stderr);
  return any ? 0 : 2;
}
