// SPDX-License-Identifier: Apache-2.0
// Worked by hand from DOMAIN 4.8.
#include "core/capacity/sections.hpp"

#include "tests/support/random.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <numeric>

using namespace xuequ;

namespace {

constexpr OversizedRule kInclusive{.from = 56, .superFrom = 66, .inclusive = true};
constexpr OversizedRule kExclusive{.from = 56, .superFrom = 66, .inclusive = false};

std::vector<std::int32_t> sizesOf(const BalancedSplit& split) {
  std::vector<std::int32_t> sizes(static_cast<std::size_t>(split.sections),
                                  static_cast<std::int32_t>(split.size));
  for (std::size_t i = 0; i < static_cast<std::size_t>(split.larger); ++i) ++sizes[i];
  return sizes;
}

}  // namespace

TEST_CASE("balancedSplit") {
  SECTION("221 pupils in 4 sections are one of 56 and three of 55") {
    CHECK(balancedSplit(221, Sections{4}) == BalancedSplit{.size = 55, .larger = 1, .sections = 4});
  }
  SECTION("pupils without a section have one after all") {
    CHECK(balancedSplit(30, Sections{0}) == BalancedSplit{.size = 30, .larger = 0, .sections = 1});
  }
  SECTION("sections without pupils are empty") {
    CHECK(balancedSplit(0, Sections{3}) == BalancedSplit{.size = 0, .larger = 0, .sections = 3});
  }
  SECTION("nobody is lost, and no two classes differ by more than one") {
    const int seed = GENERATE(range(0, 100));
    Random random(seed);
    const std::int64_t pupils = random.between(0, 1000);
    const auto split = balancedSplit(pupils, Sections{static_cast<std::int32_t>(random.between(1, 30))});
    const auto sizes = sizesOf(split);
    CHECK(std::accumulate(sizes.begin(), sizes.end(), std::int64_t{0}) == pupils);
    CHECK(split.largest() == *std::ranges::max_element(sizes));
    CHECK(split.largest() - *std::ranges::min_element(sizes) <= 1);
  }
}

TEST_CASE("oversizedClasses") {
  const auto count = [](std::int64_t pupils, std::int32_t sections, const OversizedRule& rule = kInclusive) {
    return oversizedClasses(balancedSplit(pupils, Sections{sections}), rule);
  };
  SECTION("221 in 4 have one of 56, with one pupil above 55") {
    CHECK(count(221, 4) == OversizedCount{.oversized = 1, .superOversized = 0, .largest = 56, .excess = 1});
  }
  SECTION("226 in 4 have four, in 5 none") {
    CHECK(count(226, 4) == OversizedCount{.oversized = 4, .superOversized = 0, .largest = 57, .excess = 6});
    CHECK(count(226, 5) == OversizedCount{.oversized = 0, .superOversized = 0, .largest = 46, .excess = 0});
  }
  SECTION("270 in 4 are all super-oversized, which an exclusive rule does not count twice") {
    CHECK(count(270, 4) == OversizedCount{.oversized = 4, .superOversized = 4, .largest = 68, .excess = 50});
    CHECK(count(270, 4, kExclusive) ==
          OversizedCount{.oversized = 0, .superOversized = 4, .largest = 68, .excess = 50});
  }
  SECTION("185 in 4 have none, though over 45") {
    CHECK(count(185, 4).oversized == 0);
    CHECK(excessPupils(balancedSplit(185, Sections{4}), 45) == 5);
    CHECK(sectionsNeeded(185, 45) == Sections{5});
  }
  SECTION("actual rosters override the balanced split") {
    // 45 on average, and yet one class is of 60
    const std::array<std::int32_t, 4> sizes{60, 40, 40, 40};
    CHECK(oversizedClasses(sizes, kInclusive) ==
          OversizedCount{.oversized = 1, .superOversized = 0, .largest = 60, .excess = 5});
    CHECK(count(180, 4).oversized == 0);
  }
  SECTION("a split counts what its classes count one by one") {
    const int seed = GENERATE(range(0, 200));
    Random random(seed);
    const auto split =
        balancedSplit(random.between(0, 600), Sections{static_cast<std::int32_t>(random.between(1, 9))});
    const auto& rule = seed % 2 == 0 ? kInclusive : kExclusive;
    CHECK(oversizedClasses(split, rule) == oversizedClasses(sizesOf(split), rule));
    CHECK(excessPupils(split, 55) == oversizedClasses(split, rule).excess);
  }
}

TEST_CASE("sectionsNeeded") {
  CHECK(sectionsNeeded(0, 45) == Sections{0});
  CHECK(sectionsNeeded(45, 45) == Sections{1});
  CHECK(sectionsNeeded(46, 45) == Sections{2});
}
