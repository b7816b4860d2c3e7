// SPDX-License-Identifier: Apache-2.0
#include "core/facts/residents.hpp"

#include "tests/support/records.hpp"

#include <catch2/catch.hpp>

using namespace xuequ;

namespace {

/// One unit in which only these ages are known, each with ten times its age.
Records knownAges(std::initializer_list<std::size_t> ages) {
  Records records = unitsInARow({"a"});
  records.agesKnown.assign(kAges, false);
  records.units[0].residents.fill(Pupils{});
  for (const std::size_t age : ages) {
    records.agesKnown[age] = true;
    records.units[0].residents[age] = Pupils::whole(10 * static_cast<std::int64_t>(age));
  }
  return records;
}

std::int64_t residents(const StudyArea& area, std::size_t age) {
  return area.units[UnitId{0}].residents[age].rounded();
}

void addBirths(Records& records, std::int32_t year, std::int64_t count) {
  records.births.push_back({"a", {.unit = {}, .year = year, .month = 0, .count = Pupils::whole(count)}});
}

}  // namespace

TEST_CASE("fillUnknownAges") {
  SECTION("an unknown age stands on the nearest older one, the oldest on the nearest younger") {
    const auto area = *makeStudyArea(knownAges({6, 9, 12}));
    CHECK(residents(*area, 0) == 60);
    CHECK(residents(*area, 6) == 60);
    CHECK(residents(*area, 7) == 90);
    CHECK(residents(*area, 10) == 120);
    CHECK(residents(*area, 20) == 120);
    CHECK(area->notes ==
          std::vector<Note>{
              {NoteCode::AgesFilled, "0, 1, 2, 3, 4, 5, 7, 8, 10, 11, 13, 14, 15, 16, 17, 18, 19, 20", 18}});
  }
  SECTION("a known age of nobody is known") {
    Records records = knownAges({6, 7});
    records.units[0].residents[7] = Pupils{};
    const auto area = *makeStudyArea(records);
    CHECK(residents(*area, 7) == 0);
    CHECK(residents(*area, 8) == 0);
  }
  SECTION(
      "young ages take their births: of age 4 in 2022 are those born from September 2017 to August 2018") {
    Records records = knownAges({6});
    addBirths(records, 2017, 300);
    addBirths(records, 2018, 600);
    addBirths(records, 2019, 900);
    const auto area = *makeStudyArea(records);
    CHECK(residents(*area, 4) == 100 + 400);
    CHECK(residents(*area, 3) == 200 + 600);
    CHECK(residents(*area, 5) == 60);   // births of 2016 are not known: as age 6
    CHECK(residents(*area, 2) == 800);  // those of 2020 are not: as age 3
  }
  SECTION("births never replace a known age, nor tell of children at school") {
    Records records = knownAges({4, 12});
    for (std::int32_t year = 2012; year <= 2022; ++year) addBirths(records, year, 999);
    const auto area = *makeStudyArea(records);
    CHECK(residents(*area, 4) == 40);
    CHECK(residents(*area, 5) == 999);
    CHECK(residents(*area, 6) == 120);
  }
  SECTION("sharing out births of the whole area is noted") {
    Records records = knownAges({6});
    records.births = {{"", {.unit = {}, .year = 2021, .month = 0, .count = Pupils::whole(3)}},
                      {"", {.unit = {}, .year = 2022, .month = 0, .count = Pupils::whole(3)}}};
    const auto area = *makeStudyArea(records);
    CHECK(residents(*area, 0) == 3);
    REQUIRE(area->notes.size() == 2);
    CHECK(area->notes[1] == Note{NoteCode::BirthsSpread, "0", 2});
  }
  SECTION("where nothing is known nobody lives, and nothing is made up") {
    const auto area = *makeStudyArea(knownAges({}));
    for (std::size_t age = 0; age < kAges; ++age) CHECK(residents(*area, age) == 0);
    CHECK(area->notes.empty());
  }
}
