// SPDX-License-Identifier: Apache-2.0
#include "core/facts/births.hpp"

#include "tests/support/random.hpp"
#include "tests/support/records.hpp"

#include <catch2/catch.hpp>

using namespace xuequ;

namespace {

BirthsRecord births(std::string unit, std::int32_t year, std::int32_t month, std::int64_t thousandths) {
  return {std::move(unit), {.unit = {}, .year = year, .month = month, .count = Pupils{thousandths}}};
}

std::vector<std::int64_t> counts(const std::optional<IdVector<UnitId, Pupils>>& born) {
  REQUIRE(born);
  std::vector<std::int64_t> result;
  for (const Pupils p : *born) result.push_back(p.count());
  return result;
}

std::vector<std::int64_t> cohort(const Records& records, std::int32_t year) {
  return counts(birthsOfCohort(**makeStudyArea(records), SchoolYear{year}));
}

using Counts = std::vector<std::int64_t>;

}  // namespace

TEST_CASE("birthsOfCohort") {
  Records records = unitsInARow({"a", "b"});

  SECTION("with a cut-off on 31 August it is September to August") {
    for (std::int32_t month = 1; month <= 12; ++month) {
      records.births.push_back(births("a", 2018, month, 1000 + month));
      records.births.push_back(births("a", 2019, month, 2000 + month));
    }
    // Sep 1009 … Dec 1012 of 2018, Jan 2001 … Aug 2008 of 2019
    CHECK(cohort(records, 2019) == Counts{1009 + 1010 + 1011 + 1012 + 8 * 2000 + 36, 0});
  }
  SECTION("births known by the year count a third of the year before and two thirds of the year") {
    records.births = {births("a", 2018, 0, 300'000), births("a", 2019, 0, 600'000)};
    CHECK(cohort(records, 2019) == Counts{100'000 + 400'000, 0});
  }
  SECTION("a cut-off within a month takes the days of it") {
    records.standards.cutoffMonth = 9;
    records.standards.cutoffDay = 10;
    for (std::int32_t month = 1; month <= 12; ++month) {
      records.births.push_back(births("b", 2018, month, 30'000));
      records.births.push_back(births("b", 2019, month, 60'000));
    }
    // 20 of 30 days of September and three months of 2018, eight months and 10 of 30 days of 2019
    CHECK(cohort(records, 2019) == Counts{0, 20'000 + 90'000 + 480'000 + 20'000});
  }
  SECTION("a cut-off at the end of the year takes that year alone") {
    records.standards.cutoffMonth = 12;
    records.births = {births("a", 2019, 0, 7'000)};
    CHECK(cohort(records, 2019) == Counts{7'000, 0});
  }
  SECTION("is not known where a month of the twelve is missing") {
    for (std::int32_t month = 1; month <= 12; ++month)
      records.births.push_back(births("a", 2019, month, 1000));
    for (std::int32_t month = 10; month <= 12; ++month)
      records.births.push_back(births("a", 2018, month, 1000));
    CHECK_FALSE(birthsOfCohort(**makeStudyArea(records), SchoolYear{2019}));
    records.births.push_back(births("a", 2018, 9, 1000));
    CHECK(birthsOfCohort(**makeStudyArea(records), SchoolYear{2019}));
  }
  SECTION("births of the area are shared out by residents of known ages, to the last thousandth") {
    records.agesKnown.assign(kAges, false);
    records.agesKnown[7] = true;
    records.units[0].residents[7] = Pupils::whole(10);
    records.units[1].residents[7] = Pupils::whole(20);
    records.births = {births("", 2018, 0, 0), births("", 2019, 0, 150'000)};
    CHECK(cohort(records, 2019) == Counts{33'333, 66'667});
  }
  SECTION("births of the area are shared out equally where nobody is known to live") {
    records.agesKnown.assign(kAges, false);
    records.births = {births("", 2018, 0, 0), births("", 2019, 0, 150'000)};
    CHECK(cohort(records, 2019) == Counts{50'000, 50'000});
  }

  SECTION("cohorts lose nobody between them, whatever the cut-off") {
    const int seed = GENERATE(range(0, 60));
    CAPTURE(seed);
    Random random(seed);
    records.standards.cutoffMonth = static_cast<std::int32_t>(random.between(1, 12));
    records.standards.cutoffDay = static_cast<std::int32_t>(random.between(1, 31));
    const bool monthly = random.oneIn(2);
    const std::string unit = random.oneIn(2) ? "a" : "";
    Pupils all;
    for (std::int32_t year = 2010; year <= 2014; ++year)
      for (std::int32_t month = monthly ? 1 : 0; month <= (monthly ? 12 : 0); ++month) {
        const bool within = year > 2010 && year < 2014;
        records.births.push_back(births(unit, year, month, within ? random.between(0, 99'999) : 0));
        all += records.births.back().births.count;
      }
    std::int64_t sum = 0;
    for (std::int32_t year = 2011; year <= 2014; ++year)
      for (const std::int64_t count : cohort(records, year)) sum += count;
    CHECK(sum == all.count());
  }
}
