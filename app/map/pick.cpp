// SPDX-License-Identifier: Apache-2.0
#include "app/map/pick.hpp"

namespace xuequ::app {

std::optional<Point> siteOf(const MapContent& content, SchoolId id) {
  const School* school = findSchool(content.area(), *content.scenario, id);
  return school == nullptr ? std::nullopt : school->site;
}

}  // namespace xuequ::app
