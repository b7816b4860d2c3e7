// SPDX-License-Identifier: Apache-2.0
#include "core/report/report.hpp"

#include "core/evaluation/checks.hpp"
#include "core/evaluation/coverage.hpp"
#include "core/evaluation/ledger.hpp"
#include "core/evaluation/summary.hpp"
#include "core/evaluation/targets.hpp"
#include "core/network/noding.hpp"
#include "core/report/reach_tables.hpp"
#include "core/scenario/edit_boundaries.hpp"
#include "core/scenario/edit_projects.hpp"
#include "tests/support/random_world.hpp"
#include "tests/support/streets.hpp"
#include "tests/support/world.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace xuequ;

namespace {

const Cell& at(const Table& table, std::size_t row, std::string_view column) {
  const auto found = std::ranges::find(table.columns, column, &Column::key);
  REQUIRE(found != table.columns.end());
  REQUIRE(row < table.rows.size());
  return table.rows[row][static_cast<std::size_t>(found - table.columns.begin())];
}

std::int64_t wholeAt(const Table& table, std::size_t row, std::string_view column) {
  return std::get<std::int64_t>(at(table, row, column));
}
double decimalAt(const Table& table, std::size_t row, std::string_view column) {
  return std::get<double>(at(table, row, column));
}
std::string textAt(const Table& table, std::size_t row, std::string_view column) {
  return std::get<std::string>(at(table, row, column));
}
std::string wordAt(const Table& table, std::size_t row, std::string_view column) {
  return std::get<Word>(at(table, row, column)).key;
}

bool fits(const Column& column, const Cell& cell) {
  if (std::holds_alternative<std::monostate>(cell)) return true;
  const bool isText = std::holds_alternative<std::string>(cell) || std::holds_alternative<Word>(cell) ||
                      std::holds_alternative<Phrase>(cell);
  if (column.kind == ColumnKind::Text) return isText;
  if (column.kind == ColumnKind::Year) return std::holds_alternative<std::int64_t>(cell);
  // An area is shown in whole square metres and kept as it was measured.
  if (column.kind == ColumnKind::Whole && std::holds_alternative<std::int64_t>(cell)) return true;
  return std::holds_alternative<double>(cell);
}

}  // namespace

TEST_CASE("report") {
  SECTION("tables are rectangular, cells fit their columns, keys are unique: in random worlds") {
    const auto seed = static_cast<std::uint32_t>(GENERATE(range(1, 31)));
    CAPTURE(seed);
    test::Dice dice(seed);
    const auto area = test::randomArea(dice);
    const Scenario scenario = test::randomScenario(dice, *area);
    const Scenario after = test::randomEdit(dice, *area, scenario);
    const Outcome outcome = evaluate(*area, scenario).value();
    Random random(static_cast<std::int32_t>(seed));
    const SafeWays ways = safeWays(
        *area, std::make_shared<const Walkers>(*area, std::make_shared<const WalkNetwork>(
                                                          nodedNetwork(randomStreets(random, 12)).network)));
    auto tables = report(*area, scenario, outcome, dice.between(0, area->years() - 1), &ways);
    const auto comparison = compare(*area, scenario, outcome, after, evaluate(*area, after).value());
    tables.push_back(comparisonTable(*area, comparison));
    tables.push_back(decisionsTable(*area, comparison));
    std::set<std::string> keys;
    for (const Table& table : tables) {
      CAPTURE(table.key);
      CHECK(keys.insert(table.key).second);
      std::set<std::string> columns;
      for (const Column& column : table.columns) CHECK(columns.insert(column.key).second);
      for (const auto& row : table.rows) {
        REQUIRE(row.size() == table.columns.size());
        for (std::size_t i = 0; i < row.size(); ++i) {
          CAPTURE(table.columns[i].key);
          CHECK(fits(table.columns[i], row[i]));
        }
      }
    }
    SECTION("and stand row by row for what they are made from") {
      CHECK(ledgerTable(*area, scenario, outcome).rows.size() ==
            oversizedLedger(*area, scenario, outcome).size());
      const auto found = findings(*area, scenario, outcome, &ways);
      CHECK(findingsTable(*area, scenario, found).rows.size() == found.size());
      CHECK(projectsTable(*area, scenario).rows.size() == scenario.projects->size());
      CHECK(targetsTable(*area, scenario, outcome).rows.size() == area->targets.size());
    }
    SECTION("and schools add up to the balance of their stage") {
      const Table schools = schoolsTable(*area, scenario, outcome, 2);
      const Table balance = balanceTable(*area, outcome);
      const std::string year = "y" + std::to_string(area->year(2).value());
      for (std::size_t row = 0; row < balance.rows.size(); ++row) {
        if (wordAt(balance, row, "what") != "usable_seats") continue;
        std::int64_t usable = 0;
        for (std::size_t s = 0; s < schools.rows.size(); ++s)
          if (wordAt(schools, s, "stage") == wordAt(balance, row, "stage"))
            usable += wholeAt(schools, s, "usable_seats");
        CHECK(usable == wholeAt(balance, row, year));
        // pupils, nominal, usable, balance: in this order
        CHECK(wordAt(balance, row + 1, "what") == "seat_balance");
        CHECK(wholeAt(balance, row + 1, year) == usable - wholeAt(balance, row - 2, year));
      }
    }
  }
}

