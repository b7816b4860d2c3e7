// SPDX-License-Identifier: Apache-2.0
#include "app/output/cell_text.hpp"

#include <catch2/catch.hpp>

using namespace xuequ;
using namespace xuequ::app;

TEST_CASE("wholeText groups by thousands") {
  CHECK(wholeText(0) == "0");
  CHECK(wholeText(999) == "999");
  CHECK(wholeText(1000) == "1,000");
  CHECK(wholeText(-1234567) == "-1,234,567");
}

TEST_CASE("decimalText keeps its places and never writes minus nought") {
  CHECK(decimalText(1234.56, 1) == "1,234.6");
  CHECK(decimalText(-0.04, 1) == "0.0");
  CHECK(decimalText(-1234.5, 2) == "-1,234.50");
  CHECK(decimalText(7, 0) == "7");
}

TEST_CASE("cellText follows the kind of the column") {
  const auto shown = [](ColumnKind kind, Cell cell) {
    return cellText(Language::En, {"pupils", kind}, cell);
  };
  CHECK(shown(ColumnKind::Whole, std::int64_t{12345}) == "12,345");
  CHECK(shown(ColumnKind::Year, std::int64_t{2025}) == "2025");
  CHECK(shown(ColumnKind::Percent, 98.46) == "98.5 %");
  CHECK(shown(ColumnKind::Percent, std::int64_t{100}) == "100.0 %");
  CHECK(shown(ColumnKind::Decimal, 0.75) == "0.8");
  CHECK(shown(ColumnKind::Decimal, 1620.0) == "1,620");
  CHECK(shown(ColumnKind::Text, std::string("=A1")) == "=A1");
  CHECK(shown(ColumnKind::Whole, Cell{}).empty());
  CHECK(cellText(Language::Zh, {"synthetic"}, Word{"yes"}) == "是");
}
