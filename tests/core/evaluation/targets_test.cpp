// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/targets.hpp"

#include "core/evaluation/summary.hpp"
#include "core/scenario/edit_projects.hpp"
#include "core/scenario/edit_zones.hpp"
#include "tests/support/random_world.hpp"
#include "tests/support/shapes.hpp"
#include "tests/support/world.hpp"

#include <catch2/catch.hpp>

using namespace xuequ;

namespace {

using Values = std::vector<double>;

Values measured(const World& world, std::string_view name) {
  const auto values = measure(*world.area, world.scenario, world.outcome(), name);
  REQUIRE(values);
  return *values;
}

School kindergarten(std::string key, Ownership ownership, int rooms) {
  School school;
  school.name = key;
  school.key = std::move(key);
  school.site = at(100, 100);
  school.ownership = ownership;
  school.stages.push_back({.stage = Stage::Kindergarten,
                           .rooms = Sections{rooms},
                           .temporaryRooms = {},
                           .seats = {},
                           .classSize = {}});
  return school;
}

EnrolmentRecord inKindergarten(std::string school, std::int32_t step, std::int64_t pupils) {
  EnrolmentRecord record{.school = std::move(school), .enrolment = {}};
  record.enrolment.year = SchoolYear{2022};
  record.enrolment.grade = {Stage::Kindergarten, step};
  record.enrolment.pupils = Pupils::whole(pupils);
  return record;
}

/// 2022 to 2030, from this year on.
Values onceFrom(int year, double value) {
  Values values(9, 0.0);
  for (int i = year - 2022; i < 9; ++i) values[static_cast<std::size_t>(i)] = value;
  return values;
}

Target target(std::string key, Tracking tracking, std::string measure, std::optional<double> number,
              Comparison comparison = Comparison::AtLeast) {
  Target t;
  t.key = std::move(key);
  t.tracking = tracking;
  t.measure = std::move(measure);
  t.number = number;
  t.comparison = comparison;
  return t;
}

}  // namespace

