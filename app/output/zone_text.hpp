// SPDX-License-Identifier: Apache-2.0
// The text that is published of an attendance zone (四至), and that text read back.
#pragma once

#include "app/output/language.hpp"
#include "core/evaluation/zone_wording.hpp"

#include <string>
#include <string_view>

namespace xuequ::app {

/// Name; what bounds it on four sides; the boundary leg by leg with coordinates in metres of the plan's
/// system; estates and villages with 含 and 不含.
std::string zoneText(const StudyArea&, const ZoneWording&, Language);

/// The rings of a text in that form, in either language; whatever else it says is passed over.
/// PlaceNameUnknown where it has no boundary line; NotANumber where a coordinate is none.
Result<std::vector<WordedRing>> ringsOfText(std::string_view text, const Grid&);

/// A text in that form as a zone: the edit, and the names in it that did not match.
struct ZoneOfText {
  Scenario scenario;
  ZoneId zone;
  std::vector<std::string> unmatched;
};
/// The ground that the text tells of becomes that of the zone which the school serves alone; where there is
/// none, of a new one. As redrawZone() and drawZone(), ringsOfText() and shapeOf().
Result<ZoneOfText> zoneOfText(const StudyArea&, const Scenario&, Stage, SchoolId, std::string_view text);

}  // namespace xuequ::app
