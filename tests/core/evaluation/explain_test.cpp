// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/explain.hpp"

#include "core/scenario/edit_projects.hpp"
#include "core/scenario/edit_zones.hpp"
#include "tests/support/random_world.hpp"
#include "tests/support/world.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace xuequ;

namespace {

std::int64_t thousandths(double value) { return std::llround(value * 1000); }

std::int64_t sumOf(const std::vector<Term>& terms) {
  return std::accumulate(terms.begin(), terms.end(), std::int64_t{0},
                         [](std::int64_t sum, const Term& t) { return sum + thousandths(t.value); });
}

const Term& termOf(const std::vector<Term>& terms, TermCode code) {
  const auto found = std::ranges::find(terms, code, &Term::code);
  REQUIRE(found != terms.end());
  return *found;
}

bool has(const std::vector<Term>& terms, TermCode code) {
  return std::ranges::find(terms, code, &Term::code) != terms.end();
}

struct RandomWorld {
  explicit RandomWorld(std::uint32_t seed)
      : dice(seed),
        area(test::randomArea(dice)),
        scenario(test::randomScenario(dice, *area)),
        outcome(evaluate(*area, scenario).value()) {}
  test::Dice dice;
  std::shared_ptr<const StudyArea> area;
  Scenario scenario;
  Outcome outcome;
};

}  // namespace

TEST_CASE("explainPupils") {
  World world = drawn("A A      120 residents of each age live in A",
                      {.residents = Pupils::whole(60), .rooms = 12, .change = [](Records& records) {
                         count(records, "a", 2021, {100, 100, 100, 100, 100, 100});
                         count(records, "a", 2022, {90, 98, 100, 100, 100, 100});
                       }});
  SECTION("in the base year is what was counted") {
    const Term root =
        explainPupils(*world.area, world.scenario, world.outcome(), world.school("a"), Stage::Primary, 0);
    CHECK(root.value == 588);
    REQUIRE(root.terms.size() == 6);
    CHECK(root.terms[0].subject == "1");
    REQUIRE(root.terms[0].terms.size() == 1);
    CHECK(root.terms[0].terms[0].code == TermCode::CountedInBaseYear);
    CHECK(root.terms[0].terms[0].value == 90);
  }
  SECTION("later is who moved up, by which ratio, and who entered, from which zone") {
    world.scenario = setAssumption(world.scenario, "progression_shrink", "0").value();
    world.scenario = setAssumption(world.scenario, "away:primary", "0.05").value();
    const Term root =
        explainPupils(*world.area, world.scenario, world.outcome(), world.school("a"), Stage::Primary, 1);
    const Term& entrants = termOf(root.terms[0].terms, TermCode::IntakeFromZone);
    CHECK(entrants.subject == "A");
    CHECK(entrants.value == Approx(114));  // 120 less 5 in a hundred
    CHECK(termOf(entrants.terms, TermCode::ResidentCount).value == 120);
    CHECK(termOf(entrants.terms, TermCode::AwayShare).value == Approx(0.05));
    const Term& moved = termOf(root.terms[1].terms, TermCode::PupilsMovedUp);
    CHECK(moved.value == Approx(88.2));  // 90 × 98/100
    CHECK(termOf(moved.terms, TermCode::PupilsLastYear).value == 90);
    CHECK(termOf(moved.terms, TermCode::ProgressionRatio).value == Approx(0.98));
  }
  SECTION("of a calibrated entry shows the counts that the ratio rests on") {
    world.scenario = setAssumption(world.scenario, "entry:primary", "history").value();
    const Term root =
        explainPupils(*world.area, world.scenario, world.outcome(), world.school("a"), Stage::Primary, 1);
    const Term& entrants = termOf(root.terms[0].terms, TermCode::IntakeFromZone);
    const Term& ratio = termOf(entrants.terms, TermCode::EntryRatio);
    CHECK(ratio.value == Approx((190.0 + 20) / (240 + 20)).margin(1e-6));  // 100 and 90 of 120 a year
    CHECK(entrants.value == Approx(120 * ratio.value).margin(1e-3));
    CHECK(termOf(ratio.terms, TermCode::EntrantsCounted).value == 190);
    CHECK(termOf(ratio.terms, TermCode::EntrantsCounted).subject == "2021, 2022");
    CHECK(termOf(ratio.terms, TermCode::EntryCohort).value == 240);
    CHECK(termOf(ratio.terms, TermCode::EntryWeight).value == 20);
  }
  SECTION("names those who changed over") {
    world.scenario =
        addProject(*world.area, world.scenario, openPrimary(2024, 12, true, Transfer::Move)).value();
    world.scenario = setService(*world.area, world.scenario, Stage::Primary, world.zone('A'),
                                SchoolYear{2024}, {world.school("n")})
                         .value();
    const Term root =
        explainPupils(*world.area, world.scenario, world.outcome(), world.school("n"), Stage::Primary, 2);
    CHECK(has(root.terms[3].terms, TermCode::TransferredIn));
  }
  SECTION("of a school that has not the stage is nought") {
    CHECK(explainPupils(*world.area, world.scenario, world.outcome(), world.school("a"), Stage::Junior, 1)
              .value == 0);
  }

  SECTION("terms add up to the number shown, in all grades of all schools of random worlds") {
    const RandomWorld random(static_cast<std::uint32_t>(GENERATE(range(1, 61))));
    for (const Part& part : random.outcome.roster->parts())
      for (int year = 0; year < random.outcome.years; ++year) {
        CAPTURE(part.school.value(), keyOf(part.stage), year);
        const Term root =
            explainPupils(*random.area, random.scenario, random.outcome, part.school, part.stage, year);
        const PartYear& shown =
            random.outcome.find(part.school, part.stage)->years[static_cast<std::size_t>(year)];
        REQUIRE(thousandths(root.value) == shown.pupils.count());
        REQUIRE(sumOf(root.terms) == thousandths(root.value));
        for (const Term& grade : root.terms) REQUIRE(sumOf(grade.terms) == thousandths(grade.value));
      }
  }
  SECTION("what zones sent is told zone by zone, and net transfers are those of the outcome") {
    const RandomWorld random(static_cast<std::uint32_t>(GENERATE(range(1, 61))));
    for (std::size_t p = 0; p < random.outcome.parts.size(); ++p) {
      const Part& part = random.outcome.roster->parts()[p];
      const PartOutcome& of = *random.outcome.parts[p];
      if (!part.byZone || random.scenario.zoning(part.stage).zones->empty()) continue;
      for (int year = 1; year < random.outcome.years; ++year) {
        std::int64_t fromZones = 0, transferred = 0;
        for (const Term& grade :
             explainPupils(*random.area, random.scenario, random.outcome, part.school, part.stage, year)
                 .terms)
          for (const Term& term : grade.terms) {
            if (term.code == TermCode::IntakeFromZone || term.code == TermCode::NewcomersFromHousing)
              fromZones += thousandths(term.value);
            if (term.code == TermCode::TransferredIn) transferred += thousandths(term.value);
          }
        Pupils sent;
        for (std::int32_t step = 0; step < part.steps; ++step)
          sent += of.fromZones[static_cast<std::size_t>(year * part.steps + step)];
        CAPTURE(part.school.value(), year);
        REQUIRE(fromZones == sent.count());
        REQUIRE(transferred == of.years[static_cast<std::size_t>(year)].transferredIn.count());
      }
    }
  }
}

