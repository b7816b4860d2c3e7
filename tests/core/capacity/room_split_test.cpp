// SPDX-License-Identifier: Apache-2.0
#include "core/capacity/room_split.hpp"

#include "core/capacity/sections.hpp"
#include "tests/support/random.hpp"

#include <catch2/catch.hpp>

#include <numeric>
#include <optional>
#include <tuple>

using namespace xuequ;

namespace {

using Pupilled = std::vector<std::int64_t>;
using Split = std::vector<Sections>;

constexpr OversizedRule kRule{.from = 56, .superFrom = 66, .inclusive = true};

Split rooms(std::initializer_list<int> numbers) {
  Split split;
  for (const int n : numbers) split.emplace_back(n);
  return split;
}

int total(const Split& split) {
  return std::accumulate(split.begin(), split.end(), 0, [](int sum, Sections s) { return sum + s.count(); });
}

std::int64_t excess(const Pupilled& pupils, const Split& split, std::int64_t limit) {
  std::int64_t sum = 0;
  for (std::size_t g = 0; g < pupils.size(); ++g)
    sum += excessPupils(balancedSplit(pupils[g], split[g]), limit);
  return sum;
}

std::int64_t oversized(const Pupilled& pupils, const Split& split) {
  std::int64_t sum = 0;
  for (std::size_t g = 0; g < pupils.size(); ++g)
    sum += oversizedClasses(balancedSplit(pupils[g], split[g]), kRule).oversized;
  return sum;
}

/// Calls look(split) for every way of giving each grade with pupils at least one room, out of so many.
template <class Look>
void forAllSplits(const Pupilled& pupils, int left, Split& split, const Look& look) {
  if (split.size() == pupils.size()) return look(split);
  const bool empty = pupils[split.size()] == 0;
  for (int k = empty ? 0 : 1; k <= (empty ? 0 : left); ++k) {
    split.emplace_back(k);
    forAllSplits(pupils, left - k, split, look);
    split.pop_back();
  }
}

struct SmallSchool {
  Pupilled pupils;
  int rooms = 0;

  explicit SmallSchool(int seed) {
    Random random(seed);
    pupils.resize(static_cast<std::size_t>(random.between(1, 4)));
    for (auto& n : pupils) n = random.oneIn(6) ? 0 : random.between(1, 300);
    const auto taught = std::ranges::count_if(pupils, [](std::int64_t n) { return n > 0; });
    rooms = static_cast<int>(taught + random.between(0, 9));
  }
};

}  // namespace

TEST_CASE("splitForLeastExcess") {
  SECTION("24 rooms for 240/200/180/170/150/140 pupils are best split 5/5/4/4/3/3") {
    const Pupilled pupils{240, 200, 180, 170, 150, 140};
    const Split even = rooms({4, 4, 4, 4, 4, 4});
    CHECK(oversized(pupils, even) == 4);
    CHECK(excess(pupils, even, 45) == 80);

    const Split best = splitForLeastExcess(pupils, Sections{24}, 45);
    CHECK(best == rooms({5, 5, 4, 4, 3, 3}));
    CHECK(oversized(pupils, best) == 0);
    CHECK(excess(pupils, best, 45) == 35);
  }
  SECTION("rooms that would take nobody out of an excess stay free") {
    CHECK(splitForLeastExcess(Pupilled{40, 0, 90}, Sections{10}, 45) == rooms({1, 0, 2}));
  }
  SECTION("every grade with pupils has a room, though there be more grades than rooms") {
    CHECK(splitForLeastExcess(Pupilled{40, 40, 40}, Sections{2}, 45) == rooms({1, 1, 1}));
  }
  SECTION("no other split has less excess") {
    const int seed = GENERATE(range(0, 150));
    CAPTURE(seed);
    const SmallSchool school(seed);
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    Split split;
    forAllSplits(school.pupils, school.rooms, split,
                 [&](const Split& s) { least = std::min(least, excess(school.pupils, s, 45)); });
    const Split found = splitForLeastExcess(school.pupils, Sections{school.rooms}, 45);
    CHECK(excess(school.pupils, found, 45) == least);
    CHECK(total(found) <= school.rooms);
  }
}

TEST_CASE("splitForFewestOversized") {
  SECTION("gives up the hopeless grade, which the least excess would not") {
    // 1/4 leaves one class of 200 and four of 55; 2/3 and 3/2 leave five oversized ones; 4/1 one, but of 220
    const Pupilled pupils{200, 220};
    const Split found = splitForFewestOversized(pupils, Sections{5}, kRule);
    CHECK(found == rooms({1, 4}));
    CHECK(oversized(pupils, found) == 1);
    CHECK(oversized(pupils, splitForLeastExcess(pupils, Sections{5}, 55)) > 1);
  }
  SECTION("uses no more rooms than it needs") {
    CHECK(splitForFewestOversized(Pupilled{110, 0, 60}, Sections{20}, kRule) == rooms({2, 0, 2}));
  }
  SECTION("every grade with pupils has a room, though there be more grades than rooms") {
    CHECK(splitForFewestOversized(Pupilled{40, 40, 40}, Sections{2}, kRule) == rooms({1, 1, 1}));
  }
  SECTION("no other split has fewer oversized classes, or as many with less excess or fewer rooms") {
    const int seed = GENERATE(range(0, 150));
    CAPTURE(seed);
    const SmallSchool school(seed);
    using Cost = std::tuple<std::int64_t, std::int64_t, int>;
    const auto costOf = [&](const Split& s) {
      return Cost{oversized(school.pupils, s), excess(school.pupils, s, 55), total(s)};
    };
    std::optional<Cost> least;
    Split split;
    forAllSplits(school.pupils, school.rooms, split,
                 [&](const Split& s) { least = least ? std::min(*least, costOf(s)) : costOf(s); });
    CHECK(costOf(splitForFewestOversized(school.pupils, Sections{school.rooms}, kRule)) == *least);
  }
}

