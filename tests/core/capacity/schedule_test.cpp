// SPDX-License-Identifier: Apache-2.0
// Worked by hand from DOMAIN 4.7 and 3.7.
#include "core/capacity/schedule.hpp"

#include "core/scenario/edit_projects.hpp"
#include "tests/support/random_world.hpp"
#include "tests/support/world.hpp"

#include <catch2/catch.hpp>

using namespace xuequ;

namespace {

const Part& partOf(const Roster& roster, SchoolId school, Stage stage = Stage::Primary) {
  const auto position = roster.find(school, stage);
  REQUIRE(position >= 0);
  return roster.parts()[static_cast<std::size_t>(position)];
}

std::vector<std::int64_t> usableSeats(const Part& part) {
  std::vector<std::int64_t> seats;
  for (const YearSchedule& year : part.years) seats.push_back(year.usable.count());
  return seats;
}

Project projectOf(std::string key, std::int32_t year, Measure measure) {
  Project project;
  project.key = std::move(key);
  project.year = SchoolYear{year};
  project.measure = std::move(measure);
  return project;
}

}  // namespace

TEST_CASE("Roster") {
  World world = drawn("A B", {.rooms = 12});
  const auto with = [&](const Project& project) {
    world.scenario = addProject(*world.area, world.scenario, project).value();
  };
  const auto roster = [&] { return Roster(*world.area, world.scenario); };

  SECTION("36 rooms of 45 that open grade by grade have 270, 540, … 1,620 usable seats") {
    with(openPrimary(2024, 36));
    const Roster of = roster();
    const Part& part = partOf(of, world.school("n"));
    CHECK(usableSeats(part) == std::vector<std::int64_t>{0, 0, 270, 540, 810, 1080, 1350, 1620, 1620});
    CHECK(part.years[1].nominal == Seats{0});
    CHECK(part.years[2].nominal == Seats{1620});
    CHECK(part.years[2].takes(0));
    CHECK_FALSE(part.years[2].takes(1));
    CHECK(part.years[3].takes(1));
  }
  SECTION("opened at once they are all usable") {
    with(openPrimary(2024, 36, true));
    const Roster of = roster();
    CHECK(partOf(of, world.school("n")).years[2].usable == Seats{1620});
  }
  SECTION("a stage that opens otherwise than the school has its own seats, whatever the others do") {
    Project project = openPrimary(2024, 36);
    auto& open = std::get<OpenSchool>(project.measure);
    open.school.stages.push_back(
        {.stage = Stage::Junior, .rooms = Sections{18}, .temporaryRooms = {}, .seats = {}, .classSize = {}});
    setOpenings(open, {{Stage::Primary, {}, Transfer::Stay},
                       {Stage::Junior, {.atOnce = true, .firstSteps = {0}}, Transfer::Move}});
    with(project);
    const Roster of = roster();
    CHECK(partOf(of, world.school("n")).years[2].usable == Seats{270});
    const Part& junior = of.parts()[static_cast<std::size_t>(of.find(world.school("n"), Stage::Junior))];
    CHECK(junior.years[2].usable == Seats{900});
    CHECK(junior.transfer == Transfer::Move);
    CHECK(partOf(of, world.school("n")).transfer == Transfer::Stay);
  }
  SECTION("opened with grades 1 and 4 first, two grades more are usable a year") {
    Project project = openPrimary(2024, 36);
    std::get<OpenSchool>(project.measure).phaseIn.firstSteps = {0, 3};
    with(project);
    const Roster of = roster();
    CHECK(usableSeats(partOf(of, world.school("n"))) ==
          std::vector<std::int64_t>{0, 0, 540, 1080, 1620, 1620, 1620, 1620, 1620});
  }
  SECTION(
      "rooms that do not divide evenly go to the lower grades first, and all seats are usable in the end") {
    with(openPrimary(2024, 8));
    const Roster of = roster();
    // 8 rooms over 6 grades: 2, 1, 1, 2, 1, 1
    CHECK(usableSeats(partOf(of, world.school("n"))) ==
          std::vector<std::int64_t>{0, 0, 90, 135, 180, 270, 315, 360, 360});
  }
  SECTION("rooms added count from their year on") {
    with(projectOf("more", 2025, ExtendSchool{world.school("a"), {{Stage::Primary, Sections{6}}}}));
    const Roster of = roster();
    CHECK(partOf(of, world.school("a")).years[2].nominal == Seats{540});
    CHECK(partOf(of, world.school("a")).years[3].nominal == Seats{810});
  }
  SECTION("a school that closes without a receiver runs out grade by grade") {
    with(projectOf("close", 2025, CloseSchool{world.school("a"), kNoSchool}));
    const Roster of = roster();
    const Part& part = partOf(of, world.school("a"));
    CHECK(part.years[2].open);
    CHECK_FALSE(part.years[3].open);
    CHECK(part.years[3].running);
    CHECK_FALSE(part.years[3].takes(5));
    CHECK(part.years[7].running);        // the last grade 6 is that of 2029
    CHECK_FALSE(part.years[8].running);  // six years on all have left
  }
  SECTION("a school that closes with a receiver is gone in that year") {
    with(projectOf("close", 2025, CloseSchool{world.school("a"), world.school("b")}));
    const Roster of = roster();
    CHECK_FALSE(partOf(of, world.school("a")).years[3].running);
    CHECK(partOf(of, world.school("a")).receiver == world.school("b"));
    CHECK(partOf(of, world.school("b")).years[3].rooms == Sections{12});
  }
  SECTION("a merger brings its rooms along") {
    with(projectOf("merge", 2025, MergeSchools{world.school("a"), world.school("b")}));
    const Roster of = roster();
    CHECK(partOf(of, world.school("b")).years[3].rooms == Sections{24});
  }
  SECTION("converted rooms change their stage") {
    with(projectOf("convert", 2025,
                   ConvertRooms{world.school("a"), Stage::Primary, Stage::Junior, Sections{6}}));
    const Roster of = roster();
    CHECK(partOf(of, world.school("a")).years[3].nominal == Seats{270});
    const Part& junior = partOf(of, world.school("a"), Stage::Junior);
    CHECK(junior.years[3].nominal == Seats{300});
    CHECK(junior.years[3].usable == Seats{100});  // grade 7 only
  }
  SECTION("temporary rooms and emergency seats stand beside the nominal ones, never in them") {
    const World crowded = drawn("A", {.rooms = 12, .change = [](Records& records) {
                                        records.schools[0].stages[0].temporaryRooms = Sections{2};
                                      }});
    const Roster of(*crowded.area, crowded.scenario);
    const YearSchedule& year = partOf(of, crowded.school("a")).years[0];
    CHECK(year.nominal == Seats{540});
    CHECK(year.temporary == Seats{90});
    CHECK(year.emergency == Seats{120});  // up to 55 in each of 12 rooms
  }
  SECTION("seats that are stated go before rooms times class size; rooms added still add theirs") {
    World stated = drawn("A", {.rooms = 12, .change = [](Records& records) {
                                 records.schools[0].stages[0].seats = Seats{500};
                               }});
    stated.scenario =
        addProject(*stated.area, stated.scenario,
                   projectOf("more", 2023, ExtendSchool{stated.school("a"), {{Stage::Primary, Sections{2}}}}))
            .value();
    const Roster of(*stated.area, stated.scenario);
    CHECK(partOf(of, stated.school("a")).years[0].nominal == Seats{500});
    CHECK(partOf(of, stated.school("a")).years[1].nominal == Seats{590});
  }

  SECTION(
      "usable seats are never more than nominal, and all of them once every grade is open: in random "
      "worlds") {
    const auto seed = static_cast<std::uint32_t>(GENERATE(range(1, 61)));
    CAPTURE(seed);
    test::Dice dice(seed);
    const auto area = test::randomArea(dice);
    const Roster of(*area, test::randomScenario(dice, *area));
    for (const Part& part : of.parts())
      for (const YearSchedule& year : part.years) {
        CHECK(year.usable <= year.nominal);
        if (year.openSteps + 1 == 1U << part.steps) CHECK(year.usable == year.nominal);
        CHECK(year.running == (year.openSteps != 0));
      }
  }
}