TEST_CASE("explainUsableSeats") {
  World world = drawn("A", {.rooms = 12});
  SECTION("is rooms times class size, with its clause") {
    World cited = drawn("A", {.rooms = 12, .change = [](Records& records) {
                                records.standards.stages[1].classSize.source = "GB 50099-2011 3.0.1";
                              }});
    const Term root = explainUsableSeats(*cited.area, cited.scenario, cited.outcome(), cited.school("a"),
                                         Stage::Primary, 0);
    CHECK(root.value == 540);
    const Term& nominal = termOf(root.terms, TermCode::NominalSeats);
    CHECK(termOf(nominal.terms, TermCode::Rooms).value == 12);
    CHECK(termOf(nominal.terms, TermCode::ClassSize).value == 45);
    CHECK(termOf(nominal.terms, TermCode::ClassSize).source == "GB 50099-2011 3.0.1");
  }
  SECTION("of a school that opens grade by grade is a sixth of it in the first year") {
    world.scenario = addProject(*world.area, world.scenario, openPrimary(2024, 36)).value();
    const Term root = explainUsableSeats(*world.area, world.scenario, world.outcome(), world.school("n"),
                                         Stage::Primary, 2);
    CHECK(root.value == 270);
    CHECK(termOf(root.terms, TermCode::NominalSeats).value == 1620);
    CHECK(termOf(root.terms, TermCode::OpenGrades).value == 1);
    CHECK(termOf(root.terms, TermCode::OpenGrades).subject == "1");
    CHECK(termOf(root.terms, TermCode::Grades).value == 6);
  }
  SECTION("names the project that added rooms") {
    Project more;
    more.key = "annexe";
    more.year = SchoolYear{2023};
    more.measure = ExtendSchool{world.school("a"), {{Stage::Primary, Sections{3}}}};
    world.scenario = addProject(*world.area, world.scenario, more).value();
    const Term root = explainUsableSeats(*world.area, world.scenario, world.outcome(), world.school("a"),
                                         Stage::Primary, 1);
    const Term& added = termOf(termOf(root.terms, TermCode::NominalSeats).terms, TermCode::RoomsFromProject);
    CHECK(added.subject == "annexe");
    CHECK(added.value == 3);
  }

  SECTION("rooms add up, and rooms times class size are the nominal seats where no seats are stated") {
    const RandomWorld random(static_cast<std::uint32_t>(GENERATE(range(1, 61))));
    for (const Part& part : random.outcome.roster->parts())
      for (int year = 0; year < random.outcome.years; ++year) {
        const YearSchedule& shown = part.years[static_cast<std::size_t>(year)];
        const Term root =
            explainUsableSeats(*random.area, random.scenario, random.outcome, part.school, part.stage, year);
        const Term& nominal = root.terms.front();
        std::int64_t rooms = 0;
        for (const Term& term : nominal.terms)
          if (term.code == TermCode::Rooms || term.code == TermCode::RoomsFromProject)
            rooms += std::llround(term.value);
        CAPTURE(part.school.value(), keyOf(part.stage), year);
        REQUIRE(root.value == static_cast<double>(shown.usable.count()));
        REQUIRE(rooms == shown.rooms.count());
        if (!has(nominal.terms, TermCode::StatedSeats))
          REQUIRE(nominal.value ==
                  static_cast<double>(rooms) * termOf(nominal.terms, TermCode::ClassSize).value);
      }
  }
}

