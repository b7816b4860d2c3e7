// SPDX-License-Identifier: Apache-2.0
// Planner's days, each edit committed to a plan file as it is made.
#include "tests/support/planner_day.hpp"

#include "tests/gis/store/plan_world.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace xuequ;
using namespace xuequ::test;
using gis::Access;
using gis::PlanFile;

namespace {

bool sameStep(const History::Step& a, const History::Step& b) {
  return a.label == b.label && std::ranges::equal(a.plan.scenarios, b.plan.scenarios,
                                                  [](const auto& x, const auto& y) { return *x == *y; });
}

/// The history at the day's end; the same seed makes the same day.
History writtenDay(const std::filesystem::path& path, std::uint32_t seed) {
  Dice dice(seed);
  PlanFile file = createdPlan(path, smallRecords(dice), seed);
  History history = file.history().value();
  const StudyArea area = *history.current().area;
  const Scenario other = randomZoneEdit(dice, area, *history.current().scenarios.back());
  for (int step = 0; step < 15; ++step) {
    if (dice.oneIn(6) && history.canUndo()) {
      history.undo();
      REQUIRE(file.moveTo(history));
      continue;
    }
    const Scenario shown = *history.current().scenarios.back();
    const Desk desk{area, shown, other, dice.oneIn(3) ? Stage::Junior : Stage::Primary};
    const Attempt attempt = dice.oneIn(6) ? plannersMistake(dice, desk) : plannersEdit(dice, desk);
    if (!attempt.result) continue;
    history.push(attempt.what, withScenario(history.current(), *attempt.result));
    REQUIRE(file.commit(history));
  }
  return history;
}

}  // namespace

TEST_CASE("a planner's day survives in the plan file with its history and in the same bytes each time") {
  const auto seed = static_cast<std::uint32_t>(GENERATE(range(1, 61)));
  CAPTURE(seed);
  const Folder folder;
  const History history = writtenDay(folder / "plan.gpkg", seed);
  const auto file = PlanFile::open(folder / "plan.gpkg", Access::ReadOnly);
  REQUIRE(file);
  const auto read = file->history();
  REQUIRE(read);
  REQUIRE(read->index() == history.index());
  REQUIRE(std::ranges::equal(read->steps(), history.steps(), sameStep));
  writtenDay(folder / "again.gpkg", seed);
  REQUIRE(bytesOf(folder / "plan.gpkg") == bytesOf(folder / "again.gpkg"));
}
