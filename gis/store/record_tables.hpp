// SPDX-License-Identifier: Apache-2.0
// Facts to and from their tables. Order is kept: row n of a table is item n of its list.
#pragma once

#include "core/facts/records.hpp"
#include "gis/store/plan_file.hpp"
#include "gis/store/sqlite.hpp"

#include <array>
#include <string_view>

namespace xuequ::gis {

/// The words that stand in the file for the values of an enumeration, in their order.
inline constexpr std::array<std::string_view, 5> kUnitKindWords{"estate", "village", "resettlement",
                                                                "construction", "other"};
inline constexpr std::array<std::string_view, 3> kOwnershipWords{"public", "inclusive", "private"};
inline constexpr std::array<std::string_view, 5> kRoadClassWords{"trunk", "main", "local", "footway",
                                                                 "railway"};
inline constexpr std::array<std::string_view, 3> kTrackingWords{"computed", "entered", "text"};
inline constexpr std::array<std::string_view, 3> kComparisonWords{">=", "<=", "="};
inline constexpr std::array<std::string_view, 3> kCommitmentWords{"no", "planned", "yes"};

template <class E, std::size_t N>
std::string_view wordOf(E value, const std::array<std::string_view, N>& words) {
  return words[static_cast<std::size_t>(value)];
}

/// What stood in the tables goes.
void writeRecords(Database&, const Records&);
/// Of a row that is there: its state and evidence.
void writeCommitment(Database&, const CommitmentRecord&);
Records readRecords(Database&, Facts = Facts::All);

}  // namespace xuequ::gis
