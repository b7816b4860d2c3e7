// SPDX-License-Identifier: Apache-2.0
// What an import of zones says of land on which they do not agree.
#pragma once

#include "app/output/language.hpp"
#include "gis/import/import.hpp"

#include <span>
#include <string>

namespace xuequ::app {

/// "A / B: 1,234 m², 56 people; …", of overlaps or of slivers; empty where there are none.
std::string overlapsText(Language, std::span<const gis::DisputedLand>);
std::string sliversText(Language, std::span<const gis::DisputedLand>);

}  // namespace xuequ::app
