// SPDX-License-Identifier: Apache-2.0
// A travel matrix of the user's own: what it costs to get from a planning unit to a school.
#pragma once

#include "core/evaluation/access_market.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace xuequ::gis {

/// A table with a row a pair: from (key of a unit), to (key or name of a school), cost (not negative, in any
/// unit). `fields`: ours → theirs, for columns called otherwise. Every fault of the file at once:
/// UnitUnknown, SchoolUnknown, NotANumber, NegativeNumber, ValueMissing, DuplicateKey; ColumnMissing; NoRows;
/// what readLayer says.
Result<std::vector<UnitTrip>> readTravelMatrix(const std::filesystem::path&,
                                               const std::map<std::string, std::string>& fields,
                                               const StudyArea&, const Scenario&);

}  // namespace xuequ::gis
