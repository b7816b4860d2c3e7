// SPDX-License-Identifier: Apache-2.0
#include "app/output/error_text.hpp"

#include "app/output/error_sentences.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace xuequ;
using namespace xuequ::app;

namespace {

constexpr Language kBoth[] = {Language::Zh, Language::En};

Error full(ErrorCode code) {
  return {.code = code,
          .place = {"schools.csv", "sheet", 3, "stage"},
          .value = "THEIRS",
          .wanted = "OURS",
          .more = {}};
}

Error bare(ErrorCode code) { return {.code = code, .place = {}, .value = {}, .wanted = {}, .more = {}}; }

bool hasChinese(std::string_view text) {
  // U+4E00 … U+9FFF are the three-byte sequences E4 … E9.
  return std::ranges::any_of(text, [](char c) { return (static_cast<unsigned char>(c) & 0xF0U) == 0xE0U; });
}

}  // namespace

TEST_CASE("every error has a sentence in both languages") {
  for (const ErrorCode code : kAllErrorCodes) {
    for (const Language language : kBoth) {
      const std::string text = errorText(language, full(code));
      const std::string plain = errorText(language, bare(code));
      INFO(text);
      CHECK(text.find("schools.csv") != text.npos);
      CHECK(text.find_first_of("{}[]") == text.npos);
      CHECK(plain.find_first_of("{}[]") == plain.npos);
      CHECK(plain.size() > 20);
      CHECK(hasChinese(text.substr(0, 12)) == (language == Language::Zh));
    }
  }
}

TEST_CASE("no two errors say the same") {
  for (const Language language : kBoth) {
    std::set<std::string> seen;
    for (const ErrorCode code : kAllErrorCodes) seen.insert(errorText(language, bare(code)));
    CHECK(seen.size() == std::size(kAllErrorCodes));
  }
}

TEST_CASE("an error's value is never lost") {
  // Codes that speak of one thing only have nothing to quote.
  const std::set<ErrorCode> silent{
      ErrorCode::DiskFull,        ErrorCode::LayerAmbiguous, ErrorCode::NoRows,
      ErrorCode::GeometryMissing, ErrorCode::PlanReadOnly,   ErrorCode::PlanLocked,
      ErrorCode::LastScenario,    ErrorCode::NothingToUndo,  ErrorCode::NothingToRedo,
      ErrorCode::NothingChanged,  ErrorCode::Cancelled};
  for (const ErrorCode code : kAllErrorCodes) {
    for (const Language language : kBoth) {
      const std::string text = errorText(language, full(code));
      INFO(text);
      CHECK((text.find("THEIRS") != text.npos) != silent.contains(code));
    }
  }
}

TEST_CASE("errorText") {
  Error error = full(ErrorCode::StageUnknown);
  error.value = "primry";
  error.wanted = "primary, junior";
  SECTION("says what, where and how to mend it") {
    CHECK(errorText(Language::En, error) ==
          "The stage of schooling is not known: “primry” (schools.csv, layer sheet, row 3, column stage). "
          "Known: primary, junior. Use one of these; in an import, translate it with --value "
          "stage:THEIRS=OURS.");
    CHECK(errorText(Language::Zh, error) ==
          "无法识别的学段：“primry”（schools.csv，图层 sheet，第 3 行，字段 stage）。"
          "可用学段：primary, junior。请改用其中之一；导入时可用 --value stage:对方的值=我方的值 对照。");
  }
  SECTION("leaves out what is not known") {
    CHECK(errorText(Language::En, bare(ErrorCode::LayerMissing)) ==
          "There is no layer in the file. Name one of them with --layer.");
  }
  SECTION("does not name the file twice") {
    Error missing = bare(ErrorCode::FileNotFound);
    missing.value = missing.place.file = "a.csv";
    CHECK(errorText(Language::En, missing) ==
          "There is no such file (a.csv). Check the path and the spelling.");
  }
  SECTION("does not read a user's own words as a pattern") {
    error.value = "[{wanted}]";
    CHECK(errorText(Language::En, error).find("“[{wanted}]”") != std::string::npos);
  }
  SECTION("lists further errors after the first, in their order") {
    error.more = {full(ErrorCode::NotANumber), full(ErrorCode::DuplicateKey)};
    const auto texts = errorTexts(Language::En, error);
    REQUIRE(texts.size() == 3);
    CHECK(texts[1].starts_with("This is not a number"));
    CHECK(texts[2].starts_with("The key is there twice"));
  }
}
