// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/affected_schools.hpp"

#include "core/scenario/edit_zones.hpp"
#include "tests/support/world.hpp"

#include <catch2/catch.hpp>

namespace xuequ {

TEST_CASE("affectedSchools") {
  const World world = drawn(R"(
    A A B C
    A A B C )");
  const Outcome before = world.outcome();
  SECTION("nobody, where nothing changed") { CHECK(affectedSchools(before, before, Stage::Primary).empty()); }
  SECTION("the schools on both sides of a moved unit, by what they gain and lose") {
    World moved = world;
    moved.scenario = assignUnits(*world.area, world.scenario, Stage::Primary, std::vector{world.unit(1, 2)},
                                 world.zone('B'))
                         .value();
    const auto affected = affectedSchools(before, moved.outcome(), Stage::Primary);
    REQUIRE(affected.size() == 2);
    CHECK(affected[0].school == world.school("a"));
    CHECK(affected[1].school == world.school("b"));
    const auto last = affected[0].before.size() - 1;
    // Six grades of ten pupils who live in the unit, once the intake of six years has followed the zone.
    CHECK(affected[0].before[last].pupils - affected[0].after[last].pupils == Pupils::whole(60));
    CHECK(affected[1].after[last].pupils - affected[1].before[last].pupils == Pupils::whole(60));
  }
  SECTION("figures by hand") {
    const SchoolFigures figures{Pupils::whole(90), Seats{120}, Sections{4}, 0};
    CHECK(figures.utilisation()->toDouble() == Approx(0.75));
    CHECK(*figures.classSize() == Approx(22.5));
    CHECK_FALSE(SchoolFigures{}.utilisation());
    CHECK_FALSE(SchoolFigures{}.classSize());
  }
}

}  // namespace xuequ
