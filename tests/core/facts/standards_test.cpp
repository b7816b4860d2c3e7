// SPDX-License-Identifier: Apache-2.0
#include "core/facts/standards.hpp"

#include "tests/support/records.hpp"

#include <catch2/catch.hpp>

using namespace xuequ;

TEST_CASE("StandardsPack") {
  const StandardsPack pack = sixThreePack();
  SECTION("a grade's label says its stage and step") {
    CHECK(pack.gradeOf("7") == Grade{Stage::Junior, 0});
    CHECK(pack.gradeOf("K3") == Grade{Stage::Kindergarten, 2});
    CHECK_FALSE(pack.gradeOf("13"));
  }
  SECTION("every grade's label leads back to it") {
    for (const StageStandard& standard : pack.stages)
      for (std::int32_t step = 0; step < standard.years(); ++step)
        CHECK(pack.gradeOf(pack.labelOf({standard.stage, step})) == Grade{standard.stage, step});
  }
  SECTION("what is not in the pack is not found") {
    CHECK(pack.find(Stage::Vocational) == nullptr);
    CHECK(pack.labelOf({Stage::Vocational, 0}).empty());
    CHECK(pack.labelOf({Stage::Primary, 6}).empty());
    CHECK(pack.labelOf({Stage::Primary, -1}).empty());
  }
  SECTION("children of grade 3 of junior are 14") { CHECK(pack.find(Stage::Junior)->ageOf(2) == 14); }
}
