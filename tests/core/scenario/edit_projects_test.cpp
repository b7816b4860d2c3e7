// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/edit_projects.hpp"

#include "core/scenario/edit_zones.hpp"
#include "tests/support/world.hpp"

#include <catch2/catch.hpp>

using namespace xuequ;

TEST_CASE("changeProject") {
  const World world = drawn("A B");
  const Scenario opened = addProject(*world.area, world.scenario, openPrimary(2024, 12)).value();
  const ProjectId opening = opened.projects->front().id;
  Project closing = opened.projects->front();
  closing.measure = CloseSchool{world.school("a"), kNoSchool};

  SECTION("that opens a school no more takes it out of the zones it was to serve") {
    const Scenario served = setService(*world.area, opened, Stage::Primary, world.zone('A'), SchoolYear{2024},
                                       {plannedSchool(opening)})
                                .value();
    const Scenario after = changeProject(*world.area, served, closing).value();
    for (const Service& service : after.zoning(Stage::Primary).find(world.zone('A'))->services)
      CHECK(service.schools == std::vector{world.school("a")});
  }
  SECTION("is refused while another project builds on the school") {
    Project more;
    more.key = "more";
    more.year = SchoolYear{2025};
    more.measure = ExtendSchool{plannedSchool(opening), {{Stage::Primary, Sections{6}}}};
    const Scenario extended = addProject(*world.area, opened, more).value();
    const auto after = changeProject(*world.area, extended, closing);
    REQUIRE_FALSE(after);
    CHECK(after.error().code == ErrorCode::ProjectNeeded);
    CHECK(after.error().wanted == "more");
  }
  SECTION("cannot build on the school that it no longer opens") {
    Project itself = closing;
    itself.measure = ExtendSchool{plannedSchool(opening), {{Stage::Primary, Sections{6}}}};
    const auto after = changeProject(*world.area, opened, itself);
    REQUIRE_FALSE(after);
    CHECK(after.error().code == ErrorCode::SchoolUnknown);
  }
}
