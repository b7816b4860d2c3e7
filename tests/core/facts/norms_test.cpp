// SPDX-License-Identifier: Apache-2.0
#include "core/facts/norms.hpp"

#include "tests/support/random_world.hpp"
#include "tests/support/records.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace xuequ;

namespace {

NormRow rowOf(const StandardsPack& pack, std::string_view name) {
  const auto rows = listed(pack);
  const auto found = std::ranges::find(rows, name, &NormRow::name);
  REQUIRE(found != rows.end());
  return *found;
}

}  // namespace

TEST_CASE("norms of a pack") {
  StandardsPack pack = sixThreePack();
  pack.stages[1].classSize.source = "GB 1";

  SECTION("are listed by stage and name, with what the pack says of them") {
    CHECK(listed(pack).size() == 6 * pack.stages.size() + 2);
    const NormRow row = rowOf(pack, "class_size:primary");
    CHECK(row.value == 45);
    CHECK(row.source == "GB 1");
    CHECK(row.overrideReason.empty());
  }
  SECTION("are overridden with a reason, and the pack's value is kept") {
    const StandardsPack changed = withNorm(pack, "class_size:primary", 40, "small classes").value();
    CHECK(changed.stages[1].classSize.value == 40);
    const NormRow row = rowOf(changed, "class_size:primary");
    CHECK(row.ofPack == 45);
    CHECK(row.source == "GB 1");
    CHECK(row.overrideReason == "small classes");
    const StandardsPack again = withNorm(changed, "class_size:primary", 38, "smaller yet").value();
    CHECK(rowOf(again, "class_size:primary").ofPack == 45);
  }
  SECTION("go back to the pack's value, bit for bit, however often they were changed") {
    StandardsPack changed = pack;
    for (const NormRow& row : listed(pack)) changed = withNorm(changed, row.name, row.value, "same").value();
    CHECK(changed == pack);
    changed = withNorm(pack, "oversized_from", 51, "stricter").value();
    changed = withNorm(changed, "super_oversized_from", 61, "stricter").value();
    changed = withNorm(changed, "radius:junior", 1234.5, "hills").value();
    for (const NormRow& row : listed(changed)) changed = withNormOfPack(changed, row.name).value();
    CHECK(changed == pack);
  }
  SECTION("share one reason where they are one rule") {
    const StandardsPack changed = withNorm(pack, "oversized_from", 51, "stricter").value();
    CHECK(changed.oversized.value.from == 51);
    CHECK(rowOf(changed, "super_oversized_from").value == rowOf(pack, "super_oversized_from").value);
    CHECK(rowOf(changed, "super_oversized_from").overrideReason == "stricter");
  }
  SECTION("are refused by an unknown name, out of range, and without a reason") {
    const auto unknown = withNorm(pack, "class_size:castle", 40, "why");
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().code == ErrorCode::NormUnknown);
    CHECK(unknown.error().wanted.find("class_size:primary") != std::string::npos);
    CHECK(withNorm(pack, "class_size:primary", 0, "why").error().code == ErrorCode::NumberOutOfRange);
    CHECK(withNorm(pack, "class_size:primary", 40.5, "why").error().code == ErrorCode::NumberOutOfRange);
    CHECK(withNorm(pack, "oversized_from", 67, "why").error().code == ErrorCode::NumberOutOfRange);
    CHECK(withNorm(pack, "class_size:primary", 40, " ").error().code == ErrorCode::ValueMissing);
  }
}
