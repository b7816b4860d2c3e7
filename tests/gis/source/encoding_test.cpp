// SPDX-License-Identifier: Apache-2.0
#include "gis/source/encoding.hpp"

#include <catch2/catch.hpp>

namespace xuequ::gis {

namespace {
const std::string kLugang = "\xC2\xB9\xB8\xDB\xD0\xA1\xD1\xA7";  // 鹿港小学 in GBK
}

TEST_CASE("textOf") {
  SECTION("leaves UTF-8 as it is") {
    const auto text = textOf("鹿港小学", {}).value();
    CHECK(text.utf8 == "鹿港小学");
    CHECK(text.encoding == "UTF-8");
  }
  SECTION("drops a byte order mark") { CHECK(textOf("\xEF\xBB\xBFkey", {}).value().utf8 == "key"); }
  SECTION("reads UTF-16 by its mark") {
    CHECK(textOf(std::string("\xFF\xFEk\0e\0y\0", 8), {}).value().utf8 == "key");
  }
  SECTION("finds GBK by itself") {
    const auto text = textOf("name\n" + kLugang, {}).value();
    CHECK(text.utf8 == "name\n鹿港小学");
    CHECK(text.encoding == "GB18030");
  }
  SECTION("takes the encoding that is asked for") {
    CHECK(textOf(kLugang, "gbk").value().utf8 == "鹿港小学");
  }
  SECTION("asks rather than read accents of a Western file as Chinese") {
    const auto text = textOf(
        "name\nPe\xF1"
        "a School\nCaf\xE9 Street\n",
        {});
    REQUIRE_FALSE(text);
    CHECK(text.error().code == ErrorCode::EncodingUnknown);
    CHECK(textOf("Pe\xF1"
                 "a",
                 "CP1252")
              .value()
              .utf8 == "Peña");
  }
  SECTION("refuses bytes that are not of the encoding asked for") { CHECK_FALSE(textOf(kLugang, "UTF-8")); }
  SECTION("refuses an encoding that nobody knows") {
    CHECK(textOf("a", "KLINGON").error().code == ErrorCode::EncodingUnknown);
  }
}

TEST_CASE("encodingName") {
  CHECK(encodingName("936") == "GB18030");
  CHECK(encodingName("OEM 936") == "GB18030");
  CHECK(encodingName("utf8") == "UTF-8");
  CHECK(encodingName("65001") == "UTF-8");
  CHECK(encodingName("88591") == "ISO-8859-1");
  CHECK(encodingName("1252") == "CP1252");
}

TEST_CASE("toUtf8 of a field that its width cut") {
  CHECK(toUtf8("鹿港小\xE5\xAD", "UTF-8", true).value() == "鹿港小");
  CHECK(toUtf8(kLugang.substr(0, 7), "GB18030", true).value() == "鹿港小");
  CHECK_FALSE(toUtf8(kLugang.substr(0, 7), "GB18030", false));
}

}  // namespace xuequ::gis
