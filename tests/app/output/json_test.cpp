// SPDX-License-Identifier: Apache-2.0
#include "app/output/json.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace xuequ;
using namespace xuequ::app;

TEST_CASE("rowsJson gives keys, not words, and null for an empty cell") {
  const Table table{"notes",
                    {{"name"}, {"synthetic"}, {"count", ColumnKind::Whole}},
                    {{std::string("鹿港"), Word{"yes"}, Cell{}}, {std::string("x"), Word{"no"}, 1.5}}};
  CHECK(rowsJson(table).dump() ==
        R"([{"name":"鹿港","synthetic":"yes","count":null},{"name":"x","synthetic":"no","count":1.5}])");
}

TEST_CASE("jsonText survives bytes that are no UTF-8") {
  const Table table{"notes", {{"name"}}, {{std::string("\xB9\xDC")}}};
  CHECK(nlohmann::json::accept(jsonText(rowsJson(table))));
}
