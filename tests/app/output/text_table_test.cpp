// SPDX-License-Identifier: Apache-2.0
#include "app/output/text_table.hpp"

#include <catch2/catch.hpp>

using namespace xuequ;
using namespace xuequ::app;

TEST_CASE("displayWidth counts terminal columns") {
  CHECK(displayWidth("abc") == 3);
  CHECK(displayWidth("鹿港小学") == 8);
  CHECK(displayWidth("（x）") == 5);
  CHECK(displayWidth("e\xCC\x81") == 1);
  CHECK(displayWidth("𠮷") == 2);
  CHECK(displayWidth("\xB9") == 1);
}

TEST_CASE("textTable aligns Chinese and numbers") {
  const Table table{"notes",
                    {{"name"}, {"count", ColumnKind::Whole}},
                    {{std::string("鹿港小学"), std::int64_t{1620}}, {std::string("ab"), std::int64_t{7}}}};
  CHECK(textTable(Language::Zh, table) ==
        "名称       数量\n"
        "---------------\n"
        "鹿港小学  1,620\n"
        "ab            7\n");
}
