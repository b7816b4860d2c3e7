// SPDX-License-Identifier: Apache-2.0
#include "core/facts/faults.hpp"

#include "tests/support/records.hpp"
#include "tests/support/shapes.hpp"

#include <catch2/catch.hpp>

#include <limits>

using namespace xuequ;

namespace {

/// Two units in a row, and a primary school "p" of 12 rooms.
Records sound() {
  Records records = unitsInARow({"a", "b"});
  records.schools.push_back(primarySchool("p", 12));
  records.schools.back().site = at(50, 50);
  return records;
}

EnrolmentRecord enrolled(std::string school, Grade grade, std::int64_t pupils, std::int32_t year = 2022) {
  return {std::move(school),
          {.school = {},
           .year = SchoolYear{year},
           .grade = grade,
           .pupils = Pupils::whole(pupils),
           .sections = {},
           .sizes = {}}};
}

BirthsRecord births(std::string unit, std::int32_t year, std::int32_t month) {
  return {std::move(unit), {.unit = {}, .year = year, .month = month, .count = Pupils::whole(1)}};
}

/// The only fault there is, or a failure of the test.
Error onlyFault(const Records& records) {
  const auto faults = faultsOf(records);
  REQUIRE(faults.size() == 1);
  return faults.front();
}

ErrorCode codeOf(const Records& records) { return onlyFault(records).code; }

}  // namespace

