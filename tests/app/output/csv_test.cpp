// SPDX-License-Identifier: Apache-2.0
#include "app/output/csv.hpp"

#include <catch2/catch.hpp>

using namespace xuequ;
using namespace xuequ::app;

TEST_CASE("csvText") {
  const auto fieldOf = [](const std::string& text) {
    const std::string csv = csvText(Language::En, {"notes", {{"name"}}, {{text}}});
    return csv.substr(csv.find("\r\n") + 2);
  };
  SECTION("begins with a byte order mark and headings in the reader's language") {
    const Table table{"notes",
                      {{"name"}, {"count", ColumnKind::Whole}},
                      {{std::string("鹿港小学"), std::int64_t{1620}}, {Cell{}, 0.5}}};
    CHECK(csvText(Language::Zh, table) == "\xEF\xBB\xBF名称,数量\r\n鹿港小学,1620\r\n,0.5\r\n");
  }
  SECTION("quotes what holds commas, quotes or line ends") {
    CHECK(fieldOf("a,b") == "\"a,b\"\r\n");
    CHECK(fieldOf("say \"so\"") == "\"say \"\"so\"\"\"\r\n");
    CHECK(fieldOf("two\nlines") == "\"two\nlines\"\r\n");
  }
  SECTION("never lets a text run as a formula") {
    for (const char* text : {"=1+1", "+1", "-1", "@A1", "\tx", "=HYPERLINK(\"http://x\")"}) {
      const std::string field = fieldOf(text);
      INFO(field);
      CHECK(field.substr(field.front() == '"' ? 1 : 0, 1) == "'");
    }
  }
  SECTION("leaves negative numbers numbers") {
    CHECK(csvText(Language::En, {"notes", {{"count", ColumnKind::Whole}}, {{std::int64_t{-12}}}})
              .ends_with("\r\n-12\r\n"));
  }
}