TEST_CASE("explainOversized") {
  SECTION("shows pupils, sections and the largest class of each grade, and the limit") {
    const World world = drawn("A", {.rooms = 24, .change = [](Records& records) {
                                      count(records, "a", 2022, {221, 180}, {4, 4});
                                    }});
    const Term root =
        explainOversized(*world.area, world.scenario, world.outcome(), world.school("a"), Stage::Primary, 0);
    CHECK(root.value == 1);
    CHECK(root.terms[0].value == 1);
    CHECK(root.terms[0].terms == std::vector<Term>{{TermCode::PupilCount, "", 221, "", {}},
                                                   {TermCode::SectionCount, "", 4, "", {}},
                                                   {TermCode::LargestClass, "", 56, "", {}},
                                                   {TermCode::OversizedFrom, "", 56, "", {}}});
  }
  SECTION("grades add up to the number shown") {
    const RandomWorld random(static_cast<std::uint32_t>(GENERATE(range(1, 31))));
    for (const Part& part : random.outcome.roster->parts())
      for (int year = 0; year < random.outcome.years; ++year) {
        const Term root =
            explainOversized(*random.area, random.scenario, random.outcome, part.school, part.stage, year);
        REQUIRE(
            root.value ==
            random.outcome.find(part.school, part.stage)->years[static_cast<std::size_t>(year)].oversized);
        REQUIRE(sumOf(root.terms) == thousandths(root.value));
      }
  }
}

TEST_CASE("explainResidents") {
  SECTION("is who was there a year younger, net migration, and who came with new dwellings") {
    World world = drawn("A", {.change = [](Records& records) {
                          records.housing.push_back({"11",
                                                     {.key = "h",
                                                      .name = {},
                                                      .unit = {},
                                                      .year = SchoolYear{2023},
                                                      .dwellings = Dwellings{100},
                                                      .type = {}}});
                        }});
    world.scenario = setAssumption(world.scenario, "yield:primary", "0.6").value();
    world.scenario = setAssumption(world.scenario, "migration", "0.1").value();
    const Term root =
        explainResidents(*world.area, world.scenario, world.outcome(), world.unit(1, 1), Stage::Primary, 1);
    CHECK(root.value == 60 + 1 + 60);  // ten of each age; one of ten at age 6; 0.6 a dwelling
    const Term& six = root.terms[0];
    CHECK(six.subject == "6");
    CHECK(termOf(six.terms, TermCode::ResidentCount).value == 10);
    CHECK(termOf(six.terms, TermCode::NetMigration).value == Approx(0.1));
    CHECK(termOf(six.terms, TermCode::NewcomersFromHousing).value == 10);
    CHECK_FALSE(has(root.terms[1].terms, TermCode::NetMigration));
  }
  SECTION("ages add up to the number shown, and what an age is worked out from gives the age") {
    const RandomWorld random(static_cast<std::uint32_t>(GENERATE(range(1, 31))));
    for (std::size_t u = 0; u < random.area->units.size(); ++u)
      for (int year = 0; year < random.outcome.years; ++year) {
        const UnitId unit{static_cast<std::int32_t>(u)};
        const Term root =
            explainResidents(*random.area, random.scenario, random.outcome, unit, Stage::Kindergarten, year);
        std::int64_t shown = 0;
        for (std::size_t age = 3; age < 6; ++age) shown += random.outcome.demand->residents(unit, year)[age];
        REQUIRE(thousandths(root.value) == shown);
        REQUIRE(sumOf(root.terms) == shown);
        for (const Term& age : root.terms) {
          if (year == 0) continue;
          const double before = termOf(age.terms, TermCode::ResidentCount).value;
          const double gain =
              has(age.terms, TermCode::NetMigration) ? termOf(age.terms, TermCode::NetMigration).value : 0;
          const double came = has(age.terms, TermCode::NewcomersFromHousing)
                                  ? termOf(age.terms, TermCode::NewcomersFromHousing).value
                                  : 0;
          REQUIRE(std::abs(before * (1 + gain) + came - age.value) <= 0.0005001);
        }
      }
  }
}
