// SPDX-License-Identifier: Apache-2.0
#include "app/output/words.hpp"

#include "app/output/notes.hpp"
#include "app/output/readable.hpp"
#include "app/output/term_text.hpp"
#include "core/report/report.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>

using namespace xuequ;
using namespace xuequ::app;

namespace {

/// Every key that the tables of core/report are made with, as their sources write it: in Word{…}, in a
/// column, in a list of words. A world that produces each of them (all findings, all causes) would be longer
/// than the catalogue.
std::set<std::string> keysInReportSources() {
  std::set<std::string> keys;
  const std::regex quoted("\"([a-zA-Z][a-zA-Z0-9_]*)\"");
  for (const auto& entry :
       std::filesystem::directory_iterator(std::filesystem::path(XUEQU_SOURCE_DIR) / "core/report")) {
    if (entry.path().extension() != ".cpp") continue;
    std::ifstream file(entry.path());
    for (std::string line; std::getline(file, line);) {
      if (line.find("#include") != std::string::npos) continue;
      for (std::sregex_iterator it(line.begin(), line.end(), quoted), end; it != end; ++it)
        keys.insert((*it)[1]);
    }
  }
  return keys;
}

}  // namespace

TEST_CASE("every key that a report can hold has a word in both languages") {
  std::set<std::string> keys = keysInReportSources();
  REQUIRE(keys.size() > 100);
  keys.erase("y");  // before a year
  for (const Stage stage : kAllStages) keys.insert(std::string(keyOf(stage)));
  for (const std::string& key : keys) {
    INFO(key);
    CHECK(isWord(key));
    CHECK(word(Language::En, key) != word(Language::Zh, key));
  }
}

TEST_CASE("every remark and every term of an explanation has a word") {
  for (auto code = NoteCode::AgesFilled; code <= NoteCode::WholeAreaUnit; code = NoteCode(int(code) + 1))
    CHECK(isWord(keyOf(code)));
  for (auto code = TermCode::PupilsLastYear; code <= TermCode::NetMigration; code = TermCode(int(code) + 1))
    CHECK(isWord(keyOf(code)));
}

TEST_CASE("word") {
  CHECK(word(Language::Zh, "primary") == "小学");
  CHECK(word(Language::En, "y2025") == "2025");
  CHECK(word(Language::En, "no such key") == "no such key");
  CHECK_FALSE(isWord("no such key"));
  CHECK_FALSE(isWord("y20x5"));
}

TEST_CASE("termText says the term, what it is about, its value and its source") {
  const Term term{TermCode::ClassSize, "鹿港小学", 45, "GB 50099-2011 3.0.1", {}};
  CHECK(termText(Language::En, term) == "Class size (鹿港小学): 45  — GB 50099-2011 3.0.1");
  CHECK(termText(Language::Zh, term) == "班额标准（鹿港小学）：45　依据 GB 50099-2011 3.0.1");
}

TEST_CASE("readable leaves each reader one text") {
  const Table table{"T12_targets",
                    {{"key"}, {"text"}, {"text_en"}},
                    {{std::string("C1"), std::string("学位"), std::string("Seats")},
                     {std::string("C2"), std::string("规划"), std::string()}}};
  const Table english = readable(Language::En, table);
  CHECK(english.columns == std::vector<Column>{{"key"}, {"text"}});
  CHECK(english.rows == std::vector<std::vector<Cell>>{{std::string("C1"), std::string("Seats")},
                                                       {std::string("C2"), std::string("规划")}});
  CHECK(readable(Language::Zh, table).rows.front() ==
        std::vector<Cell>{std::string("C1"), std::string("学位")});
}
