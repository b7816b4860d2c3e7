// SPDX-License-Identifier: Apache-2.0
// Worked by hand from DOMAIN 4.1: r̂ = (ΣE' + k·r̄) / (ΣE + k).
#include "core/forecast/progression.hpp"

#include "tests/support/world.hpp"

#include <catch2/catch.hpp>

using namespace xuequ;

namespace {

Assumptions shrunkBy(std::int32_t k, std::int32_t years = 3) {
  Assumptions assumptions = defaultAssumptions();
  assumptions.progressionShrink = k;
  assumptions.progressionYears = years;
  return assumptions;
}

double into(const World& world, const Assumptions& assumptions, std::string_view school, std::int32_t step) {
  return progressionRatios(*world.area, assumptions)
      .into(world.school(school), {Stage::Primary, step})
      .toDouble();
}

}  // namespace

TEST_CASE("progressionRatios") {
  const World world = drawn("A B C", {.change = [](Records& records) {
                              count(records, "a", 2021, {100, 50});
                              count(records, "a", 2022, {90, 98});
                              count(records, "b", 2021, {100, 50});
                              count(records, "b", 2022, {90, 102});
                            }});
  SECTION("is pupils of a grade over those of the grade below a year before") {
    CHECK(into(world, shrunkBy(0), "a", 1) == Approx(0.98));
    CHECK(into(world, shrunkBy(0), "b", 1) == Approx(1.02));
  }
  SECTION("is shrunk toward the area's, the more the fewer pupils there are") {
    // The area's is 200/200; 98 + 200 over 100 + 200
    CHECK(into(world, shrunkBy(200), "a", 1) == Approx(298.0 / 300).margin(1e-6));
  }
  SECTION("is the area's for a school without history") {
    CHECK(into(world, shrunkBy(0), "c", 1) == Approx(1.0));
  }
  SECTION("is one for a step without history") { CHECK(into(world, shrunkBy(0), "a", 2) == 1.0); }
  SECTION("is one where that is assumed") {
    Assumptions ones = shrunkBy(0);
    ones.progression = ProgressionSource::Ones;
    CHECK(into(world, ones, "a", 1) == 1.0);
  }
  SECTION("looks back as many years as asked for, and leaves gaps out") {
    const World longer = drawn("A", {.change = [](Records& records) {
                                 count(records, "a", 2018, {100});
                                 count(records, "a", 2019, {100, 60});
                                 count(records, "a", 2021, {100});
                                 count(records, "a", 2022, {0, 90});
                               }});
    CHECK(into(longer, shrunkBy(0, 1), "a", 1) == Approx(0.9));
    CHECK(into(longer, shrunkBy(0, 10), "a", 1) == Approx(0.75));  // 60 + 90 of 100 + 100
  }
  SECTION("does not learn from the years it has to forecast") {
    const World later = drawn("A", {.change = [](Records& records) {
                                count(records, "a", 2022, {100});
                                count(records, "a", 2023, {0, 50});
                              }});
    CHECK(into(later, shrunkBy(0), "a", 1) == 1.0);
  }
}