TEST_CASE("report tables") {
  World world =
      drawn("A A B", {.residents = Pupils::whole(50), .rooms = 12, .change = [](Records& records) {
                        count(records, "a", 2022, {120, 100, 100, 100, 100, 100}, {2, 2, 2, 2, 2, 2});
                        records.schools[0].staff = 20;
                        records.standards.stages[1].pupilsPerStaff.value = 20;
                        records.standards.stages[1].classSize.source = "GB 50099-2011 3.0.1";
                        records.units[0].dwellings = Dwellings{300};
                        records.units[1].dwellings = Dwellings{200};
                      }});
  Project open = openPrimary(2024, 24);
  open.cost = Money{5000};
  world.scenario = addProject(*world.area, world.scenario, open).value();
  const StudyArea& area = *world.area;
  const Scenario& scenario = world.scenario;
  const Outcome outcome = world.outcome();

  SECTION("the summary has a row a series and a column a year") {
    const Table table = summaryTable(area, outcome);
    REQUIRE(table.columns.size() == 10);
    CHECK(wordAt(table, 0, "what") == "pupils");
    CHECK(wholeAt(table, 0, "y2022") == 620 + 300);
    CHECK(wordAt(table, 3, "what") == "seats_added");
    CHECK(wholeAt(table, 3, "y2024") == 1080);
    CHECK(wholeAt(table, 4, "y2022") == 2);
  }
  SECTION("T1 shows schools as they run in the year") {
    const Table table = schoolsTable(area, scenario, outcome, 0);
    REQUIRE(table.rows.size() == 2);
    CHECK(textAt(table, 0, "school") == "School a");
    CHECK(wholeAt(table, 0, "pupils") == 620);
    CHECK(decimalAt(table, 0, "average_class") == Approx(620.0 / 12));
    CHECK(decimalAt(table, 0, "utilisation") == Approx(620.0 / 540 * 100));
    CHECK(std::holds_alternative<std::monostate>(at(table, 0, "land")));
    CHECK(schoolsTable(area, scenario, outcome, 2).rows.size() == 3);
  }
  SECTION("T2 holds each school against each norm, with its clause") {
    const Table table = standardsTable(area, scenario, outcome, 0);
    CHECK(wordAt(table, 0, "rule") == "rule_class_size");
    CHECK(decimalAt(table, 0, "standard") == 45);
    CHECK(decimalAt(table, 0, "actual") == 60);  // every class, so the largest
    CHECK(wordAt(table, 0, "met") == "no");
    CHECK(textAt(table, 0, "source") == "GB 50099-2011 3.0.1");
    CHECK(wordAt(table, 1, "rule") == "rule_max_sections");
    CHECK(wordAt(table, 1, "met") == "yes");
  }
  SECTION("T3 says when and why a grade is struck off") {
    const Table table = ledgerTable(area, scenario, outcome);
    CHECK(textAt(table, 0, "grade") == "1");
    CHECK(wholeAt(table, 0, "classes") == 2);
    CHECK(wholeAt(table, 0, "largest_class") == 60);
    CHECK(wholeAt(table, 0, "struck_off") == 2023);
    CHECK(wordAt(table, 0, "cause") == "cause_cohort_left");
    CHECK(wholeAt(table, 0, "y2022") == 2);
    CHECK(wholeAt(table, 0, "y2023") == 0);
  }
  SECTION("T4 has a column a year") {
    const Table table = residentsTable(area, outcome);
    CHECK(wordAt(table, 1, "stage") == "primary");
    CHECK(wholeAt(table, 1, "y2022") == 900);
  }
  SECTION("T6 shows what each project builds, when and how it opens") {
    const Table table = projectsTable(area, scenario);
    CHECK(wordAt(table, 0, "kind") == "project_open");
    CHECK(keysOf(std::get<Phrase>(at(table, 0, "scope"))) == "primary 24");
    CHECK(wholeAt(table, 0, "seats") == 1080);
    CHECK(wholeAt(table, 0, "year") == 2024);
    CHECK(wordAt(table, 0, "phase_in") == "by_grade");
    CHECK(decimalAt(table, 0, "cost") == 5000);
  }
  SECTION("T7 lists the units of each zone, their dwellings, and who will enter") {
    const Table table = zonesTable(area, scenario, outcome);
    REQUIRE(table.rows.size() == 2);
    CHECK(textAt(table, 0, "zone") == "A");
    CHECK(textAt(table, 0, "school") == "School a");
    CHECK(wholeAt(table, 0, "dwellings") == 500);
    CHECK(wholeAt(table, 0, "entrants_next") == 100);
    CHECK(textAt(table, 0, "unit_names") == "11, 12");
    CHECK(table.columns.back().key == "entrants_next");  // no zone is locked, or lies in parts
    const Scenario locked =
        setZoneLocked(scenario, Stage::Primary, scenario.zoning(Stage::Primary).zones->front().id, true)
            .value();
    const Table states = zonesTable(area, locked, outcome);
    REQUIRE(states.columns.back().key == "zone_state");
    CHECK(keysOf(std::get<Phrase>(states.rows[0].back())) == "state_locked");
    CHECK(states.rows[1].back() == Cell{});
  }
  SECTION("T10 is pupils over pupils per member of staff, rounded up") {
    const Table table = staffTable(area, outcome);
    CHECK(wordAt(table, 1, "stage") == "primary");
    CHECK(wholeAt(table, 1, "y2022") == 46);  // 920 / 20
  }
  SECTION("T11 has a row a rate") {
    const Table table = preschoolTable(area, scenario, outcome);
    REQUIRE(table.rows.size() == 3);
    CHECK(wordAt(table, 1, "what") == "inclusive_rate");
  }
  SECTION("T13 lists the norms of the pack and how sure each is") {
    const Table table = sourcesTable(area);
    const auto oversized = std::ranges::find_if(
        table.rows, [](const auto& row) { return row[2] == Cell{Word{"rule_oversized"}}; });
    REQUIRE(oversized != table.rows.end());
    CHECK((*oversized)[3] == Cell{56.0});
    CHECK((*oversized)[7] == Cell{Word{"evidence_c"}});
  }
  SECTION("T14 lists the assumptions by the names that set them") {
    const Table table = assumptionsTable(area, scenario);
    CHECK(std::ranges::any_of(table.rows,
                              [](const auto& row) { return row[0] == Cell{std::string("away:primary")}; }));
  }
  SECTION("T9 begins with all schools together and goes on with those that differ") {
    const Scenario without = removeProject(area, scenario, scenario.projects->front().id).value();
    const auto comparison = compare(area, without, evaluate(area, without).value(), scenario, outcome);
    const Table table = comparisonTable(area, comparison);
    CHECK(std::holds_alternative<std::monostate>(at(table, 5, "school")));
    CHECK(wordAt(table, 5, "what") == "usable_seats");
    CHECK(wordAt(table, 5, "which") == "after");
    CHECK(wholeAt(table, 5, "y2024") - wholeAt(table, 4, "y2024") == 180);  // one grade of four sections
    CHECK(textAt(table, 10, "school") == "School n");
    CHECK(std::holds_alternative<std::monostate>(at(table, 10, "y2023")));

    const Table decisions = decisionsTable(area, comparison);
    CHECK(wordAt(decisions, 0, "decision") == "decision_project");
    CHECK(wordAt(decisions, 0, "before") == "none");
  }
}

