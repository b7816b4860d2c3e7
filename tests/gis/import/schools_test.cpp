// SPDX-License-Identifier: Apache-2.0
#include "tests/gis/import/import_world.hpp"
#include "tests/support/shapes.hpp"

#include <catch2/catch.hpp>

namespace xuequ::gis {

TEST_CASE("import of schools") {
  const Folder folder;
  const auto schools = [&](std::string_view csv, const ImportOptions& options = {},
                           Records records = plannedHere()) {
    return took(std::move(records), ImportKind::Schools, folder("schools.csv", csv), options).records.schools;
  };
  const auto faults = [&](std::string_view csv, const ImportOptions& options = {},
                          Records records = plannedHere()) {
    return refused(std::move(records), ImportKind::Schools, folder("schools.csv", csv), options);
  };

  SECTION("takes every role by its name") {
    const auto made = schools(
        "key,name,stage,rooms,temporary_rooms,seats,class_size,nature,boarding,land,floor_area,staff,opened,"
        "x,y\n"
        "a,Lugang,primary,36,2,1500,42,inclusive,yes,32400.5,12000,90,2019,500120.5,3900010\n");
    REQUIRE(made.size() == 1);
    const School& school = made[0];
    CHECK(school.key == "a");
    CHECK(school.name == "Lugang");
    CHECK(school.ownership == Ownership::InclusivePrivate);
    CHECK(school.boarding);
    CHECK(school.land == SquareMetres{32400.5});
    CHECK(school.staff == 90);
    CHECK(school.opened == SchoolYear{2019});
    REQUIRE(school.stages.size() == 1);
    CHECK(school.stages[0] == SchoolStage{Stage::Primary, Sections{36}, Sections{2}, Seats{1500}, 42});
  }
  SECTION("takes Chinese headings and words, and finds GBK by itself") {
    // 学校编号,学校名称,学段,班数,办学性质,x,y / 1,鹿港小学,小学,36,公办,…
    const auto made = schools(
        "\xD1\xA7\xD0\xA3\xB1\xE0\xBA\xC5,\xD1\xA7\xD0\xA3\xC3\xFB\xB3\xC6,\xD1\xA7\xB6\xCE,\xB0\xE0\xCA\xFD,"
        "\xB0\xEC\xD1\xA7\xD0\xD4\xD6\xCA,x,y\n"
        "1,\xC2\xB9\xB8\xDB\xD0\xA1\xD1\xA7,\xD0\xA1\xD1\xA7,36,\xB9\xAB\xB0\xEC,500000,3900000\n");
    REQUIRE(made.size() == 1);
    CHECK(made[0].name == "鹿港小学");
    CHECK(made[0].stages[0].rooms == Sections{36});
  }
  SECTION("finds columns however they are spelt, by --field, --set and --value") {
    ImportOptions options;
    options.fields = {{"rooms", "Number of rooms"}};
    options.sets = {{"nature", "private"}};
    options.values = {{"stage", {{"ES", "primary"}, {"XX", "-"}}}};
    const auto made = schools(
        "SCHOOL-ID,Stage,number_of_rooms,X,Y\n1,ES,12,500000,3900000\n2,XX,9,500000,3900000\n", options);
    REQUIRE(made.size() == 1);
    CHECK(made[0].stages[0].rooms == Sections{12});
    CHECK(made[0].ownership == Ownership::Private);
  }
  SECTION("merges the rows of a school with several stages") {
    const auto made = schools(
        "key,name,stage,rooms,x,y\nn,Nine,junior,9,500000,3900000\nn,Nine,primary,18,500000,3900000\n");
    REQUIRE(made.size() == 1);
    CHECK(made[0].stages.size() == 2);
    CHECK(made[0].stages[0].stage == Stage::Primary);
    CHECK(made[0].stages[1].rooms == Sections{9});
  }
  SECTION("refuses the same stage twice, and rows of a school that disagree") {
    CHECK(faults("key,stage,x,y\na,primary,500000,3900000\na,primary,500000,3900000\n") ==
          std::vector<std::string>{"DuplicateKey 2 key"});
    CHECK(faults("key,name,stage,x,y\na,A,primary,500000,3900000\na,B,junior,500000,3900000\n") ==
          std::vector<std::string>{"RowsDisagree 2 name"});
  }
  SECTION("lists every fault with its row and the file's own heading") {
    CHECK(faults("key,level,rooms,x,y\n"
                 "a,primary,-3,500000,3900000\n"
                 "b,castle,many,500000,3900000\n"
                 ",primary,1.5,500000,\n") ==
          std::vector<std::string>{"NegativeNumber 1 rooms", "StageUnknown 2 level", "NotANumber 2 rooms",
                                   "ValueMissing 3 y", "ValueMissing 3 key", "NumberOutOfRange 3 rooms",
                                   "GeometryMissing 3 geometry"});
  }
  SECTION("says which columns are missing") {
    CHECK(faults("name,stage\na,primary\n") == std::vector<std::string>{"ColumnMissing key"});
    CHECK(faults("key,x,y\na,500000,3900000\n") == std::vector<std::string>{"ColumnMissing stage"});
    CHECK(faults("key,stage\n") == std::vector<std::string>{"NoRows"});
    ImportOptions options;
    options.fields = {{"rooms", "nowhere"}};
    CHECK(faults("key,stage\na,primary\n", options) == std::vector<std::string>{"ColumnUnknown"});
    options.fields = {{"roof", "key"}};
    CHECK(faults("key,stage\na,primary\n", options) == std::vector<std::string>{"RoleUnknown"});
  }
  SECTION("refuses a school outside the boundary, unless asked to keep it") {
    Records records = plannedHere();
    records.boundary = square(0, 0, 1000);
    const auto csv = "key,stage,x,y\nin,primary,500500,3900500\nout,primary,501500,3900500\n";
    CHECK(faults(csv, {}, records) == std::vector<std::string>{"OutsideBoundary 2 geometry"});
    ImportOptions options;
    options.keepOutside = true;
    CHECK(schools(csv, options, records).size() == 2);
  }
  SECTION("updates schools from a table without places, by key or by name, and nothing else of them") {
    Records records = plannedHere();
    records.schools = {primarySchool("a", 12), primarySchool("b", 24)};
    records.schools[1].name = "Lugang";
    records.schools[1].site = Point{5, 5};
    const auto updated = schools("school,capacity\na,500\nLugang,900\n", {}, records);
    REQUIRE(updated.size() == 2);
    CHECK(updated[0].stages[0].seats == Seats{500});
    CHECK(updated[1].stages[0].seats == Seats{900});
    CHECK(updated[1].stages[0].rooms == Sections{24});
    CHECK(updated[1].site == Point{5, 5});
    CHECK(updated[1].name == "Lugang");
    CHECK(faults("school,capacity\nnobody,500\na,1\na,2\n", {}, records) ==
          std::vector<std::string>{"SchoolUnknown 1 school", "DuplicateKey 3 school"});
  }
  SECTION("replaces what was there, or adds to it when asked") {
    Records records = plannedHere();
    records.schools = {primarySchool("a", 12)};
    const auto csv = "key,stage,x,y\nb,primary,500000,3900000\n";
    CHECK(schools(csv, {}, records).size() == 1);
    ImportOptions options;
    options.append = true;
    CHECK(schools(csv, options, records).size() == 2);
    CHECK(faults("key,stage,x,y\na,primary,500000,3900000\n", options, records) ==
          std::vector<std::string>{"DuplicateKey 1 key"});
  }
}

}  // namespace xuequ::gis
