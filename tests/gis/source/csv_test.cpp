// SPDX-License-Identifier: Apache-2.0
#include "gis/source/csv.hpp"

#include "tests/support/random.hpp"

#include <catch2/catch.hpp>

namespace xuequ::gis {

using Table = std::vector<std::vector<std::string>>;

TEST_CASE("parsedCsv") {
  SECTION("takes quotes, doubled quotes, separators and line ends inside quotes") {
    CHECK(parsedCsv("a,\"b, c\"\r\n\"say \"\"so\"\"\",\"two\nlines\"\n", ',').value() ==
          Table{{"a", "b, c"}, {"say \"so\"", "two\nlines"}});
  }
  SECTION("keeps empty lines, so that rows are counted as an editor counts them") {
    CHECK(parsedCsv("a\n\nb", ',').value() == Table{{"a"}, {""}, {"b"}});
  }
  SECTION("trims blanks around cells, the ideographic space included") {
    CHECK(parsedCsv(" a ,\u3000鹿港\u3000, \"b\" \n", ',').value() == Table{{"a", "鹿港", "b"}});
  }
  SECTION("refuses a quote that is never closed, at its row") {
    const auto result = parsedCsv("h\nfine\n\"open\nfor ever", ',');
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::FileTruncated);
    CHECK(result.error().place.row == 2);
  }
  SECTION("refuses text after a closed quote") { CHECK_FALSE(parsedCsv("h\n\"a\"b\n", ',')); }
}

TEST_CASE("separatorOf") {
  CHECK(separatorOf("a;b;c,d\n1,2,3,4\n") == ';');
  CHECK(separatorOf("a\tb\n") == '\t');
  CHECK(separatorOf("\"a;b;c\",d\n") == ',');
  CHECK(separatorOf("alone") == ',');
}

TEST_CASE("parsedCsv ends for any bytes") {
  const int seed = GENERATE(range(0, 200));
  Random random(seed);
  constexpr std::string_view kSigns = "\",;\n\r a1\0\xFF";
  std::string bytes;
  for (int i = random.upTo(200); i > 0; --i)
    bytes += kSigns[static_cast<std::size_t>(random.upTo(static_cast<int>(kSigns.size()) - 1))];
  const auto result = parsedCsv(bytes, ',');
  INFO("seed " << seed);
  if (result) CHECK(result->size() <= bytes.size());
  if (!result) CHECK(result.error().code == ErrorCode::FileTruncated);
}

TEST_CASE("parsedCsv reads back what was written with quotes") {
  const int seed = GENERATE(range(0, 100));
  Random random(seed);
  Table table(static_cast<std::size_t>(random.between(1, 6)), std::vector<std::string>(3));
  constexpr std::string_view kSigns = "\",;\nx";
  std::string text;
  for (auto& record : table) {
    for (auto& cell : record) {
      cell = "<";  // so that nothing is trimmed
      for (int i = random.upTo(6); i > 0; --i)
        cell += kSigns[static_cast<std::size_t>(random.upTo(static_cast<int>(kSigns.size()) - 1))];
      cell += ">";
      text += '"';
      for (const char c : cell) text += c == '"' ? std::string("\"\"") : std::string(1, c);
      text += "\",";
    }
    text.back() = '\n';
  }
  INFO("seed " << seed << "\n" << text);
  CHECK(parsedCsv(text, ',').value() == table);
}

}  // namespace xuequ::gis
