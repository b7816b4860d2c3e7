// SPDX-License-Identifier: Apache-2.0
#include "app/cli/answer.hpp"
#include "app/cli/commands.hpp"
#include "app/cli/walk_arguments.hpp"
#include "core/evaluation/school_walks.hpp"
#include "core/report/walk_tables.hpp"

namespace xuequ::app {
namespace {

Result<PointWalks> asked(const Invocation& in, const Prepared& it, const Walkers& walkers, Stage stage) {
  const std::string to = in.text("--to", "zone");
  if (to == "zone") return walksToZoneSchool(*it.area, *it.scenario, *it.roster, walkers, stage, it.year);
  const OpenSchools open = openSchools(*it.area, *it.scenario, *it.roster, stage, it.year);
  if (to == "nearest") return walksToNearest(*it.area, walkers, open);
  if (to != "seats")
    return failure(atArgument(error(ErrorCode::ValueUnknown, to, "zone, nearest, seats"), "--to"));
  const auto outcome = evaluate(*it.area, *it.scenario);
  if (!outcome) return failure(outcome.error());
  return walksToNearest(*it.area, walkers, withFreeSeats(open, *outcome, stage, it.year));
}

Result<Table> tableBy(const Invocation& in, const Prepared& it, Stage stage, const WalkSummary& summary,
                      const PointWalks& walks) {
  const std::string by = in.text("--by", "area");
  if (by == "area") return walksTable(*it.area, stage, it.year, summary);
  if (by == "school") return schoolWalksTable(*it.area, *it.scenario, summary);
  if (by == "unit") return unitWalksTable(*it.area, *it.scenario, summary, walks);
  return failure(atArgument(error(ErrorCode::ValueUnknown, by, "area, school, unit"), "--by"));
}

Answer run(const Invocation& in) {
  NetworkAhead network(in);
  const auto it = prepared(in, factsFor(in));
  if (!it) return failure(it.error());
  const auto stage = stageOf(in, *it->area);
  if (!stage) return failure(stage.error());
  const auto limits = limitsOf(in, **stage);
  if (!limits) return failure(limits.error());
  const auto walkers = network.walkers(*it->area);
  if (!walkers) return failure(walkers.error());
  const auto walks = asked(in, *it, **walkers, (*stage)->stage);
  if (!walks) return failure(walks.error());
  const auto summary = walkSummary(*it->area, *it->demand, **stage, it->year, **walkers, *walks, *limits);
  return tableBy(in, *it, (*stage)->stage, summary, *walks).map([&](Table table) {
    return tablesAnswer(in, {std::move(table)});
  });
}

}  // namespace

Command distancesCommand() {
  Command command{"distances",
                  {"how far children walk to school", "学生步行上学距离"},
                  {planArgument(),
                   scenarioArgument({"scenario whose schools and zones count", "采用其学校与学区的方案"}),
                   stageArgument(),
                   yearArgument(),
                   {"--to",
                    Takes::One,
                    {"zone (else): the school of their zone; nearest: the nearest one; seats: the nearest "
                     "with free seats",
                     "zone 本学区学校（缺省）；nearest 最近学校；seats 最近的有空余学位的学校"},
                    false,
                    "WHICH"},
                   {"--by",
                    Takes::One,
                    {"area (else), school or unit: what a row is",
                     "统计口径：area 全区（缺省）、school 学校、unit 需求单元"},
                    false,
                    "WHAT"}},
                  run};
  const auto walking = walkArguments();
  command.arguments.insert(command.arguments.end(), walking.begin(), walking.end());
  return command;
}

}  // namespace xuequ::app
