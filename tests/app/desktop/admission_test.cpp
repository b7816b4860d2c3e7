// SPDX-License-Identifier: Apache-2.0
// Places by tiers, from the assumption to what the window says of them.
#include "app/desktop/canvas/live_figures.hpp"
#include "app/desktop/panels/document_tables.hpp"
#include "core/scenario/edit_projects.hpp"
#include "tests/app/desktop/opened_window.hpp"
#include "tests/support/shapes.hpp"

#include <QLabel>
#include <QSlider>
#include <QTreeWidget>
#include <catch2/catch.hpp>

#include <algorithm>

using namespace xuequ;
using namespace xuequ::app;

namespace {

/// 60 entrants in the zone of "west", which has one room for all its grades and so 45 seats for entrants.
void crowd(OpenedWindow& window) {
  window.change([](Records& records) {
    for (PlanningUnit& unit : records.units) unit.residents[6] = unit.residents[5] = Pupils::whole(30);
  });
}

void giveByTiers(OpenedWindow& window) {
  auto edited = setAssumption(*window.document().committed(), "entry:primary", "1");
  for (const auto& [name, value] :
       {std::pair{"admission:primary", "tiers"}, std::pair{"migrant:primary", "0.5"}})
    edited = setAssumption(*edited, name, value);
  REQUIRE(window.document().commit("tiers", edited));
  window.find<QSlider>("years").setValue(1);
}

bool hasColumn(const TableRows& rows, const char* key) {
  return std::ranges::find(rows.table.columns, key, &Column::key) != rows.table.columns.end();
}

}  // namespace

TEST_CASE("journey: places by tiers") {
  OpenedWindow window;
  crowd(window);
  const auto head = [&] { return window.find<QLabel>("seatsAddedDetail").text(); };
  window.document().select(*window.document().area().findSchool("west"));
  CHECK_FALSE(head().contains(QStringLiteral("centrally")));
  CHECK_FALSE(hasColumn(schoolRows(window.document()), "sent_to_central"));
  giveByTiers(window);

  SECTION("the head counts who is placed centrally, the school's sheet says of which tier they are") {
    CHECK(head().endsWith(QStringLiteral(", 15 placed centrally")));
    const QString details = window.find<QLabel>("details").text();
    CHECK(details.contains(QStringLiteral("45 seats for entrants; 0 came by central placement")));
    CHECK(details.contains(QStringLiteral("Children of migrants")));
    window.find<QSlider>("years").setValue(0);
    CHECK_FALSE(window.find<QLabel>("details").text().contains(QStringLiteral("seats for entrants")));
  }
  SECTION("the table of schools has them where they come from and where they go") {
    const TableRows rows = schoolRows(window.document());
    REQUIRE(hasColumn(rows, "sent_to_central"));
    REQUIRE(rows.table.rows.size() == 2);
    CHECK(rows.table.rows[1][5] == Cell{std::int64_t{15}});
    CHECK(rows.table.rows[0][6] == Cell{std::int64_t{15}});
    for (const auto& row : rows.table.rows) CHECK(row.size() == rows.table.columns.size());
  }
  SECTION("only stages with zones are asked for the rule") {
    QStringList rules;
    for (QTreeWidgetItemIterator at(&window.find<QTreeWidget>("assumptions")); *at; ++at)
      if (const QString name = (*at)->data(0, Qt::UserRole).toString(); name.startsWith(u"admission"))
        rules << name + u'=' + (*at)->text(1);
    CHECK(rules.contains(QStringLiteral("admission:primary=tiers")));
    CHECK_FALSE(rules.join(u' ').contains(QStringLiteral("kindergarten")));
  }
  SECTION("a border that is dragged tells how many more or fewer they are") {
    window.trigger("edit_border");
    window.dragMapAndHold(at(200, 50), at(290, 50));
    const QString told = window.find<LiveFigures>("liveFigures").text();
    CHECK(told.contains(QStringLiteral("Centrally placed: 15 → ")));
    window.press(Qt::Key_Escape);
  }
}