TEST_CASE("measure") {
  World world = drawn("A B", {.rooms = 12});
  SECTION("seats_added and schools_opened follow the projects") {
    world.scenario = addProject(*world.area, world.scenario, openPrimary(2024, 36)).value();
    CHECK(measured(world, "seats_added") == onceFrom(2024, 1620));
    CHECK(measured(world, "seats_added:primary") == onceFrom(2024, 1620));
    CHECK(measured(world, "seats_added:junior") == Values(9, 0.0));
    CHECK(measured(world, "schools_opened:primary") == onceFrom(2024, 1));
    CHECK(measured(world, "school_open:n") == onceFrom(2024, 1));
    CHECK(measured(world, "school_open:new") == onceFrom(2024, 1));
  }
  SECTION("a school that no project of this scenario opens is not open") {
    CHECK(measured(world, "school_open:n") == Values(9, 0.0));
  }
  SECTION("an existing school is open, until it closes") {
    Project close;
    close.key = "close";
    close.year = SchoolYear{2026};
    close.measure = CloseSchool{world.school("a"), world.school("b")};
    world.scenario = addProject(*world.area, world.scenario, close).value();
    CHECK(measured(world, "school_open:a") == Values{1, 1, 1, 1, 0, 0, 0, 0, 0});
    CHECK(measured(world, "school_open:close") == onceFrom(2026, 1));
  }
  SECTION("rooms_added, by school and by project") {
    Project more;
    more.key = "annexe";
    more.year = SchoolYear{2025};
    more.measure = ExtendSchool{world.school("a"), {{Stage::Primary, Sections{6}}}};
    world.scenario = addProject(*world.area, world.scenario, more).value();
    CHECK(measured(world, "rooms_added:a") == onceFrom(2025, 6));
    CHECK(measured(world, "rooms_added:annexe") == onceFrom(2025, 6));
    CHECK(measured(world, "rooms_added:nothing") == Values(9, 0.0));
  }
  SECTION("oversized classes are those of the series") {
    const World crowded = drawn("A", {.rooms = 24, .change = [](Records& records) {
                                        count(records, "a", 2022, {270, 221}, {4, 4});
                                      }});
    CHECK(measured(crowded, "oversized_classes")[0] == 5);
    CHECK(measured(crowded, "super_oversized_classes")[0] == 4);
  }
  SECTION("kindergartens and their rates") {
    World preschool =
        drawn("A", {.residents = Pupils::whole(100), .change = [](Records& records) {
                      records.schools.push_back(kindergarten("k1", Ownership::Public, 6));
                      records.schools.push_back(kindergarten("k2", Ownership::InclusivePrivate, 3));
                      records.schools.push_back(kindergarten("k3", Ownership::Private, 3));
                      records.enrolment = {inKindergarten("k1", 0, 150), inKindergarten("k2", 1, 60),
                                           inKindergarten("k3", 2, 40)};
                    }});
    CHECK(measured(preschool, "public_rate")[0] == Approx(60));     // 150 of 250
    CHECK(measured(preschool, "inclusive_rate")[0] == Approx(84));  // 210 of 250
    CHECK(measured(preschool, "preschool_rate")[0] ==
          Approx(250.0 / 300 * 100));  // 100 of each of three ages
    Project open;
    open.key = "k4";
    open.year = SchoolYear{2023};
    open.measure =
        OpenSchool{.school = kindergarten("k4", Ownership::InclusivePrivate, 9), .phaseIn = {}, .apart = {}};
    preschool.scenario = addProject(*preschool.area, preschool.scenario, open).value();
    CHECK(measured(preschool, "kindergartens_opened:inclusive") == onceFrom(2023, 1));
    CHECK(measured(preschool, "kindergartens_opened:public") == Values(9, 0.0));
    CHECK(measured(preschool, "childcare_opened") == Values(9, 0.0));
  }
  SECTION("coverage is the share of residents within the radius of an open school") {
    World row = drawn(
        "A A A A A      1 km; 500 m around the middle of the first unit reach the points of three units, of "
        "4 ha and 2 points abreast");
    const double before = measured(row, "coverage:primary")[0];
    CHECK(before == Approx(60));
    Project open = openPrimary(2025, 6);
    std::get<OpenSchool>(open.measure).school.site = at(900, 100);
    row.scenario = addProject(*row.area, row.scenario, open).value();
    const Values values = measured(row, "coverage:primary");
    CHECK(values[2] == Approx(before));
    CHECK(values[3] == Approx(100));
  }
  SECTION("seat_balance_ok fails in years with fewer usable seats than pupils") {
    const World full =
        drawn("A", {.residents = Pupils::whole(60), .rooms = 6, .change = [](Records& records) {
                      count(records, "a", 2022, {45, 45, 45, 45, 45, 45});
                    }});
    CHECK(measured(full, "seat_balance_ok") == Values{1, 0, 0, 0, 0, 0, 0, 0, 0});
  }
  SECTION("school_size_ok counts schools, not stages") {
    const World large =
        drawn("A B", {.rooms = 40, .change = [](Records& records) {
                        count(records, "a", 2022, {310, 310, 310, 310, 310, 310}, {7, 7, 7, 7, 7, 7});
                        records.schools[0].stages.push_back({.stage = Stage::Junior,
                                                             .rooms = Sections{3},
                                                             .temporaryRooms = {},
                                                             .seats = {},
                                                             .classSize = {}});
                      }});
    CHECK(measured(large, "school_size_ok")[0] == 50);
  }
  SECTION("commitments are the share of the schools listed that keep them") {
    const World kept = drawn("A B", {.change = [](Records& records) {
                               for (const std::string school : {"a", "b"}) {
                                 CommitmentRecord record{.school = school, .commitment = {}};
                                 record.commitment.name = "library";
                                 record.commitment.state =
                                     school == "a" ? CommitmentState::Yes : CommitmentState::Planned;
                                 records.commitments.push_back(record);
                               }
                             }});
    CHECK(measured(kept, "commitments:library") == Values(9, 50.0));
  }
  SECTION("what is none is refused by name") {
    for (const std::string name :
         {"", "seats", "seats_added:nursery", "schools_opened", "oversized_classes:primary",
          "coverage:vocational", "kindergartens_opened:other", "commitments:nothing"}) {
      const auto values = measure(*world.area, world.scenario, world.outcome(), name);
      CAPTURE(name);
      REQUIRE_FALSE(values);
      CHECK(values.error().code == ErrorCode::MeasureUnknown);
      CHECK(values.error().value == name);
    }
  }
  SECTION(
      "rates stay between nought and a hundred, and a larger radius never covers fewer, in random worlds") {
    const auto seed = static_cast<std::uint32_t>(GENERATE(range(1, 31)));
    CAPTURE(seed);
    test::Dice dice(seed);
    Records records = test::randomRecords(dice);
    const auto narrow = makeStudyArea(records).value();
    for (StageStandard& stage : records.standards.stages) stage.serviceRadius.value += 300;
    const auto wide = makeStudyArea(records).value();
    const Scenario scenario = test::randomScenario(dice, *narrow);
    const Outcome outcome = evaluate(*narrow, scenario).value();
    for (const std::string name :
         {"inclusive_rate", "public_rate", "school_size_ok", "coverage:primary", "coverage:kindergarten"}) {
      const auto values = measure(*narrow, scenario, outcome, name).value();
      for (const double value : values) CHECK((value >= 0 && value <= 100));
    }
    const auto near = measure(*narrow, scenario, outcome, "coverage:primary").value();
    const auto far = measure(*wide, scenario, outcome, "coverage:primary").value();
    for (std::size_t year = 0; year < near.size(); ++year) CHECK(near[year] <= far[year]);
  }
}

