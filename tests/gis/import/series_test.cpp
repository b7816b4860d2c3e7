// SPDX-License-Identifier: Apache-2.0
#include "tests/gis/import/import_world.hpp"

#include <catch2/catch.hpp>

namespace xuequ::gis {
namespace {

using Lines = std::vector<std::string>;

ImportOptions withFields(std::map<std::string, std::string> fields) {
  ImportOptions options;
  options.fields = std::move(fields);
  return options;
}

ImportOptions withSets(std::map<std::string, std::string> sets) {
  ImportOptions options;
  options.sets = std::move(sets);
  return options;
}

Records withSchools() {
  Records records = threeUnits();
  records.schools = {primarySchool("a", 12), primarySchool("b", 24)};
  records.schools[1].name = "Lugang";
  return records;
}

}  // namespace

TEST_CASE("import of units and population") {
  const Folder folder;
  const auto population = [&](std::string_view csv, const ImportOptions& options = {}) {
    return took(threeUnits(), ImportKind::Population, folder("p.csv", csv), options);
  };
  const auto faults = [&](std::string_view csv) {
    return refused(threeUnits(), ImportKind::Population, folder("p.csv", csv));
  };

  SECTION("takes ages in wide columns under any of their names") {
    const auto units =
        took(plannedHere(), ImportKind::Units,
             folder("u.csv", "unit_id,cx,cy,p00,p01,age_6,7岁,age18\n1,500000,3900000,3,1.5,6,7,18\n"),
             withFields({{"x", "cx"}, {"y", "cy"}}))
            .records;
    REQUIRE(units.units.size() == 1);
    const Residents& residents = units.units[0].residents;
    CHECK(residents[0] == Pupils::whole(3));
    CHECK(residents[1] == Pupils{1500});
    CHECK(residents[6] == Pupils::whole(6));
    CHECK(residents[7] == Pupils::whole(7));
    CHECK(residents[18] == Pupils::whole(18));
    CHECK(units.agesKnown[7]);
    CHECK_FALSE(units.agesKnown[8]);
  }
  SECTION("takes rows by age or by grade, and replaces what was there") {
    const auto records = population("unit,grade,count\nA,1,50\nB,一年级,9\n").records;
    CHECK(records.units[0].residents[6] == Pupils::whole(50));
    CHECK(records.units[1].residents[6] == Pupils::whole(9));
    CHECK(records.units[2].residents[6] == Pupils{});
    CHECK(records.units[0].residents[7] == Pupils{});
    CHECK(population("unit,age,count\nC,0,4\n").records.units[2].residents[0] == Pupils::whole(4));
  }
  SECTION("spreads a stage's total over its grades, to the last pupil, and says so") {
    const auto imported = population("unit,pupils\nA,100\n", withSets({{"stage", "primary"}}));
    CHECK(imported.report.spreadOverGrades);
    Pupils sum;
    for (std::size_t age = 6; age < 12; ++age) sum += imported.records.units[0].residents[age];
    CHECK(sum == Pupils::whole(100));
    CHECK(imported.records.units[0].residents[6] == Pupils{16667});
    CHECK(imported.records.units[0].residents[11] == Pupils{16666});
  }
  SECTION("needs no unit where the study area is one") {
    Records records = plannedHere();
    records.boundary = unitsInARow({"x"}).units[0].shape;
    const auto made =
        took(records, ImportKind::Population, folder("p.csv", "age,count\n6,500\n7,510\n")).records;
    REQUIRE(made.units.size() == 1);
    CHECK(made.units[0].residents[7] == Pupils::whole(510));
  }
  SECTION("refuses unknown units, ages and grades, missing and negative counts, and rows said twice") {
    CHECK(faults("unit,age,count\nZ,6,1\nA,21,1\nA,6,-1\nA,7,\nB,6,1\nB,6,2\nB,x,2\n") ==
          Lines{"UnitUnknown 1 unit", "AgeOutOfRange 2 age", "NegativeNumber 3 count", "ValueMissing 4 count",
                "DuplicateKey 6 unit", "NotANumber 7 age"});
    CHECK(faults("unit,grade,count\nA,13,1\n") == Lines{"GradeUnknown 1 grade"});
    CHECK(faults("unit,count\nA,13\n") == Lines{"ColumnMissing age, grade, stage"});
    CHECK(faults("unit,name\nA,x\n") == Lines{"ColumnMissing count"});
  }
  SECTION("refuses unknown kinds and keys that come twice") {
    CHECK(refused(plannedHere(), ImportKind::Units,
                  folder("u.csv", "key,kind,x,y\n1,castle,500000,3900000\n1,estate,500000,3900000\n")) ==
          Lines{"ValueUnknown 1 kind", "DuplicateKey 2 key"});
  }
  SECTION("says which columns are missing where units have no places") {
    CHECK(refused(plannedHere(), ImportKind::Units, folder("u.csv", "key,name\n1,x\n2,y\n")) ==
          Lines{"ColumnMissing x, y"});
  }
  SECTION("keeps residents when units come anew without ages") {
    const auto again = took(threeUnits(), ImportKind::Units,
                            folder("u.csv", "key,x,y\nA,500010,3900010\nD,500010,3900010\n"))
                           .records;
    CHECK(again.units[0].residents[6] == Pupils::whole(10));
    CHECK(again.units[1].residents[6] == Pupils{});
  }
}

TEST_CASE("import of births, enrolment and housing") {
  const Folder folder;
  SECTION("births of units and months") {
    const auto births =
        took(threeUnits(), ImportKind::Births, folder("b.csv", "year,month,count\n2021,1,40\n2021,2,41.5\n"))
            .records.births;
    REQUIRE(births.size() == 2);
    CHECK(births[1].births.month == 2);
    CHECK(births[1].births.count == Pupils{41500});
    CHECK(
        refused(threeUnits(), ImportKind::Births,
                folder("b.csv", "unit,year,month,count\nZ,2021,1,1\nA,21,1,1\nA,2021,13,1\nA,2021,1,x\n")) ==
        Lines{"UnitUnknown 1 unit", "YearOutOfRange 2 year", "NumberOutOfRange 3 month",
              "NotANumber 4 count"});
  }
  SECTION("enrolment by key or name, with rosters that add up") {
    const auto rows =
        took(
            withSchools(), ImportKind::Enrolment,
            folder(
                "e.csv",
                "school,year,grade,students,sections,sizes\nLugang,2021-2022,1,93,2,46;47\na,2022,2,40,1,\n"))
            .records.enrolment;
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].school == "b");
    CHECK(rows[0].enrolment.year == SchoolYear{2021});
    CHECK(rows[0].enrolment.sizes == std::vector<std::int32_t>{46, 47});
    CHECK(rows[1].enrolment.grade == Grade{Stage::Primary, 1});
  }
  SECTION("enrolment that contradicts itself, row by row") {
    CHECK(refused(withSchools(), ImportKind::Enrolment,
                  folder("e.csv",
                         "school,year,grade,pupils,sections,sizes\n"
                         "c,2022,1,1,,\na,2022,99,1,,\na,2022,7,1,,\na,2022,1,90,,46;47\na,2022,2,93,3,46;"
                         "47\na,2022,3,x,,a;b\na,2022,4,1,,\na,2022,4,1,,\n")) ==
          Lines{"SchoolUnknown 1 school", "GradeUnknown 2 grade", "SchoolWithoutStage 3 grade",
                "RowsDisagree 4 sizes", "RowsDisagree 5 sections", "NotANumber 6 pupils",
                "NotANumber 6 sizes", "DuplicateKey 8 grade"});
  }
  SECTION("housing") {
    const auto housing =
        took(threeUnits(), ImportKind::Housing, folder("h.csv", "unit,year,dwellings\nA,2024,300\n"))
            .records.housing;
    REQUIRE(housing.size() == 1);
    CHECK(housing[0].housing.dwellings == Dwellings{300});
    CHECK(refused(threeUnits(), ImportKind::Housing,
                  folder("h.csv", "unit,year,dwellings\nZ,2024,1\nA,,1\nA,2024,-1\n")) ==
          Lines{"UnitUnknown 1 unit", "ValueMissing 2 year", "NegativeNumber 3 dwellings"});
  }
  SECTION("targets and commitments") {
    const auto targets = took(plannedHere(), ImportKind::Targets,
                              folder("t.csv", "key,text,number,compare,track\nC1,学位,9000,>=,computed\n"))
                             .records.targets;
    REQUIRE(targets.size() == 1);
    CHECK(targets[0].number == 9000);
    CHECK(targets[0].tracking == Tracking::Computed);
    const auto kept = took(withSchools(), ImportKind::Commitments,
                           folder("c.csv", "school,commitment,state\nLugang,library,yes\n"))
                          .records.commitments;
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].school == "b");
    CHECK(kept[0].commitment.state == CommitmentState::Yes);
    CHECK(refused(withSchools(), ImportKind::Commitments,
                  folder("c.csv", "school,commitment,state\nLugang,library,perhaps\nq,,\n")) ==
          Lines{"ValueUnknown 1 state", "SchoolUnknown 2 school", "ValueMissing 2 commitment",
                "ValueMissing 2 state"});
  }
}

}  // namespace xuequ::gis
