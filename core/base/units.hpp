// SPDX-License-Identifier: Apache-2.0
// Units of measure as types. Counts of pupils are thousandths, rounded once, so that sums are exact in any
// order.
#pragma once

#include "core/base/strong.hpp"

#include <cstdint>

namespace xuequ {

__extension__ typedef __int128 Wide;  ///< holds the product of any two 64-bit numbers

/// ⌊total · part / whole⌋ for counts that are not negative.
constexpr std::int64_t portion(std::int64_t total, std::int64_t part, std::int64_t whole) {
  std::int64_t product = 0;  // 128-bit division costs ten times as much and is hardly ever needed
  if (!__builtin_mul_overflow(total, part, &product)) return product / whole;
  return static_cast<std::int64_t>(Wide{total} * part / whole);
}

using Seats = Quantity<std::int64_t, struct SeatsTag>;          ///< 学位, whole
using Sections = Quantity<std::int32_t, struct SectionsTag>;    ///< 教学班; a permanent room holds one
using Dwellings = Quantity<std::int64_t, struct DwellingsTag>;  ///< 户
using Metres = Quantity<double, struct MetresTag>;
using SquareMetres = Quantity<double, struct SquareMetresTag>;
using Money = Quantity<double, struct MoneyTag>;  ///< 10,000 of the plan's currency (万元)

/// Pupils or residents, in thousandths of a person.
class Pupils : public Quantity<std::int64_t, struct PupilsTag> {
 public:
  using Quantity::Quantity;
  constexpr Pupils(Quantity q) : Quantity(q) {}
  static constexpr Pupils whole(std::int64_t persons) { return Pupils{persons * 1000}; }
  /// Nearest whole number, halves up.
  [[nodiscard]] constexpr std::int64_t rounded() const {
    return count() >= 0 ? (count() + 500) / 1000 : -((-count() + 499) / 1000);
  }
  [[nodiscard]] constexpr double toDouble() const { return static_cast<double>(count()) / 1000.0; }
};

/// A share, a ratio or a rate in parts per million: exact, so that every machine rounds alike.
class Ratio : public Quantity<std::int64_t, struct RatioTag> {
 public:
  using Quantity::Quantity;
  constexpr Ratio(Quantity q) : Quantity(q) {}
  static constexpr Ratio one() { return Ratio{1'000'000}; }
  static constexpr Ratio of(double value) {
    return Ratio{static_cast<std::int64_t>(value * 1e6 + (value >= 0 ? 0.5 : -0.5))};
  }
  /// part / whole; zero where there is no whole.
  static constexpr Ratio of(std::int64_t part, std::int64_t whole) {
    return whole == 0 ? Ratio{}
                      : Ratio{static_cast<std::int64_t>(static_cast<Wide>(part) * 1'000'000 / whole)};
  }
  [[nodiscard]] constexpr double toDouble() const { return static_cast<double>(count()) / 1e6; }
};

/// Nearest thousandth, halves up.
constexpr Pupils scaled(Pupils pupils, Ratio ratio) {
  if (ratio == Ratio::one()) return pupils;
  const std::int64_t size = pupils.count() < 0 ? -pupils.count() : pupils.count();
  const std::int64_t millionths = ratio.count() < 0 ? -ratio.count() : ratio.count();
  const bool negative = (pupils.count() < 0) != (ratio.count() < 0);
  const std::int64_t twice = portion(size, 2 * millionths, 1'000'000);  // of the result, rounded down
  if (!negative) return Pupils{(twice + 1) / 2};
  // Halves up means towards nought for what is negative: −2.5 becomes −2, −2.6 becomes −3.
  const bool exact = Wide{twice} * 1'000'000 == Wide{size} * 2 * millionths;
  return Pupils{-((twice + (exact ? 0 : 1)) / 2)};
}

}  // namespace xuequ
