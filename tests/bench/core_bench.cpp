// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/outcome.hpp"
#include "core/scenario/edit_projects.hpp"
#include "core/scenario/edit_zones.hpp"
#include "gis/import/standards_pack.hpp"
#include "gis/store/plan_file.hpp"
#include "tests/bench/benches.hpp"
#include "tests/bench/province.hpp"
#include "tests/bench/stopwatch.hpp"

#include <fmt/format.h>
#include <sys/resource.h>

#include <cstdio>

namespace xuequ::bench {
namespace {

StandardsPack pack() {
  return gis::loadStandards("cn-shandong-2018", {XUEQU_SOURCE_DIR "/data/standards"}).value();
}

/// Ten neighbouring units go to the zone beside theirs and back: the incremental time of one such edit.
double moveUnitsMs(const StudyArea& area, const Scenario& scenario, const Outcome& outcome, int count) {
  const Owners& owners = *scenario.zoning(Stage::Primary).owners;
  std::size_t first = 0;
  while (owners.unit[UnitId{static_cast<std::int32_t>(first)}] ==
         owners.unit[UnitId{static_cast<std::int32_t>(first + 1)}])
    ++first;
  const ZoneId to = owners.unit[UnitId{static_cast<std::int32_t>(first + 1)}];
  std::vector<UnitId> units;
  for (std::size_t u = 0; u < area.units.size() && units.size() < static_cast<std::size_t>(count); ++u)
    if (const UnitId unit{static_cast<std::int32_t>(u)};
        owners.unit[unit] == owners.unit[UnitId{static_cast<std::int32_t>(first)}])
      units.push_back(unit);
  const auto edit = [&] {
    const Scenario after = assignUnits(area, scenario, Stage::Primary, units, to).value();
    const Outcome follows = reevaluate(outcome, area, scenario, after, difference(scenario, after));
    if (follows.parts == outcome.parts) std::fputs("the edit changed nothing\n", stderr);
  };
  return medianMs(31, edit);
}

SchoolId firstWith(const StudyArea& area, Stage stage) {
  const auto has = [&](const School& school) {
    return std::ranges::find(school.stages, stage, &SchoolStage::stage) != school.stages.end();
  };
  const auto found = std::ranges::find_if(area.schools, has);
  return found == area.schools.end() ? kNoSchool
                                     : SchoolId{static_cast<std::int32_t>(found - area.schools.begin())};
}

/// Six rooms more at a school, and what follows.
double extendMs(const StudyArea& area, const Scenario& scenario, const Outcome& outcome, SchoolId school,
                Stage stage) {
  Project project;
  project.key = "bench";
  project.year = area.baseYear + 1;
  project.measure = ExtendSchool{school, {{stage, Sections{6}}}};
  const auto edit = [&] {
    const Scenario after = addProject(area, scenario, project).value();
    const Outcome follows = reevaluate(outcome, area, scenario, after, difference(scenario, after));
    if (*follows.roster == *outcome.roster) std::fputs("the edit changed nothing\n", stderr);
  };
  return medianMs(51, edit);
}

double peakGiB() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / (1024.0 * 1024.0);
}

}  // namespace

void benchSample(const std::filesystem::path& path) {
  const auto file = gis::PlanFile::open(path, gis::Access::ReadOnly);
  const auto plan = file ? file->plan() : Result<Plan>(failure(file.error()));
  if (!plan) {
    fmt::print(stderr, "no sample plan at {}: make it with ./dev sample\n", path.string());
    return;
  }
  const StudyArea& area = *plan->area;
  const Scenario& scenario = *plan->scenarios.back();
  const std::string size =
      fmt::format("{} units, {} schools, {} years", area.units.size(), area.schools.size(), area.years());
  const Outcome outcome = evaluate(area, scenario).value();
  print("sample.evaluate", medianMs(51, [&] { (void)evaluate(area, scenario); }), "ms", size, 5);
  print("sample.edit.one-unit", moveUnitsMs(area, scenario, outcome, 1), "ms", size, 0.2);
  for (const StageStandard& stage : area.standards.stages)
    if (const SchoolId school = firstWith(area, stage.stage); school != kNoSchool)
      print("sample.edit.project." + std::string(keyOf(stage.stage)),
            extendMs(area, scenario, outcome, school, stage.stage), "ms", size, 0.2);
}

void benchProvince() {
  const std::filesystem::path path = std::filesystem::temp_directory_path() / "xuequ-bench-province.gpkg";
  {
    const Records records = province(100'000, pack());
    auto file = gis::PlanFile::create(path, records, "province", true).value();
    Plan plan = file.plan().value();
    Scenario zoned = zonedByNearest(*plan.area);
    zoned.id = plan.scenarios.front()->id;
    History history(plan);
    history.push("zones", withScenario(plan, std::move(zoned)));
    if (const auto saved = file.commit(history); !saved)
      std::fputs("the province could not be saved\n", stderr);
  }
  Plan plan;
  const auto load = [&] { plan = gis::PlanFile::open(path, gis::Access::ReadOnly).value().plan().value(); };
  const double loadMs = medianMs(3, load);
  const StudyArea& area = *plan.area;
  const Scenario& scenario = *plan.scenarios.front();
  const std::string size =
      fmt::format("{} units, {} schools, {} years", area.units.size(), area.schools.size(), area.years());
  print("province.load", loadMs / 1000, "s", size, 10);
  print("province.evaluate", medianMs(5, [&] { (void)evaluate(area, scenario); }) / 1000, "s", size, 1);
  const Outcome outcome = evaluate(area, scenario).value();
  print("province.edit.ten-units", moveUnitsMs(area, scenario, outcome, 10), "ms", size, 1);
  print("province.peak-memory", peakGiB(), "GiB", size, 2);
  std::filesystem::remove(path);
}

void benchGrowth() {
  double before = 0;
  for (const std::size_t units : {25'000UL, 50'000UL, 100'000UL}) {
    const auto area = makeStudyArea(province(units, pack())).value();
    const Scenario scenario = zonedByNearest(*area);
    const double ms = medianMs(5, [&] { (void)evaluate(*area, scenario); });
    const std::string size = fmt::format("{} units, {} schools, {} years", area->units.size(),
                                         area->schools.size(), area->years());
    print("growth.evaluate", ms, "ms", size);
    if (before > 0) print("growth.factor-for-twice-the-units", ms / before, "x", size, 2);
    before = ms;
  }
}

}  // namespace xuequ::bench
