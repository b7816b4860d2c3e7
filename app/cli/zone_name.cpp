// SPDX-License-Identifier: Apache-2.0
#include "app/cli/zone_name.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

namespace xuequ::app {
namespace {

std::optional<ZoneId> idIn(std::string_view text) {
  std::int32_t id = -1;
  if (!text.starts_with('#')) return std::nullopt;
  const auto [end, fault] = std::from_chars(text.data() + 1, text.data() + text.size(), id);
  return fault == std::errc{} && end == text.data() + text.size() ? std::optional(ZoneId{id}) : std::nullopt;
}

bool serves(const Zone& zone, SchoolId school) {
  return std::ranges::any_of(zone.services, [&](const Service& service) {
    return std::ranges::find(service.schools, school) != service.schools.end();
  });
}

}  // namespace

Result<ZoneId> zoneNamed(const StudyArea& area, const Scenario& scenario, Stage stage,
                         const std::string& argument, const std::string& text) {
  const auto id = idIn(text);
  const auto school = findSchool(area, scenario, text);
  std::vector<ZoneId> named, served;
  std::string known;
  for (const Zone& zone : *scenario.zoning(stage).zones) {
    if (id == zone.id) return zone.id;
    if (zone.name == text) named.push_back(zone.id);
    if (school && serves(zone, *school)) served.push_back(zone.id);
    known += (known.empty() ? "" : ", ") + ("#" + std::to_string(zone.id.value())) +
             (zone.name.empty() ? "" : " " + zone.name);
  }
  if (named.size() == 1) return named.front();
  if (named.empty() && served.size() == 1) return served.front();
  return failure(atArgument(error(ErrorCode::ZoneUnknown, text, known), argument));
}

}  // namespace xuequ::app
