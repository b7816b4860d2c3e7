// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/access.hpp"

#include "tests/support/random.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace xuequ;

namespace {

using Values = std::vector<double>;

struct Market {
  TravelMatrix trips;
  Values people, supply;
};

Market randomMarket(Random& random) {
  Market market;
  for (int i = random.upTo(12); i >= 0; --i) market.people.push_back(random.oneIn(5) ? 0 : random.upTo(500));
  for (int i = random.upTo(8); i >= 0; --i) market.supply.push_back(random.oneIn(6) ? 0 : random.upTo(900));
  for (std::size_t from = 0; from < market.people.size(); ++from)
    for (std::size_t to = 0; to < market.supply.size(); ++to)
      if (!random.oneIn(3))
        market.trips.push_back({static_cast<std::int32_t>(from), static_cast<std::int32_t>(to),
                                static_cast<double>(random.upTo(3000))});
  return market;
}

double dot(const Values& a, const Values& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
  return sum;
}

}  // namespace

TEST_CASE("2SFCA worked by hand") {
  // 100 and 50 people; 30 seats that both reach, 10 that only the second reaches.
  const TravelMatrix trips{{0, 0, 400}, {1, 0, 900}, {1, 1, 200}};
  const Values people{100, 50}, seats{30, 10};
  const Access of = accessOf(trips, people, seats, AccessMethod::TwoStep, {.threshold = 1000, .steps = {}});
  CHECK(of.demand == Values{150, 50});
  CHECK(of.ratios == Values{0.2, 0.2});
  CHECK(of.origins == Values{0.2, 0.4});
  SECTION("a shorter threshold leaves the second with its own seats") {
    const Access near =
        accessOf(trips, people, seats, AccessMethod::TwoStep, {.threshold = 500, .steps = {}});
    CHECK(near.origins == Values{0.3, 0.2});
  }
  SECTION("in steps: 1, 0.68, 0.22 in thirds of 900 m") {
    const Access steps = accessOf(trips, people, seats, AccessMethod::TwoStep,
                                  {.decay = Decay::Steps, .threshold = 900, .steps = {}});
    CHECK(steps.demand[0] == Approx(100 * 0.68 + 50 * 0.22));
    CHECK(steps.origins[1] == Approx(30 / 79.0 * 0.22 + 10 / 50.0));
  }
  SECTION("cumulative: seats in reach, and people in reach of seats") {
    const Access sum =
        accessOf(trips, people, seats, AccessMethod::Cumulative, {.threshold = 1000, .steps = {}});
    CHECK(sum.origins == Values{30, 40});
    CHECK(sum.demand == Values{150, 50});
  }
  SECTION("balanced: the second's people are shared out over both, and both give as much as they have") {
    const Access even =
        accessOf(trips, people, seats, AccessMethod::Balanced, {.threshold = 1000, .steps = {}});
    CHECK(even.demand == Values{125, 25});
    CHECK(even.origins[0] == Approx(30.0 / 125 / 2));
    CHECK(even.origins[1] == Approx(30.0 / 125 / 2 + 10.0 / 25));
  }
}

TEST_CASE("3SFCA: who has a choice counts less at each") {
  const TravelMatrix trips{{0, 0, 1}, {1, 0, 1}, {1, 1, 1}};
  const Access of = accessOf(trips, Values{100, 50}, Values{30, 10}, AccessMethod::ThreeStep, {.steps = {}});
  CHECK(of.demand == Values{125, 25});
  CHECK(of.origins[0] == Approx(30.0 / 125));
  CHECK(of.origins[1] == Approx(0.5 * 30 / 125 + 0.5 * 10 / 25));
}

