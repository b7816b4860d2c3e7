// SPDX-License-Identifier: Apache-2.0
// What holds for every import: nothing half-done, no row dropped in silence, and the order of rows means
// nothing.
#include "tests/gis/import/import_world.hpp"
#include "tests/support/random.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace xuequ::gis {
namespace {

struct Table {
  std::string header;
  std::vector<std::string> rows;
  [[nodiscard]] std::string csv() const {
    std::string text = header + "\n";
    for (const std::string& row : rows) text += row + "\n";
    return text;
  }
};

Table randomSchools(Random& random) {
  Table table{"key,name,stage,rooms,seats,x,y", {}};
  const int count = static_cast<int>(random.between(1, 12));
  for (int i = 0; i < count; ++i) {
    const std::string key = "s" + std::to_string(i), place = std::to_string(500000 + random.upTo(900)) + "," +
                                                             std::to_string(3900000 + random.upTo(900));
    for (const char* stage : {"primary", "junior"})
      if (random.oneIn(2) || std::string(stage) == "primary")
        table.rows.push_back(key + ",School " + key + "," + stage + "," + std::to_string(random.upTo(48)) +
                             ",," + place);
  }
  return table;
}

void shuffle(std::vector<std::string>& rows, Random& random) {
  for (std::size_t i = rows.size(); i > 1; --i)
    std::swap(rows[i - 1], rows[static_cast<std::size_t>(random.upTo(static_cast<int>(i) - 1))]);
}

std::vector<School> byKey(std::vector<School> schools) {
  std::ranges::sort(schools, {}, &School::key);
  return schools;
}

}  // namespace

TEST_CASE("the order of rows means nothing") {
  const int seed = GENERATE(range(0, 60));
  Random random(seed);
  const Folder folder;
  Table table = randomSchools(random);
  const auto before = took(plannedHere(), ImportKind::Schools, folder("a.csv", table.csv())).records.schools;
  shuffle(table.rows, random);
  const auto after = took(plannedHere(), ImportKind::Schools, folder("b.csv", table.csv())).records.schools;
  INFO("seed " << seed << "\n" << table.csv());
  CHECK(byKey(before) == byKey(after));
}

TEST_CASE("one bad cell is one fault at its row, and the others do not hide it") {
  const int seed = GENERATE(range(0, 60));
  Random random(seed);
  const Folder folder;
  Table table = randomSchools(random);
  const auto row = static_cast<std::size_t>(random.upTo(static_cast<int>(table.rows.size()) - 1));
  std::string& line = table.rows[row];
  line.replace(line.find(",,"), 2, ",many,");
  INFO("seed " << seed << "\n" << table.csv());
  CHECK(refused(plannedHere(), ImportKind::Schools, folder("a.csv", table.csv())) ==
        std::vector<std::string>{"NotANumber " + std::to_string(row + 1) + " seats"});
}

TEST_CASE("a table with any bytes changed is taken whole or refused") {
  const int seed = GENERATE(range(0, 150));
  Random random(seed);
  const Folder folder;
  std::string csv = randomSchools(random).csv();
  constexpr std::string_view kSigns = "\",;\n\r\t-.e9\xC2\xFFx";
  for (int i = random.upTo(8); i >= 0; --i)
    csv[static_cast<std::size_t>(random.upTo(static_cast<int>(csv.size()) - 1))] =
        kSigns[static_cast<std::size_t>(random.upTo(static_cast<int>(kSigns.size()) - 1))];
  const auto imported = importFacts(plannedHere(), ImportKind::Schools, folder("a.csv", csv), {});
  INFO("seed " << seed << "\n" << csv);
  if (imported) {
    const ImportReport& report = imported->report;
    CHECK(report.rowsRead == report.rowsUsed + std::ssize(report.emptyRows) + std::ssize(report.rowsLeftOut));
    CHECK_FALSE(imported->records.schools.empty());
  } else {
    CHECK(imported.error().more.size() < 1000);
  }
}

TEST_CASE("a file with more faults than anyone reads lists a thousand") {
  const Folder folder;
  std::string csv = "key,stage,x,y\n";
  for (int i = 0; i < 3000; ++i) csv += std::to_string(i) + ",castle,500000,3900000\n";
  CHECK(refused(plannedHere(), ImportKind::Schools, folder("a.csv", csv)).size() == 1000);
}

TEST_CASE("a stopped import is no import") {
  std::stop_source stop;
  stop.request_stop();
  const Folder folder;
  const auto imported = importFacts(plannedHere(), ImportKind::Schools,
                                    folder("a.csv", "key,stage,x,y\na,primary,500000,3900000\n"), {},
                                    Monitor{stop.get_token(), {}});
  REQUIRE_FALSE(imported);
  CHECK(imported.error().code == ErrorCode::Cancelled);
}

TEST_CASE("a file in which no row counts changes nothing") {
  const Folder folder;
  CHECK(refused(plannedHere(), ImportKind::Schools, folder("a.csv", "key,stage,x,y\n,,,\n")) ==
        std::vector<std::string>{"NoRows"});
  ImportOptions options;
  options.values["stage"]["primary"] = "-";
  CHECK(refused(plannedHere(), ImportKind::Schools,
                folder("b.csv", "key,stage,x,y\na,primary,500000,3900000\n"),
                options) == std::vector<std::string>{"NoRows"});
}

TEST_CASE("rows without any value are passed over and listed") {
  const Folder folder;
  const auto imported = took(plannedHere(), ImportKind::Schools,
                             folder("a.csv", "key,stage,x,y\n\n,,,\na,primary,500000,3900000\n"));
  CHECK(imported.records.schools.size() == 1);
  CHECK(imported.report.emptyRows == std::vector<std::int64_t>{1, 2});
  CHECK(imported.report.rowsRead == 3);
  CHECK(imported.report.rowsUsed == 1);
}

}  // namespace xuequ::gis
