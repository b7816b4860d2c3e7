// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/zone_wording.hpp"

#include "core/geometry/overlay.hpp"
#include "core/scenario/edit_boundaries.hpp"
#include "tests/support/shapes.hpp"
#include "tests/support/world.hpp"

#include <catch2/catch.hpp>

namespace xuequ {
namespace {

Road road(const char* name, Line line) {
  Road made;
  made.name = name;
  made.line = std::move(line);
  return made;
}

/// A and B on either side of Middle Road, North Road beyond both, a canal in the west; 6 m beside the units.
World streets() {
  return drawn(R"(
    A B
    A B )",
               {.change = [](Records& records) {
                 records.roads = {road("Middle", {at(203, -400), at(203, 400)}),
                                  road("North", {at(-400, 206), at(800, 206)})};
                 Water canal;
                 canal.name = "Canal";
                 canal.line = {at(-6, -400), at(-6, 400)};
                 records.waters = {canal};
               }});
}

double overlapOf(const MultiPolygon& a, const MultiPolygon& b) {
  return area(intersection(a, b)).count() / area(unionOf(a, b)).count();
}

}  // namespace

TEST_CASE("a zone in words") {
  const World world = streets();
  const auto wording = wordingOf(*world.area, world.scenario, Stage::Primary, world.zone('A'));
  REQUIRE(wording);
  SECTION("names what bounds it on each side, and nothing where nothing has a name") {
    CHECK(wording->sides == std::array<std::string, 4>{"Middle", "", "Canal", "North"});
    REQUIRE(wording->rings.size() == 1);
    CHECK_FALSE(wording->rings.front().hole);
  }
  SECTION("lists the units within, and those of others that lie in its midst") {
    CHECK(wording->with == std::vector{world.unit(1, 1), world.unit(2, 1)});
    CHECK(wording->without.empty());
  }
  SECTION("goes along the roads back into a shape like it") {
    const auto read = shapeOf(*world.area, wording->rings);
    REQUIRE(read);
    CHECK(read->unmatched.empty());
    CHECK(overlapOf(read->shape, {{{at(0, -200), at(200, -200), at(200, 200), at(0, 200)}, {}}}) > 0.9);
  }
  SECTION("a name that is not on the map is told, and the leg goes straight") {
    auto rings = wording->rings;
    for (BorderLeg& leg : rings.front().legs)
      if (leg.along == "Middle") leg.along = "Nowhere";
    const auto read = shapeOf(*world.area, rings);
    REQUIRE(read);
    CHECK(read->unmatched == std::vector<std::string>{"Nowhere"});
    CHECK(area(read->shape).count() > 0);
  }
  SECTION("a unit that the boundary cuts is told apart, and so is an enclave") {
    const Scenario start = world.scenario;
    const MultiPolygon island{{{at(40, 40), at(160, 40), at(160, 160), at(40, 160)}, {}}};
    const auto painted = paintZone(*world.area, start, Stage::Primary, world.zone('B'), island);
    REQUIRE(painted);
    const auto around = wordingOf(*world.area, *painted, Stage::Primary, world.zone('A'));
    REQUIRE(around);
    CHECK(around->rings.size() == 2);
    CHECK(around->rings.back().hole);
    CHECK(around->without == std::vector{world.unit(1, 1)});
    const auto read = shapeOf(*world.area, around->rings);
    REQUIRE(read);
    CHECK_FALSE(contains(read->shape, at(100, 100)));
  }
}

}  // namespace xuequ