TEST_CASE("coverage and walks of the report, by hand") {
  // Schools a and b stand where the first and the last unit's people live; 200 m lie between units.
  const World world = drawn("A A A A B", {.change = [](Records& records) {
                              Road way;
                              for (PlanningUnit& unit : records.units) {
                                unit.town = unit.key < "13" ? "West" : "East";
                                records.buildings.push_back({{}, centroid(unit.shape), 1});
                                way.line.push_back(centroid(unit.shape));
                              }
                              records.roads = {way};
                            }});
  const Outcome outcome = world.outcome();
  const double radius = world.area->standards.find(Stage::Primary)->serviceRadius.value;
  REQUIRE(radius == 500);
  const auto tables = coverageReport(*world.area, world.scenario, outcome, 0);
  REQUIRE(tables.size() == 3);
  // Kindergarten comes first.
  CHECK(at(tables[0], 1, "stage") == Cell{Word{"primary"}});
  CHECK(wholeAt(tables[0], 1, "residents") == 300);
  CHECK(wholeAt(tables[0], 1, "within_radius") == 300);
  CHECK(textAt(tables[1], 2, "town") == "East");
  CHECK(wholeAt(tables[1], 2, "residents") == 180);
  CHECK(wholeAt(tables[1], 3, "residents") == 120);

  const Walkers walkers(*world.area,
                        std::make_shared<const WalkNetwork>(nodedNetwork(world.area->roads).network));
  const Table walks = walksReport(*world.area, world.scenario, outcome, 0, walkers);
  CHECK(decimalAt(walks, 1, "longest_walk_m") == Approx(600.0));  // of the fourth unit, whose zone is A's
  CHECK(decimalAt(walks, 1, "mean_walk_m") == Approx(240.0));     // (0 + 200 + 400 + 600 + 0) / 5
  CHECK(decimalAt(walks, 1, "share_over") == Approx(20.0));
  CHECK(decimalAt(walks, 1, "pupil_km") == Approx(72.0));
}
