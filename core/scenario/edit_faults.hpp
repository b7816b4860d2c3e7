// SPDX-License-Identifier: Apache-2.0
// How edits name what they cannot find or change, and where.
#pragma once

#include "core/base/result.hpp"
#include "core/scenario/zoning.hpp"

#include <fmt/format.h>

#include <string>

namespace xuequ {

/// In the coordinates of the plan.
inline std::string placeText(const StudyArea& area, Point p) {
  return fmt::format("{:.2f}, {:.2f}", area.grid.east(p), area.grid.north(p));
}

/// What has no name because it is not there goes by its number.
template <class Id>
tl::unexpected<Error> unknown(ErrorCode code, Id id) {
  return failure(code, fmt::format("#{}", id.value()));
}

/// A zone by its name; one without any by its number.
inline std::string nameIn(const Zone& zone) {
  return zone.name.empty() ? fmt::format("#{}", zone.id.value()) : zone.name;
}

/// For edits that replace all zones of a stage.
inline Result<void> noneLocked(const Zoning& zoning) {
  for (const Zone& zone : *zoning.zones)
    if (zone.locked) return failure(ErrorCode::ZoneLocked, nameIn(zone));
  return {};
}

}  // namespace xuequ
