// SPDX-License-Identifier: Apache-2.0
// Access to places that anybody may use: floating catchment areas (2SFCA and its kin) and Huff's shares. Pure
// functions of a sparse matrix of trips, whatever made it: straight lines, the walking network, a file.
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

namespace xuequ {

/// From an origin to a supply, by position. Cost in the unit of the matrix: metres, minutes.
struct Trip {
  std::int32_t from = 0;
  std::int32_t to = 0;
  double cost = 0;  ///< not negative
  bool operator==(const Trip&) const = default;
};

/// By origin, then supply, each pair at most once; a pair that is not there cannot be made.
using TravelMatrix = std::vector<Trip>;

/// How much a trip counts for its cost.
enum class Decay : std::uint8_t {
  Binary,       ///< 1 up to the threshold
  Steps,        ///< E2SFCA (Luo & Qi 2009): 1, 0.68, 0.22 in thirds of the threshold, unless others are given
  Gaussian,     ///< (e^(−½(c/c₀)²) − e^(−½)) / (1 − e^(−½)), c₀ the threshold (Dai 2010)
  Exponential,  ///< e^(−βc)
  Power         ///< c^(−β); costs under 1 count as 1
};

struct DecayStep {
  double upTo = 0;
  double weight = 0;
  bool operator==(const DecayStep&) const = default;
};

struct Impedance {
  Decay decay = Decay::Binary;
  double threshold = std::numeric_limits<double>::infinity();  ///< trips that cost more count for nothing
  double beta = 1;
  std::vector<DecayStep> steps;  ///< by cost; empty: the usual ones

  [[nodiscard]] double weight(double cost) const { return cost <= threshold ? uncut(cost) : 0; }
  /// As if there were no threshold; those that are made from one are nought beyond it all the same.
  [[nodiscard]] double uncut(double cost) const;
};

enum class AccessMethod : std::uint8_t {
  TwoStep,    ///< R = S / Σ P·w; A = Σ R·w (Luo & Wang 2003); E2SFCA and Gaussian by their decays
  ThreeStep,  ///< w·g in the stead of w, g = w / Σ w of the origin's trips, uncut (Wan, Zou & Sternberg 2012)
  Balanced,   ///< demand and supply each shared out by w: what is used up is counted once (Páez et al. 2019)
  Cumulative  ///< A = Σ S·w; demand of a supply Σ P·w
};

struct Access {
  std::vector<double> origins;  ///< supply a person, or (Cumulative) supply in reach
  std::vector<double> demand;   ///< by supply: people who come to it, by their weights
  std::vector<double> ratios;   ///< by supply: supply / demand; nought where nobody comes
};

/// Of TwoStep and ThreeStep: Σ A·P = Σ S over the supplies with demand. People and supply are not negative.
Access accessOf(const TravelMatrix&, std::span<const double> people, std::span<const double> supply,
                AccessMethod, const Impedance&);

/// Huff (1963): of each trip the share of its origin's people who choose that supply, attraction^α · w / Σ,
/// in the order of the matrix. The shares of an origin add up to 1, or are nought where no trip counts.
std::vector<double> huffShares(const TravelMatrix&, std::span<const double> attraction, double alpha,
                               const Impedance&);

}  // namespace xuequ
