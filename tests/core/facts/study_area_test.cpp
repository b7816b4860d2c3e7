// SPDX-License-Identifier: Apache-2.0
#include "core/facts/study_area.hpp"

#include "tests/support/random.hpp"
#include "tests/support/records.hpp"
#include "tests/support/shapes.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace xuequ;

namespace {

EnrolmentRecord enrolled(std::string school, std::int32_t year, std::int32_t step) {
  return {std::move(school),
          {.school = {},
           .year = SchoolYear{year},
           .grade = {Stage::Primary, step},
           .pupils = Pupils::whole(40),
           .sections = {},
           .sizes = {}}};
}

template <class T>
void shuffle(Random& random, std::vector<T>& items) {
  for (std::size_t i = items.size(); i > 1; --i)
    std::swap(items[i - 1], items[static_cast<std::size_t>(random.upTo(static_cast<int>(i) - 1))]);
}

bool sameFacts(const StudyArea& a, const StudyArea& b) {
  return a.units == b.units && a.points == b.points && a.firstPoint == b.firstPoint &&
         a.schools == b.schools && a.enrolment == b.enrolment && a.births == b.births &&
         a.housing == b.housing && a.commitments == b.commitments && a.notes == b.notes && a.box == b.box;
}

}  // namespace

TEST_CASE("makeStudyArea") {
  SECTION("an area with nothing yet is valid") {
    const auto area = makeStudyArea(emptyRecords());
    REQUIRE(area);
    CHECK((*area)->units.empty());
    CHECK((*area)->points.empty());
    CHECK((*area)->notes.empty());
    CHECK((*area)->years() == 9);
  }

  SECTION("units and schools are put in the order of their keys, and references follow them") {
    Records records = unitsInARow({"c", "a", "b"});
    records.schools = {primarySchool("q", 6), primarySchool("p", 12)};
    records.enrolment = {enrolled("q", 2021, 0), enrolled("p", 2022, 1), enrolled("p", 2022, 0),
                         enrolled("p", 2020, 5)};
    records.housing = {{"c",
                        {.key = "h2",
                         .name = {},
                         .unit = {},
                         .year = SchoolYear{2024},
                         .dwellings = Dwellings{9},
                         .type = {}}},
                       {"b",
                        {.key = "h1",
                         .name = {},
                         .unit = {},
                         .year = SchoolYear{2025},
                         .dwellings = Dwellings{8},
                         .type = {}}}};
    records.commitments = {{"q", {}}};
    const auto area = *makeStudyArea(records);
    CHECK(area->units[UnitId{0}].key == "a");
    CHECK(area->units[UnitId{2}].key == "c");
    CHECK(area->findUnit("c") == UnitId{2});
    CHECK(area->schools[SchoolId{0}].key == "p");
    CHECK(area->housing[0].unit == UnitId{1});
    CHECK(area->commitments[0].school == SchoolId{1});
    std::vector<std::pair<int, int>> rows;
    for (const Enrolment& row : area->enrolment) rows.emplace_back(row.school.value(), row.year.value());
    CHECK(rows == std::vector<std::pair<int, int>>{{0, 2020}, {0, 2022}, {0, 2022}, {1, 2021}});
    CHECK(area->enrolment[1].grade.step == 0);
  }

  SECTION("all faults come as one error") {
    Records records = unitsInARow({"a", "a"});
    records.enrolment = {enrolled("x", 2022, 0)};
    const auto area = makeStudyArea(records);
    REQUIRE_FALSE(area);
    CHECK(area.error().code == ErrorCode::DuplicateKey);
    REQUIRE(area.error().more.size() == 1);
    CHECK(area.error().more.front().code == ErrorCode::SchoolUnknown);
  }

  SECTION("a place of its own is inside each unit") {
    Records records = unitsInARow({"a"});
    records.units[0].centre = at(-500, -500);
    CHECK((*makeStudyArea(records))->units[UnitId{0}].centre == at(50, 50));
  }
  SECTION("shapes are normalised") {
    Records records = unitsInARow({"a"});
    std::ranges::reverse(records.units[0].shape[0].outer);
    CHECK(doubleArea((*makeStudyArea(records))->units[UnitId{0}].shape[0].outer) > 0);
  }
  SECTION("points of a unit lie side by side") {
    Records records = unitsInARow({"a", "b", "c"});
    records.buildings = {{.shape = {}, .at = at(250, 10), .weight = 1},
                         {.shape = square(20, 20, 10), .at = {}, .weight = 1},
                         {.shape = {}, .at = at(60, 60), .weight = 1}};
    const auto area = *makeStudyArea(records);
    REQUIRE(area->pointsOf(UnitId{0}).size() == 2);
    CHECK(area->pointsOf(UnitId{0})[0].at == at(25, 25));
    CHECK(area->pointsOf(UnitId{1})[0].at == at(150, 50));
    CHECK(area->pointsOf(UnitId{2})[0].at == at(250, 10));
  }

  SECTION("an area without units stands as one") {
    Records records = emptyRecords();
    records.schools = {primarySchool("p", 12)};
    records.enrolment = {enrolled("p", 2022, 0)};
    SECTION("of its boundary's shape") {
      records.boundary = square(0, 0, 1000);
      const auto area = *makeStudyArea(records);
      REQUIRE(area->units.size() == 1);
      CHECK(area->units[UnitId{0}].key == "Test area");
      CHECK(area->units[UnitId{0}].shape == records.boundary);
      CHECK(std::ranges::count(area->notes, NoteCode::WholeAreaUnit, &Note::code) == 1);
    }
    SECTION("in the middle of its things where it has no boundary") {
      records.schools[0].site = at(700, 300);
      CHECK((*makeStudyArea(records))->units[UnitId{0}].centre == at(700, 300));
    }
  }
  SECTION("a single unit without a shape has the boundary's") {
    Records records = unitsInARow({"a"});
    records.units[0].shape.clear();
    records.boundary = square(0, 0, 1000);
    const auto area = *makeStudyArea(records);
    CHECK(area->units[UnitId{0}].shape == records.boundary);
    CHECK(area->notes == std::vector<Note>{{NoteCode::WholeAreaUnit, "a", 1}});
  }

  SECTION("what the user should know is noted") {
    Records records = unitsInARow({"a", "b"});
    records.boundary = square(0, 0, 100);
    records.schools = {primarySchool("p", 6), primarySchool("q", 6)};
    records.schools[1].site = at(500, 50);
    records.buildings = {{.shape = {}, .at = at(900, 900), .weight = 1}};
    records.enrolment = {enrolled("p", 2023, 0), enrolled("p", 2024, 0)};
    CHECK((*makeStudyArea(records))->notes == std::vector<Note>{{NoteCode::BuildingOutsideUnits, "", 1},
                                                                {NoteCode::SchoolOutsideBoundary, "q", 1},
                                                                {NoteCode::UnitOutsideBoundary, "b", 1},
                                                                {NoteCode::EnrolmentAfterBase, "", 2},
                                                                {NoteCode::SchoolWithoutSite, "p", 1}});
  }

  SECTION("the order of the input changes nothing") {
    const int seed = GENERATE(range(0, 30));
    CAPTURE(seed);
    Random random(seed);
    Records records = unitsInARow({"a", "b", "c", "d", "e"});
    records.agesKnown[3] = false;
    for (PlanningUnit& unit : records.units) unit.residents[9] = Pupils{random.between(0, 99'999)};
    records.schools = {primarySchool("p", 6), primarySchool("q", 7), primarySchool("r", 8)};
    for (std::int32_t step = 0; step < 6; ++step)
      records.enrolment.push_back(enrolled(step % 2 == 0 ? "p" : "r", 2022, step));
    for (std::int32_t year = 2017; year <= 2022; ++year)
      records.births.push_back(
          {"", {.unit = {}, .year = year, .month = 0, .count = Pupils{random.between(0, 99'999)}}});
    const auto area = *makeStudyArea(records);
    shuffle(random, records.units);
    shuffle(random, records.schools);
    shuffle(random, records.enrolment);
    shuffle(random, records.births);
    CHECK(sameFacts(*area, **makeStudyArea(records)));
  }
}

TEST_CASE("StudyArea::findSchool") {
  Records records = emptyRecords();
  records.schools = {primarySchool("p", 6), primarySchool("q", 6), primarySchool("r", 6)};
  records.schools[2].name = records.schools[1].name;
  const auto area = *makeStudyArea(records);
  CHECK(area->findSchool("r") == SchoolId{2});
  CHECK(area->findSchool("School p") == SchoolId{0});
  SECTION("a name that two schools have finds neither") { CHECK_FALSE(area->findSchool("School q")); }
  SECTION("a key goes before a name") {
    records.schools[0].name = "r";
    CHECK((*makeStudyArea(records))->findSchool("r") == SchoolId{2});
  }
}