TEST_CASE("Impedance") {
  const Impedance gaussian{.decay = Decay::Gaussian, .threshold = 1000, .steps = {}};
  CHECK(gaussian.weight(0) == 1);
  CHECK(gaussian.weight(1000) == Approx(0).margin(1e-12));
  CHECK(gaussian.weight(500) == Approx((std::exp(-0.125) - std::exp(-0.5)) / (1 - std::exp(-0.5))));
  CHECK(gaussian.uncut(1001) == 0);
  const Impedance power{.decay = Decay::Power, .threshold = 50, .beta = 2, .steps = {}};
  CHECK(power.weight(10) == Approx(0.01));
  CHECK(power.weight(0) == 1);
  CHECK(power.weight(51) == 0);
  CHECK(power.uncut(100) == Approx(1e-4));
  const Impedance own{.decay = Decay::Steps, .steps = {{10, 1}, {20, 0.5}}};
  CHECK(own.weight(10) == 1);
  CHECK(own.weight(10.5) == 0.5);
  CHECK(own.weight(21) == 0);
  CHECK(Impedance{.decay = Decay::Exponential, .beta = 0.5, .steps = {}}.weight(2) == Approx(std::exp(-1)));
}

TEST_CASE("huffShares worked by hand") {
  // Twice as large but twice as far: with β = 1 as likely, with β = 2 half as likely.
  const TravelMatrix trips{{0, 0, 100}, {0, 1, 200}, {2, 1, 5000}};
  const Values seats{300, 600};
  CHECK(huffShares(trips, seats, 1, {.decay = Decay::Power, .beta = 1, .steps = {}}) == Values{0.5, 0.5, 1});
  const auto far =
      huffShares(trips, seats, 1, {.decay = Decay::Power, .threshold = 1000, .beta = 2, .steps = {}});
  CHECK(far[0] == Approx(2.0 / 3));
  CHECK(far[2] == 0);
  CHECK(huffShares({}, {}, 1, {.steps = {}}).empty());
}

TEST_CASE("laws of access over random markets") {
  const int seed = GENERATE(range(1, 120));
  CAPTURE(seed);
  Random random(seed);
  const Market market = randomMarket(random);
  const Impedance impedance{.decay = static_cast<Decay>(random.upTo(4)),
                            .threshold = static_cast<double>(random.between(100, 3000)),
                            .beta = 0.001 * static_cast<double>(random.between(1, 1500)),
                            .steps = {}};
  SECTION("2SFCA and 3SFCA give out every seat that anybody reaches, and no more") {
    for (const AccessMethod method : {AccessMethod::TwoStep, AccessMethod::ThreeStep}) {
      const Access of = accessOf(market.trips, market.people, market.supply, method, impedance);
      double reached = 0;
      for (std::size_t s = 0; s < market.supply.size(); ++s)
        if (of.demand[s] > 0) reached += market.supply[s];
      CHECK(dot(of.origins, market.people) == Approx(reached).margin(1e-9));
      for (const double a : of.origins) CHECK(a >= 0);
    }
  }
  SECTION("the balanced one counts everybody once who has somewhere to go") {
    const Access of = accessOf(market.trips, market.people, market.supply, AccessMethod::Balanced, impedance);
    double going = 0, came = 0;
    std::vector<bool> goes(market.people.size());
    for (const Trip& trip : market.trips)
      if (impedance.weight(trip.cost) > 0) goes[static_cast<std::size_t>(trip.from)] = true;
    for (std::size_t i = 0; i < goes.size(); ++i) going += goes[i] ? market.people[i] : 0;
    for (const double demand : of.demand) came += demand;
    CHECK(came == Approx(going).margin(1e-9));
  }
  SECTION("Huff's shares of an origin add up to one or are nought") {
    const auto shares = huffShares(market.trips, market.supply, 1.5, impedance);
    Values sums(market.people.size());
    for (std::size_t i = 0; i < shares.size(); ++i)
      sums[static_cast<std::size_t>(market.trips[i].from)] += shares[i];
    for (const double sum : sums) CHECK((sum == Approx(1) || sum == 0));
  }
  SECTION("more seats never lower anybody's access") {
    Values more = market.supply;
    more[static_cast<std::size_t>(random.upTo(static_cast<int>(more.size()) - 1))] += 100;
    const Access before =
        accessOf(market.trips, market.people, market.supply, AccessMethod::TwoStep, impedance);
    const Access after = accessOf(market.trips, market.people, more, AccessMethod::TwoStep, impedance);
    for (std::size_t i = 0; i < before.origins.size(); ++i) CHECK(after.origins[i] >= before.origins[i]);
  }
}
