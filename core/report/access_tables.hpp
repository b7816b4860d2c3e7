// SPDX-License-Identifier: Apache-2.0
// Access as tables: in sum, by unit, by school; and Huff's shares.
#pragma once

#include "core/evaluation/access_market.hpp"
#include "core/report/table.hpp"

#include <string>

namespace xuequ {

/// What a run of access was asked, for its heading.
struct AccessAsked {
  MarketQuestion market;
  std::string method;  ///< a word of the catalogue: "method_2sfca"
  Impedance impedance;
  bool cumulative = false;  ///< seats in reach, not seats for a thousand residents
};

/// One row: trips, people and seats in all, and those whom no trip serves.
Table accessTable(const StudyArea&, const AccessMarket&, const AccessAsked&);
Table unitAccessTable(const StudyArea&, const AccessMarket&, const AccessAsked&, const Access&);
Table schoolAccessTable(const StudyArea&, const Scenario&, const AccessMarket&, const Access&);

/// By unit and school, those with a share.
Table huffTable(const StudyArea&, const Scenario&, const AccessMarket&, std::span<const double> shares);
/// What the shares bring to each school.
Access huffAccess(const AccessMarket&, std::span<const double> shares);

}  // namespace xuequ
