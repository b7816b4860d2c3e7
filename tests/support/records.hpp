// SPDX-License-Identifier: Apache-2.0
// Records for tests: small and sound, to be made larger or spoilt by the test.
#pragma once

#include "core/facts/records.hpp"

#include <string>

namespace xuequ {

/// Six years of primary from 6, three of junior from 12, both by zones; kindergarten from 3 and senior from
/// 15 by the nearest school with seats. 45 pupils a class in primary, 50 above, 30 below. Cut-off 31 August.
/// Oversized from 56 and 66, inclusive.
StandardsPack sixThreePack();

/// A primary school with that many rooms and no site.
School primarySchool(std::string key, int rooms);

/// 2022 to 2030, that pack, no things yet.
Records emptyRecords();

/// Of those records, an area with a square unit of 100 m a side for each key, from west to east, ten
/// residents of every age.
Records unitsInARow(const std::vector<std::string>& keys);

}  // namespace xuequ