TEST_CASE("faultsOf") {
  Records records = sound();
  REQUIRE(faultsOf(records).empty());
  REQUIRE(faultsOf(emptyRecords()).empty());

  SECTION("keys") {
    SECTION("a key that comes again is found at its second row") {
      records.units.push_back(records.units[0]);
      const Error fault = onlyFault(records);
      CHECK(fault.code == ErrorCode::DuplicateKey);
      CHECK(fault.place == Place{.file = {}, .layer = "units", .row = 3, .field = "key"});
      CHECK(fault.value == "a");
    }
    SECTION("schools and targets have keys of their own") {
      records.schools.push_back(primarySchool("p", 1));
      CHECK(codeOf(records) == ErrorCode::DuplicateKey);
    }
    SECTION("a key must not be empty") {
      records.targets.emplace_back();
      CHECK(codeOf(records) == ErrorCode::ValueMissing);
    }
  }

  SECTION("references") {
    SECTION("births of a unit that is not there") {
      records.births = {births("x", 2020, 0)};
      const Error fault = onlyFault(records);
      CHECK(fault.code == ErrorCode::UnitUnknown);
      CHECK(fault.value == "x");
    }
    SECTION("dwellings in a unit that is not there") {
      records.housing.push_back({"x", {}});
      CHECK(codeOf(records) == ErrorCode::UnitUnknown);
    }
    SECTION("pupils of a school that is not there") {
      records.enrolment = {enrolled("x", {Stage::Primary, 0}, 40)};
      CHECK(codeOf(records) == ErrorCode::SchoolUnknown);
    }
    SECTION("a commitment of a school that is not there") {
      records.commitments.push_back({"x", {}});
      CHECK(codeOf(records) == ErrorCode::SchoolUnknown);
    }
  }

  SECTION("stages and grades") {
    SECTION("a school's stage must be in the pack") {
      records.schools[0].stages.push_back({.stage = Stage::Vocational,
                                           .rooms = Sections{3},
                                           .temporaryRooms = {},
                                           .seats = {},
                                           .classSize = {}});
      const Error fault = onlyFault(records);
      CHECK(fault.code == ErrorCode::StageNotInPack);
      CHECK(fault.value == "vocational");
    }
    SECTION("a school has a stage once, and one at least") {
      records.schools[0].stages.push_back(records.schools[0].stages[0]);
      CHECK(codeOf(records) == ErrorCode::SchoolHasStage);
      records.schools[0].stages.clear();
      CHECK(codeOf(records) == ErrorCode::ValueMissing);
    }
    SECTION("pupils of a stage that the school does not have") {
      records.enrolment = {enrolled("p", {Stage::Junior, 0}, 40)};
      CHECK(codeOf(records) == ErrorCode::SchoolWithoutStage);
    }
    SECTION("pupils of a grade that the stage does not have") {
      records.enrolment = {enrolled("p", {Stage::Primary, 6}, 40)};
      CHECK(codeOf(records) == ErrorCode::GradeUnknown);
    }
    SECTION("a pack whose stage ends after the last age that is kept") {
      records.standards.stages.back().entryAge = 19;
      CHECK(codeOf(records) == ErrorCode::StandardsInvalid);
    }
    SECTION("a pack with one label for two grades") {
      records.standards.stages.back().grades[0] = "7";
      CHECK(codeOf(records) == ErrorCode::StandardsInvalid);
    }
  }

  SECTION("rows that say a thing twice, or differently") {
    SECTION("a grade's pupils twice") {
      records.enrolment = {enrolled("p", {Stage::Primary, 0}, 40), enrolled("p", {Stage::Primary, 1}, 40),
                           enrolled("p", {Stage::Primary, 0}, 41)};
      const Error fault = onlyFault(records);
      CHECK(fault.code == ErrorCode::DuplicateKey);
      CHECK(fault.place.row == 3);
    }
    SECTION("a grade's pupils in two years are two things") {
      records.enrolment = {enrolled("p", {Stage::Primary, 0}, 40),
                           enrolled("p", {Stage::Primary, 0}, 40, 2021)};
      CHECK(faultsOf(records).empty());
    }
    SECTION("rosters that do not add up to the pupils, or to the sections") {
      records.enrolment = {enrolled("p", {Stage::Primary, 0}, 80)};
      records.enrolment[0].enrolment.sizes = {40, 41};
      CHECK(codeOf(records) == ErrorCode::RowsDisagree);
      records.enrolment[0].enrolment.sizes = {40, 40};
      CHECK(faultsOf(records).empty());
      records.enrolment[0].enrolment.sections = Sections{3};
      CHECK(codeOf(records) == ErrorCode::RowsDisagree);
    }
    SECTION("births of a year both by month and as one") {
      records.births = {births("a", 2020, 0), births("a", 2020, 3)};
      CHECK(codeOf(records) == ErrorCode::RowsDisagree);
      records.births = {births("a", 2020, 0), births("b", 2020, 3), births("a", 2021, 3)};
      CHECK(faultsOf(records).empty());
    }
    SECTION("births of a year both by unit and of the whole area") {
      records.births = {births("a", 2020, 0), births("", 2020, 0)};
      CHECK(codeOf(records) == ErrorCode::RowsDisagree);
    }
    SECTION("a commitment twice") {
      records.commitments = {{"p", {}}, {"p", {}}};
      CHECK(codeOf(records) == ErrorCode::DuplicateKey);
    }
  }

  SECTION("numbers") {
    SECTION("below nought") {
      records.units[1].residents[3] = Pupils{-1};
      const Error fault = onlyFault(records);
      CHECK(fault.code == ErrorCode::NegativeNumber);
      CHECK(fault.place.field == "age3");
      CHECK(fault.value == "-0.001");
    }
    SECTION("that are none") {
      records.buildings.push_back(
          {.shape = {}, .at = at(1, 1), .weight = std::numeric_limits<double>::quiet_NaN()});
      CHECK(codeOf(records) == ErrorCode::NotANumber);
    }
    SECTION("too large to be true") {
      records.units[0].residents[3] = Pupils::whole(2'000'001);
      CHECK(codeOf(records) == ErrorCode::NumberOutOfRange);
    }
    SECTION("each of a school's") {
      records.schools[0].stages[0].rooms = Sections{-1};
      records.schools[0].land = SquareMetres{-1};
      records.schools[0].staff = -1;
      CHECK(faultsOf(records).size() == 3);
    }
    SECTION("a month that is none") {
      records.births = {births("a", 2020, 13)};
      CHECK(codeOf(records) == ErrorCode::NumberOutOfRange);
    }
  }

  SECTION("years") {
    records.horizon = SchoolYear{2021};
    CHECK(codeOf(records) == ErrorCode::YearOutOfRange);
    records.horizon = SchoolYear{2063};
    CHECK(codeOf(records) == ErrorCode::YearOutOfRange);
    records.horizon = SchoolYear{2062};
    CHECK(faultsOf(records).empty());
  }

  SECTION("places") {
    SECTION("a unit that crosses itself is named") {
      records.units[1].shape = {{{at(0, 0), at(10, 10), at(10, 0), at(0, 10)}, {}}};
      const Error fault = onlyFault(records);
      CHECK(fault.code == ErrorCode::PolygonCrossesItself);
      CHECK(fault.value == "b");
    }
    SECTION("a unit without any area") {
      records.units[1].shape = {{{at(0, 0), at(10, 10), at(20, 20)}, {}}};
      CHECK(codeOf(records) == ErrorCode::PolygonZeroArea);
      records.units[1].shape = {{{at(0, 0), at(0, 0), at(0, 0)}, {}}};
      CHECK(codeOf(records) == ErrorCode::PolygonZeroArea);
    }
    SECTION("corners that repeat, and rings that turn the wrong way, are no fault") {
      records.units[1].shape = {{{at(0, 0), at(0, 10), at(0, 10), at(10, 10), at(0, 0)}, {}}};
      CHECK(faultsOf(records).empty());
    }
    SECTION("an area 40,000 km wide is too large, and nothing else is said of it") {
      records.units[0].shape = {{{{-2'000'000'000, 0}, {2'000'000'000, 0}, {2'000'000'000, 100}}, {}}};
      records.units[1].shape = records.units[0].shape;
      CHECK(codeOf(records) == ErrorCode::AreaTooLarge);
    }
    SECTION("a school may be outside the boundary, but not by more than 100 km") {
      records.boundary = square(0, 0, 200);
      records.schools[0].site = at(90'000, 0);
      CHECK(faultsOf(records).empty());
      records.schools[0].site = at(100'300, 0);
      CHECK(codeOf(records) == ErrorCode::OutsideBoundary);
    }
  }

  SECTION("every fault is found, up to a thousand") {
    records.births.assign(3, births("x", 2020, 1));
    records.horizon = SchoolYear{2000};
    CHECK(faultsOf(records).size() == 4);
    records.births.assign(5000, births("x", 2020, 1));
    CHECK(faultsOf(records).size() == 1000);
  }
}
