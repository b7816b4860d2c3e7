// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/ledger.hpp"

#include "core/scenario/edit_projects.hpp"
#include "core/scenario/edit_zones.hpp"
#include "tests/support/random_world.hpp"
#include "tests/support/world.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace xuequ;

namespace {

/// Grade 1 of school a in the base year: so many pupils in four sections; five grades of 160 in four sections
/// above it.
DrawnWith firstGrade(std::int64_t pupils, std::int64_t residentsOfEachAge) {
  return {.residents = Pupils::whole(residentsOfEachAge), .rooms = 24, .change = [=](Records& records) {
            count(records, "a", 2022, {pupils, 160, 160, 160, 160, 160}, {4, 4, 4, 4, 4, 4});
          }};
}

std::vector<LedgerEntry> ledgerOf(const World& world) {
  return oversizedLedger(*world.area, world.scenario, world.outcome());
}

const LedgerEntry& entryOf(const std::vector<LedgerEntry>& ledger, SchoolId school, std::int32_t step) {
  const auto found = std::ranges::find_if(
      ledger, [&](const LedgerEntry& e) { return e.school == school && e.grade.step == step; });
  REQUIRE(found != ledger.end());
  return *found;
}

}  // namespace

TEST_CASE("oversizedLedger") {
  SECTION("is empty where no class is oversized") {
    CHECK(ledgerOf(drawn("A", firstGrade(180, 100))).empty());
  }

  SECTION("a large cohort that moves on is struck off without a decision") {
    // 240 in 4 are 60 each; a year later they are grade 2, get a fifth room, and 100 children enter
    const World world = drawn("A", firstGrade(240, 100));
    const auto ledger = ledgerOf(world);
    REQUIRE(ledger.size() == 1);
    const LedgerEntry& entry = ledger.front();
    CHECK(entry.grade == Grade{Stage::Primary, 0});
    CHECK(entry.since == SchoolYear{2022});
    CHECK(entry.classes == 4);
    CHECK(entry.sections == 4);
    CHECK(entry.largest == 60);
    CHECK(entry.struckOff == SchoolYear{2023});
    CHECK(entry.cause == StrikeOffCause::CohortLeft);
    CHECK_FALSE(entry.project);
    CHECK(entry.byYear == std::vector<std::int32_t>{4, 0, 0, 0, 0, 0, 0, 0, 0});
  }

  SECTION("what is there at the horizon is not struck off") {
    const World world = drawn("A", firstGrade(240, 250));
    const auto ledger = ledgerOf(world);
    CHECK_FALSE(entryOf(ledger, world.school("a"), 0).struckOff);
    CHECK(entryOf(ledger, world.school("a"), 0).cause == StrikeOffCause::NotStruckOff);
    // The 240 of 2022 are grade 3 in 2024
    CHECK(entryOf(ledger, world.school("a"), 2).since == SchoolYear{2024});
  }

  SECTION("rooms added strike a grade off that would be oversized without them") {
    World world = drawn("A", firstGrade(240, 250));
    Project more;
    more.key = "more";
    more.year = SchoolYear{2025};
    more.measure = ExtendSchool{world.school("a"), {{Stage::Primary, Sections{16}}}};
    world.scenario = addProject(*world.area, world.scenario, more).value();
    const auto ledger = ledgerOf(world);
    const LedgerEntry& entry = entryOf(ledger, world.school("a"), 0);
    CHECK(entry.struckOff == SchoolYear{2025});
    CHECK(entry.cause == StrikeOffCause::Project);
    CHECK(entry.project == world.scenario.projects->front().id);
  }

  SECTION("a zone that passes to a new school strikes the old one's grades off") {
    World world =
        drawn("A B      both zones are school a's until the new school opens", firstGrade(240, 125));
    const auto serve = [&](std::int32_t from, SchoolId school) {
      world.scenario =
          setService(*world.area, world.scenario, Stage::Primary, world.zone('B'), SchoolYear{from}, {school})
              .value();
    };
    serve(2022, world.school("a"));
    SECTION("which a project opens") {
      world.scenario = addProject(*world.area, world.scenario, openPrimary(2025, 12)).value();
      serve(2025, world.school("n"));
      const auto ledger = ledgerOf(world);
      const LedgerEntry& first = entryOf(ledger, world.school("a"), 0);
      CHECK(first.struckOff == SchoolYear{2025});
      CHECK(first.cause == StrikeOffCause::Project);
      CHECK(first.project == world.scenario.projects->front().id);
      const LedgerEntry& second = entryOf(ledger, world.school("a"), 1);
      // The 125 who enter in 2025 need three of the four rooms that the 160 left: the 250 of grade 2 get the
      // fourth
      CHECK(second.struckOff == SchoolYear{2025});
      CHECK(second.cause == StrikeOffCause::Project);
      const LedgerEntry& third = entryOf(ledger, world.school("a"), 2);
      CHECK(third.struckOff == SchoolYear{2026});
      CHECK(third.cause == StrikeOffCause::Project);
    }
    SECTION("or that was there") {
      serve(2025, world.school("b"));
      const auto ledger = ledgerOf(world);
      const LedgerEntry& entry = entryOf(ledger, world.school("a"), 0);
      CHECK(entry.struckOff == SchoolYear{2025});
      CHECK(entry.cause == StrikeOffCause::ZoneChange);
    }
  }

  SECTION("pupils who change over to a school that opens strike all grades off at once") {
    World world = drawn("A B", firstGrade(240, 125));
    world.scenario = setService(*world.area, world.scenario, Stage::Primary, world.zone('B'),
                                SchoolYear{2022}, {world.school("a")})
                         .value();
    world.scenario =
        addProject(*world.area, world.scenario, openPrimary(2026, 24, true, Transfer::Move)).value();
    world.scenario = setService(*world.area, world.scenario, Stage::Primary, world.zone('B'),
                                SchoolYear{2026}, {world.school("n")})
                         .value();
    const auto ledger = ledgerOf(world);
    for (const LedgerEntry& entry : ledger) {
      if (entry.byYear[3] == 0) continue;
      CHECK(entry.struckOff == SchoolYear{2026});
      CHECK(entry.cause == StrikeOffCause::Project);
    }
    CHECK(std::ranges::count_if(ledger, [](const LedgerEntry& e) { return e.byYear[3] > 0; }) >= 2);
  }

  SECTION("a school that closes strikes its grades off") {
    World world = drawn("A B", firstGrade(240, 250));
    Project close;
    close.key = "close";
    close.year = SchoolYear{2024};
    close.measure = CloseSchool{world.school("a"), world.school("b")};
    world.scenario = addProject(*world.area, world.scenario, close).value();
    const LedgerEntry entry = entryOf(ledgerOf(world), world.school("a"), 0);
    CHECK(entry.struckOff == SchoolYear{2024});
    CHECK(entry.project == world.scenario.projects->front().id);
  }

  SECTION("an exclusive rule keeps the super-oversized in the ledger") {
    World world = drawn("A", firstGrade(280, 100));
    world.scenario = setAssumption(world.scenario, "oversized_inclusive", "no").value();
    CHECK(ledgerOf(world).front().classes == 4);
  }

  SECTION("its classes are those of the summary, in every year of random worlds") {
    const auto seed = static_cast<std::uint32_t>(GENERATE(range(1, 61)));
    CAPTURE(seed);
    test::Dice dice(seed);
    const auto area = test::randomArea(dice);
    const Scenario scenario = test::randomScenario(dice, *area);
    const Outcome outcome = evaluate(*area, scenario).value();
    const auto ledger = oversizedLedger(*area, scenario, outcome);
    for (std::size_t year = 0; year < static_cast<std::size_t>(outcome.years); ++year) {
      std::int64_t listed = 0, counted = 0;
      for (const LedgerEntry& entry : ledger) listed += entry.byYear[year];
      for (const auto& stage : outcome.stages)
        if (!stage.empty()) counted += stage[year].oversized;
      CHECK(listed == counted);
    }
    for (const LedgerEntry& entry : ledger) {
      CHECK(entry.struckOff.has_value() == (entry.byYear.back() == 0));
      CHECK(entry.struckOff.has_value() == (entry.cause != StrikeOffCause::NotStruckOff));
      CHECK(entry.project.has_value() == (entry.cause == StrikeOffCause::Project));
      CHECK(entry.largest >= 56);
    }
  }
}