TEST_CASE("targetValues") {
  const auto stateOf = [](Target t) {
    const World world = drawn("A", {.rooms = 12, .change = [&](Records& records) { records.targets = {t}; }});
    return targetValues(*world.area, world.scenario, world.outcome()).front();
  };
  SECTION("a computed target is held against its number in its year") {
    Target t = target("C13", Tracking::Computed, "oversized_classes", 0, Comparison::AtMost);
    t.year = SchoolYear{2025};
    CHECK(stateOf(t).state == TargetState::Met);
    CHECK(stateOf(t).value == 0.0);
    CHECK(stateOf(t).byYear.size() == 9);
    CHECK(stateOf(target("C12", Tracking::Computed, "seats_added", 9000)).state == TargetState::Missed);
    CHECK(stateOf(target("x", Tracking::Computed, "seats_added", 0, Comparison::Equal)).state ==
          TargetState::Met);
  }
  SECTION("a year outside the run has no value") {
    Target t = target("C13", Tracking::Computed, "oversized_classes", 0, Comparison::AtMost);
    t.year = SchoolYear{2040};
    CHECK(stateOf(t).state == TargetState::Open);
    CHECK_FALSE(stateOf(t).value);
  }
  SECTION("an entered target is open until something is entered") {
    Target t = target("C24", Tracking::Entered, "", 2);
    CHECK(stateOf(t).state == TargetState::Open);
    t.entered = 1;
    CHECK(stateOf(t).state == TargetState::Missed);
    t.entered = 2;
    CHECK(stateOf(t).state == TargetState::Met);
  }
  SECTION("a measure that no scenario decides stands on what was entered") {
    Target t = target("C40", Tracking::Computed, "entered_series_not_falling", 1);
    CHECK(stateOf(t).state == TargetState::Open);
    t.entered = 1;
    CHECK(stateOf(t).state == TargetState::Met);
  }
  SECTION("a target without a number, or with a measure that is none, stays open") {
    CHECK(stateOf(target("a", Tracking::Computed, "seats_added", {})).state == TargetState::Open);
    CHECK(stateOf(target("b", Tracking::Computed, "nonsense", 1)).state == TargetState::Open);
  }
  SECTION("text is text") {
    CHECK(stateOf(target("C22", Tracking::Text, "", {})).state == TargetState::Text);
  }
}

TEST_CASE("staffNeeded") {
  const World world = drawn("A", {.change = [](Records& records) {
                              records.standards.stages[1].pupilsPerStaff.value = 19;
                              count(records, "a", 2022, {40, 40, 40, 40, 40, 40});
                            }});
  CHECK(staffNeeded(*world.area, world.outcome(), Stage::Primary)[0] == 13);  // 240 / 19 = 12.6
  CHECK(staffNeeded(*world.area, world.outcome(), Stage::Junior)[0] == 0);
}
