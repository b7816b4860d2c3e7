// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/project.hpp"

#include <catch2/catch.hpp>

using namespace xuequ;

TEST_CASE("setOpenings") {
  const StageOpening primary{Stage::Primary, {.atOnce = false, .firstSteps = {0}}, Transfer::Stay};
  const StageOpening junior{Stage::Junior, {.atOnce = false, .firstSteps = {0}}, Transfer::Stay};
  const StageOpening senior{Stage::Senior, {.atOnce = true, .firstSteps = {0}}, Transfer::Move};
  OpenSchool open;
  setOpenings(open, {primary, junior, senior});

  SECTION("keeps what most stages do, and the others apart") {
    CHECK_FALSE(open.phaseIn.atOnce);
    CHECK(open.apart == std::vector{senior});
  }
  SECTION("gives every stage back as it was given") {
    for (const StageOpening& opening : {primary, junior, senior})
      CHECK(openingOf(open, opening.stage) == opening);
  }
  SECTION("leaves nothing apart where all are alike, whatever was there") {
    setOpenings(open, {primary, junior});
    CHECK(open.apart.empty());
    CHECK(openingOf(open, Stage::Senior).phaseIn == primary.phaseIn);
  }
}