TEST_CASE("splitKeepingCohorts") {
  SECTION("cohorts keep their sections and the intake has what is free, up to the class size") {
    const Pupilled pupils{180, 170, 160, 150, 140, 130};
    const Split kept = rooms({0, 4, 4, 4, 3, 3});
    CHECK(splitKeepingCohorts(pupils, kept, 0, Sections{24}, 45, kRule) == rooms({4, 4, 4, 4, 3, 3}));
  }
  SECTION("a free room goes to the fullest grade that wants one") {
    // The intake of 190 wants 5 of 45; the second grade of 224 has 4 classes of 56 and is fuller than 190
    // in 4.
    const Pupilled pupils{190, 224};
    const Split kept = rooms({0, 4});
    CHECK(splitKeepingCohorts(pupils, kept, 0, Sections{8}, 45, kRule) == rooms({4, 4}));
    CHECK(splitKeepingCohorts(pupils, kept, 0, Sections{9}, 45, kRule) == rooms({4, 5}));
    CHECK(splitKeepingCohorts(pupils, kept, 0, Sections{12}, 45, kRule) == rooms({5, 5}));
  }
  SECTION("the intake leaves next year's its track, for it keeps what it gets") {
    // 151 in 50s want 4 rooms. Of 9 the cohort below keeps 3, so with 4 here next year's intake would have 2
    // of 80.
    CHECK(splitKeepingCohorts(Pupilled{151, 147, 7}, rooms({0, 3, 1}), 0, Sections{9}, 50, kRule) ==
          rooms({3, 3, 1}));
    CHECK(splitKeepingCohorts(Pupilled{151, 97, 7}, rooms({0, 2, 1}), 0, Sections{9}, 50, kRule) ==
          rooms({4, 2, 1}));
    CHECK(splitKeepingCohorts(Pupilled{170, 147, 7}, rooms({0, 3, 1}), 0, Sections{9}, 50, kRule) ==
          rooms({4, 3, 1}));
  }
  SECTION("the intake leaves next year's a track, and takes more only while it has oversized classes") {
    // 12 rooms for 3 grades are a track of 4; grade 2 stays with 3, so 5 are left: 250 in 5 are 50 each
    const Split kept = rooms({0, 3, 3});
    CHECK(splitKeepingCohorts(Pupilled{250, 100, 100}, kept, 0, Sections{12}, 45, kRule) == rooms({5, 3, 3}));
    CHECK(splitKeepingCohorts(Pupilled{290, 100, 100}, kept, 0, Sections{12}, 45, kRule) == rooms({6, 3, 3}));
  }
  SECTION("a grade above the intake is content below oversized") {
    CHECK(splitKeepingCohorts(Pupilled{45, 55}, rooms({0, 1}), 0, Sections{9}, 45, kRule) == rooms({1, 1}));
  }
  SECTION("without an intake every grade is a cohort") {
    CHECK(splitKeepingCohorts(Pupilled{100, 120}, rooms({2, 2}), -1, Sections{9}, 45, kRule) ==
          rooms({2, 3}));
  }
  SECTION("when rooms have gone, the grades with the smallest classes give theirs up") {
    // 100 in 2 would become 100, 90 in 3 become 45: the second gives up first
    CHECK(splitKeepingCohorts(Pupilled{100, 90}, rooms({2, 3}), -1, Sections{4}, 45, kRule) == rooms({2, 2}));
  }
  SECTION("a cohort keeps no more sections than it has pupils") {
    CHECK(splitKeepingCohorts(Pupilled{2, 0}, rooms({5, 3}), -1, Sections{9}, 45, kRule) == rooms({2, 0}));
  }
  SECTION("never more than the rooms, nor less than one for a grade with pupils") {
    const int seed = GENERATE(range(0, 150));
    CAPTURE(seed);
    const SmallSchool school(seed);
    Random random(seed + 1000);
    Split kept;
    for (std::size_t g = 0; g < school.pupils.size(); ++g) kept.emplace_back(random.upTo(6));
    const auto split =
        splitKeepingCohorts(school.pupils, kept, random.upTo(1) - 1, Sections{school.rooms}, 45, kRule);
    CHECK(total(split) <= school.rooms);
    for (std::size_t g = 0; g < split.size(); ++g) CHECK((split[g].count() > 0) == (school.pupils[g] > 0));
  }
}
