// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/start_schools.hpp"

#include "core/evaluation/checks.hpp"
#include "core/scenario/edit_projects.hpp"
#include "core/scenario/edit_zones.hpp"
#include "tests/support/random_world.hpp"
#include "tests/support/shapes.hpp"
#include "tests/support/world.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace xuequ {
namespace {

constexpr Stage kStage = Stage::Primary;

/// Schools a and b stand at 100 and 700 m from the west; n opens in 2024 at 510 m, nearer to b.
World withPlanned() {
  World world = drawn("A A A B B B", {.rooms = 24});
  Project open = openPrimary(2024, 24, true);
  std::get<OpenSchool>(open.measure).school.site = at(510, 100);
  world.scenario = addProject(*world.area, world.scenario, open).value();
  return world;
}

World closing(World world, const char* key, int year) {
  Project close;
  close.key = "close";
  close.year = SchoolYear{year};
  close.measure = CloseSchool{world.school(key), kNoSchool};
  world.scenario = addProject(*world.area, world.scenario, close).value();
  return world;
}

std::vector<StartSchool> startsIn(const World& world, int year) {
  return schoolsToStartFrom(*world.area, world.scenario, kStage, year).value();
}

}  // namespace

TEST_CASE("schoolsToStartFrom") {
  SECTION("in the base year those that exist, planned ones from the year in which they open") {
    const World world = withPlanned();
    CHECK(startsIn(world, 0).size() == 2);
    CHECK(startsIn(world, 1).size() == 2);
    const auto starts = startsIn(world, 2);
    REQUIRE(starts.size() == 3);
    CHECK(starts[2].school == world.school("n"));
    CHECK(starts[2].site == at(510, 100));
  }
  SECTION("until it opens, the nearest school that is open serves its zone") {
    const World world = withPlanned();
    const auto starts = startsIn(world, 2);
    REQUIRE(starts.size() == 3);
    const std::vector<Service> expected{{SchoolYear{2022}, {world.school("b")}},
                                        {SchoolYear{2024}, {world.school("n")}}};
    CHECK(starts[2].services == expected);
    CHECK(starts[0].services == std::vector<Service>{{SchoolYear{2022}, {world.school("a")}}});
  }
  SECTION("one that closes hands its zone to the nearest that is open then; once closed it starts none") {
    const World world = closing(withPlanned(), "b", 2026);
    const auto starts = startsIn(world, 2);
    REQUIRE(starts.size() == 3);
    const std::vector<Service> expected{{SchoolYear{2022}, {world.school("b")}},
                                        {SchoolYear{2026}, {world.school("n")}}};
    CHECK(starts[1].services == expected);
    CHECK(startsIn(world, 4).size() == 2);
  }
  SECTION("without any school of the stage it says so") {
    const World world = drawn("A");
    const auto starts = schoolsToStartFrom(*world.area, world.scenario, Stage::Junior, 0);
    REQUIRE_FALSE(starts);
    CHECK(starts.error().code == ErrorCode::SchoolUnknown);
    CHECK(starts.error().wanted == "junior");
  }
}

TEST_CASE("zones by nearest school with a planned one") {
  const World world = withPlanned();
  const auto made = zonesOfNearest(*world.area, world.scenario, kStage,
                                   schoolsToStartFrom(*world.area, world.scenario, kStage, 2).value())
                        .value();
  const Zoning& zoning = made.zoning(kStage);
  REQUIRE(zoning.zones->size() == 3);
  CHECK(zoning.zones->at(2).name == findSchool(*world.area, made, world.school("n"))->name);
  // Its ground reaches from 305 to 605 m.
  CHECK(contains(*zoning.zones->at(2).boundary, at(310, 100)));
  CHECK_FALSE(contains(*zoning.zones->at(2).boundary, at(300, 100)));
  CHECK(contains(*zoning.zones->at(2).boundary, at(600, 100)));
  CHECK_FALSE(contains(*zoning.zones->at(2).boundary, at(610, 100)));
}

TEST_CASE("zones anew leave no zone without a school in any year") {
  const auto seed = static_cast<std::uint32_t>(GENERATE(range(1, 31)));
  CAPTURE(seed);
  test::Dice dice(seed);
  const auto area = test::randomArea(dice);
  const Scenario before = test::randomScenario(dice, *area);
  for (int year = 0; year < area->years(); ++year) {
    const auto starts = schoolsToStartFrom(*area, before, kStage, year);
    if (!starts) continue;
    const auto made = zonesOfNearest(*area, before, kStage, *starts);
    if (!made) continue;  // a zone is locked
    const Zoning& zoning = made->zoning(kStage);
    CHECK(zoning.zones->size() == starts->size());
    const Roster roster(*area, *made);
    const bool openEveryYear = [&] {
      for (int y = 0; y < area->years(); ++y)
        if (!schoolsToStartFrom(*area, before, kStage, y)) return false;
      return true;
    }();
    if (!openEveryYear) continue;
    const Outcome outcome = evaluate(*area, *made).value();
    const auto found = findings(*area, *made, outcome);
    CHECK(std::ranges::none_of(found, [](const Finding& f) {
      return f.stage == kStage && f.code == FindingCode::ZoneWithoutSchool;
    }));
  }
}

}  // namespace xuequ
