// SPDX-License-Identifier: Apache-2.0
#include "app/document/document_page.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace xuequ;
using namespace xuequ::app;

namespace {

Table tableOf(std::size_t columns, std::size_t rows) {
  Table table{"findings", {}, {}};
  for (std::size_t i = 0; i < columns; ++i) table.columns.push_back({"subject"});
  for (std::size_t i = 0; i < rows; ++i)
    table.rows.emplace_back(columns, Cell{std::string("Residents beyond")});
  return table;
}

Table wide(std::size_t rows) { return tableOf(9, rows); }
Table narrow(std::size_t rows) { return tableOf(3, rows); }

std::vector<QPageLayout::Orientation> orientations(const std::vector<Table>& tables) {
  std::vector<QPageLayout::Orientation> found;
  for (const Page& page : tablePages(Language::En, tables)) found.push_back(page.layout.orientation());
  return found;
}

constexpr auto kPortrait = QPageLayout::Portrait, kLandscape = QPageLayout::Landscape;
using Pages = std::vector<QPageLayout::Orientation>;

}  // namespace

TEST_CASE("pages of tables") {
  SECTION("a table lies the way its columns need, and an empty one has no page") {
    CHECK(orientations({narrow(3)}) == Pages{kPortrait});
    CHECK(orientations({wide(3)}) == Pages{kLandscape});
    CHECK(orientations({narrow(0)}).empty());
    CHECK(orientations({narrow(3), wide(3)}) == Pages{kPortrait, kLandscape});
  }
  SECTION("a short narrow one stands among wide ones without a page of its own") {
    CHECK(orientations({wide(3), narrow(3), wide(3)}) == Pages{kLandscape});
    CHECK(orientations({wide(20), narrow(8), wide(4)}) == Pages{kLandscape, kLandscape});
  }
  SECTION("a long narrow one has pages of its own") {
    CHECK(orientations({wide(3), narrow(30), wide(3)}) == Pages{kLandscape, kPortrait, kLandscape});
  }
  SECTION("a long one goes on over pages") {
    const auto pages = orientations({wide(100)});
    CHECK(pages.size() > 2);
    CHECK(std::ranges::all_of(pages, [](auto of) { return of == kLandscape; }));
  }
}
