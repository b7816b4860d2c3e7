// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/access.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace xuequ {
namespace {

double stepWeight(const Impedance& impedance, double cost) {
  const double c0 = impedance.threshold;
  const std::array usual{DecayStep{c0 / 3, 1}, DecayStep{2 * c0 / 3, 0.68}, DecayStep{c0, 0.22}};
  const std::span<const DecayStep> steps =
      impedance.steps.empty() ? std::span<const DecayStep>(usual) : std::span(impedance.steps);
  const auto step = std::ranges::find_if(steps, [&](const DecayStep& s) { return cost <= s.upTo; });
  return step == steps.end() ? 0 : step->weight;
}

double gaussian(double cost, double threshold) {
  if (cost > threshold) return 0;
  if (std::isinf(threshold)) return 1;
  const double along = cost / threshold, edge = std::exp(-0.5);
  return threshold > 0 ? (std::exp(-0.5 * along * along) - edge) / (1 - edge) : 1;
}

std::size_t origin(const Trip& trip) { return static_cast<std::size_t>(trip.from); }
std::size_t supplyOf(const Trip& trip) { return static_cast<std::size_t>(trip.to); }

std::vector<double> weightsOf(const TravelMatrix& trips, const Impedance& impedance) {
  std::vector<double> weights;
  weights.reserve(trips.size());
  for (const Trip& trip : trips) weights.push_back(impedance.weight(trip.cost));
  return weights;
}

/// Each weight as a share of the sum of those with the same number.
template <class NumberOf>
std::vector<double> sharesBy(const TravelMatrix& trips, const std::vector<double>& weights, std::size_t count,
                             const NumberOf& numberOf) {
  std::vector<double> sums(count), shares(weights.size());
  for (std::size_t i = 0; i < trips.size(); ++i) sums[numberOf(trips[i])] += weights[i];
  for (std::size_t i = 0; i < trips.size(); ++i)
    if (const double sum = sums[numberOf(trips[i])]; sum > 0) shares[i] = weights[i] / sum;
  return shares;
}

/// What a trip counts when demand goes to supplies, and when supply comes back to origins.
struct TwoWays {
  std::vector<double> going, coming;
};
TwoWays weightsFor(AccessMethod method, const TravelMatrix& trips, const Impedance& impedance,
                   std::size_t origins, std::size_t supplies) {
  std::vector<double> weights = weightsOf(trips, impedance);
  if (method == AccessMethod::Balanced)
    return {sharesBy(trips, weights, origins, origin), sharesBy(trips, weights, supplies, supplyOf)};
  if (method == AccessMethod::ThreeStep) {
    std::vector<double> uncut;
    for (const Trip& trip : trips) uncut.push_back(impedance.uncut(trip.cost));
    const auto chosen = sharesBy(trips, uncut, origins, origin);
    for (std::size_t i = 0; i < weights.size(); ++i) weights[i] *= chosen[i];
  }
  return {weights, weights};
}

}  // namespace

namespace {

/// So little that it would only lose itself in sums and quotients: nothing.
double noticed(double weight) { return weight < 1e-150 ? 0 : weight; }

}  // namespace

double Impedance::uncut(double cost) const {
  switch (decay) {
    case Decay::Binary:
      return cost <= threshold ? 1 : 0;
    case Decay::Steps:
      return stepWeight(*this, cost);
    case Decay::Gaussian:
      return gaussian(cost, threshold);
    case Decay::Exponential:
      return noticed(std::exp(-beta * cost));
    case Decay::Power:
      return noticed(std::pow(std::max(cost, 1.0), -beta));
  }
  return 0;
}

Access accessOf(const TravelMatrix& trips, std::span<const double> people, std::span<const double> supply,
                AccessMethod method, const Impedance& impedance) {
  const TwoWays weights = weightsFor(method, trips, impedance, people.size(), supply.size());
  Access access{std::vector<double>(people.size()), std::vector<double>(supply.size()),
                std::vector<double>(supply.size())};
  for (std::size_t i = 0; i < trips.size(); ++i)
    access.demand[supplyOf(trips[i])] += people[origin(trips[i])] * weights.going[i];
  for (std::size_t s = 0; s < supply.size(); ++s)
    if (access.demand[s] > 0) access.ratios[s] = supply[s] / access.demand[s];
  const bool cumulative = method == AccessMethod::Cumulative;
  for (std::size_t i = 0; i < trips.size(); ++i) {
    const std::size_t s = supplyOf(trips[i]);
    access.origins[origin(trips[i])] += (cumulative ? supply[s] : access.ratios[s]) * weights.coming[i];
  }
  return access;
}

std::vector<double> huffShares(const TravelMatrix& trips, std::span<const double> attraction, double alpha,
                               const Impedance& impedance) {
  std::vector<double> weights = weightsOf(trips, impedance);
  std::int32_t origins = 0;
  for (std::size_t i = 0; i < trips.size(); ++i) {
    const double draws = attraction[supplyOf(trips[i])];
    weights[i] *= draws > 0 ? std::pow(draws, alpha) : 0;
    origins = std::max(origins, trips[i].from + 1);
  }
  return sharesBy(trips, weights, static_cast<std::size_t>(origins), origin);
}

}  // namespace xuequ
