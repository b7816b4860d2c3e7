// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/table_model.hpp"

#include <catch2/catch.hpp>

using namespace xuequ;
using namespace xuequ::app;

TEST_CASE("TableModel and TableOrder") {
  TableModel model({Language::En, false});
  TableOrder order(nullptr);
  order.setSourceModel(&model);
  const Table table{.key = "t",
                    .columns = {{"name", ColumnKind::Text}, {"pupils", ColumnKind::Whole}},
                    .rows = {{std::string("nine"), std::int64_t{9}},
                             {std::string("none"), {}},
                             {std::string("many"), std::int64_t{1200}}}};
  model.setTable(table, {Selection(SchoolId{9}), Selection{}, Selection(SchoolId{12})});
  const auto names = [&] {
    QStringList all;
    for (int row = 0; row < order.rowCount(); ++row) all << order.index(row, 0).data().toString();
    return all;
  };

  SECTION("numbers sort by value, not as text, and empty cells come last both ways") {
    order.sort(1, Qt::AscendingOrder);
    CHECK(names() == QStringList{QStringLiteral("nine"), QStringLiteral("many"), QStringLiteral("none")});
    order.sort(1, Qt::DescendingOrder);
    CHECK(names() == QStringList{QStringLiteral("many"), QStringLiteral("nine"), QStringLiteral("none")});
  }
  SECTION("a row keeps what it speaks of however it is sorted") {
    order.sort(1, Qt::DescendingOrder);
    CHECK(model.subject(order.mapToSource(order.index(0, 0)).row()) == Selection(SchoolId{12}));
  }
  SECTION("cells are shown as people read them") {
    CHECK(model.data(model.index(2, 1), Qt::DisplayRole).toString() == QStringLiteral("1,200"));
    CHECK(model.data(model.index(1, 1), Qt::DisplayRole).toString().isEmpty());
  }
}
