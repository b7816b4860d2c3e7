// SPDX-License-Identifier: Apache-2.0
// What other programs are shown of a zone: its outline and its schools.
#pragma once

#include "core/scenario/scenario.hpp"

#include <map>
#include <set>
#include <string>

namespace xuequ::gis {

using ZoneSet = std::set<ZoneId>;

/// Of those of the zones that the zoning has: the boundary as drawn, else the shapes of its units as one.
/// Empty where none is known.
std::map<ZoneId, MultiPolygon> outlinesOf(const StudyArea&, const Zoning&, const ZoneSet&);

/// Keys of the schools that serve the zone at one time or another, in the order in which they come in, with ;
/// between.
std::string schoolKeys(const StudyArea&, const Scenario&, const Zone&);

}  // namespace xuequ::gis
