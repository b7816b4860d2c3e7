// SPDX-License-Identifier: Apache-2.0
#include "core/base/apportion.hpp"

#include "tests/support/random.hpp"

#include <catch2/catch.hpp>

#include <numeric>

using namespace xuequ;

TEST_CASE("apportioned") {
  using Shares = std::vector<std::int64_t>;

  SECTION("gives what is left over to the largest remainders") {
    // 10 by 1 : 2 : 4 is 1.43, 2.86, 5.71
    CHECK(apportioned(10, Shares{1, 2, 4}) == Shares{1, 3, 6});
  }
  SECTION("prefers the first of equal remainders") {
    CHECK(apportioned(5, Shares{1, 1, 1}) == Shares{2, 2, 1});
  }
  SECTION("shares equally where no weight says otherwise") {
    CHECK(apportioned(4, Shares{0, 0}) == Shares{2, 2});
  }
  SECTION("gives nothing to a weight of nought beside others") {
    CHECK(apportioned(7, Shares{0, 3}) == Shares{0, 7});
  }
  SECTION("shares nothing among nobody") { CHECK(apportioned(3, Shares{}).empty()); }

  SECTION("never loses any, and is never off by one or more") {
    const int seed = GENERATE(range(0, 100));
    CAPTURE(seed);
    Random random(seed);
    Shares weights(static_cast<std::size_t>(random.between(1, 40)));
    for (auto& weight : weights) weight = random.between(0, 1'000'000'000);
    weights.front() += 1;
    const std::int64_t total = random.between(0, 4'000'000'000'000);
    const Shares shares = apportioned(total, weights);
    CHECK(std::accumulate(shares.begin(), shares.end(), std::int64_t{0}) == total);
    const auto sum =
        static_cast<long double>(std::accumulate(weights.begin(), weights.end(), std::int64_t{0}));
    for (std::size_t i = 0; i < shares.size(); ++i) {
      const long double exact = static_cast<long double>(total) * static_cast<long double>(weights[i]) / sum;
      CHECK(std::abs(static_cast<double>(static_cast<long double>(shares[i]) - exact)) < 1.0);
    }
  }
}
