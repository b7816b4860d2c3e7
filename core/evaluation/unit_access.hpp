// SPDX-License-Identifier: Apache-2.0
// 学位可达性专题: seats for each child within reach, by unit. What a map of access shows; what a table of it
// shows is in access_market.hpp.
#pragma once

#include "core/evaluation/access_market.hpp"

#include <array>
#include <optional>
#include <span>
#include <string_view>

namespace xuequ {

/// A method by the name that people give it.
struct NamedAccess {
  std::string_view name;
  AccessMethod method{};
  Decay decay{};  ///< unless another is asked for
  bool operator==(const NamedAccess&) const = default;
};
inline constexpr std::array kNamedAccess{NamedAccess{"2sfca", AccessMethod::TwoStep, Decay::Binary},
                                         NamedAccess{"e2sfca", AccessMethod::TwoStep, Decay::Steps},
                                         NamedAccess{"g2sfca", AccessMethod::TwoStep, Decay::Gaussian},
                                         NamedAccess{"3sfca", AccessMethod::ThreeStep, Decay::Steps},
                                         NamedAccess{"bfca", AccessMethod::Balanced, Decay::Binary},
                                         NamedAccess{"cumulative", AccessMethod::Cumulative, Decay::Binary},
                                         NamedAccess{"huff", AccessMethod::TwoStep, Decay::Power}};
/// Those whose answer is seats a person.
inline constexpr std::span kSeatsAPerson{kNamedAccess.data(), 5};

struct UnitAccessQuestion {
  Stage stage{};
  int year = 0;  ///< index
  NamedAccess method = kSeatsAPerson.front();
  Metres limit;         ///< trips that are longer do not count
  bool onFoot = false;  ///< else by straight line
  bool operator==(const UnitAccessQuestion&) const = default;
};
struct UnitAccess {
  UnitAccessQuestion asked;
  IdVector<UnitId, std::optional<double>> seats;  ///< a child; none: no children of the stage's ages
  bool operator==(const UnitAccess&) const = default;
};

/// Of a stage that the pack has. On foot with walkers.
UnitAccess unitAccess(const StudyArea&, const Scenario&, const Roster&, const Demand&,
                      const UnitAccessQuestion&, const Walkers*);

}  // namespace xuequ
