// SPDX-License-Identifier: Apache-2.0
#include "app/cli/answer.hpp"
#include "app/cli/commands.hpp"
#include "app/cli/plan_access.hpp"
#include "core/report/shape_tables.hpp"

namespace xuequ::app {
namespace {

/// The norm in force unless another distance is asked about.
Result<Metres> limit(const Invocation& in, const std::string& argument, Metres norm) {
  return in.number(argument, norm.count()).and_then([&](double metres) -> Result<Metres> {
    if (metres >= 0) return Metres{metres};
    return failure(atArgument(error(ErrorCode::NegativeNumber, in.text(argument)), argument));
  });
}

Answer run(const Invocation& in) {
  const auto stage = in.stage("--stage");
  if (!stage) return failure(stage.error());
  const auto it = prepared(in);
  if (!it) return failure(it.error());
  const StageStandard* standard = it->area->standards.find(*stage);
  const SiteLimits norms = standard ? siteLimits(*standard) : SiteLimits{};
  const auto trunk = limit(in, "--trunk", norms.trunk), railway = limit(in, "--railway", norms.railway);
  if (!trunk) return failure(trunk.error());
  if (!railway) return failure(railway.error());
  const auto sites = siteDistances(*it->area, *it->scenario, *it->roster, *stage, it->year);
  return tablesAnswer(in, {sitesTable(*it->area, *it->scenario, sites, {*trunk, *railway})});
}

}  // namespace

Command sitesCommand() {
  return {"sites",
          {"how far schools stand from trunk roads and railways", "校址检查：与干道、铁路的距离"},
          {planArgument(),
           scenarioArgument({"scenario whose schools count", "采用其学校的方案"}),
           stageArgument(),
           yearArgument(),
           {"--trunk",
            Takes::One,
            {"metres to keep from trunk roads; without it the norm in force",
             "与干道应保持的距离，米；缺省按现行标准"},
            false,
            "M"},
           {"--railway",
            Takes::One,
            {"metres to keep from railways; without it the norm in force",
             "与铁路应保持的距离，米；缺省按现行标准"},
            false,
            "M"}},
          run};
}

}  // namespace xuequ::app
