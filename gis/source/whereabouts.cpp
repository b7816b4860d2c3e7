// SPDX-License-Identifier: Apache-2.0
#include "gis/source/whereabouts.hpp"

#include <fmt/format.h>

#include <cmath>

namespace xuequ::gis {
namespace {

/// "116.591° E, 35.273° N"
std::string inDegrees(Spot place) {
  const auto [longitude, latitude] = place;
  return fmt::format("{:.3f}° {}, {:.3f}° {}", std::abs(longitude), longitude < 0 ? 'W' : 'E',
                     std::abs(latitude), latitude < 0 ? 'S' : 'N');
}

std::string distance(Spot place, const Grid& grid, const Box& box) {
  const double east = (grid.east(box.low) + grid.east(box.high)) / 2;
  const double north = (grid.north(box.low) + grid.north(box.high)) / 2;
  return fmt::format("{:.0f} km", std::hypot(place.first - east, place.second - north) / 1000);
}

}  // namespace

std::vector<Spot> netOver(const Grid& grid, const Box& box) {
  constexpr int kNet = 8;
  std::vector<Spot> net;
  for (int i = 0; i <= kNet; ++i)
    for (int j = 0; j <= kNet; ++j)
      net.emplace_back(std::lerp(grid.east(box.low), grid.east(box.high), i / double{kNet}),
                       std::lerp(grid.north(box.low), grid.north(box.high), j / double{kNet}));
  return net;
}

Error liesElsewhere(const std::optional<Spot>& degrees, const std::optional<Spot>& onPlan, const Grid& grid,
                    const Box& box) {
  Error error;
  error.code = ErrorCode::OutsideBoundary;
  if (degrees) error.value = inDegrees(*degrees);
  if (onPlan) error.wanted = distance(*onPlan, grid, box);
  return error;
}

}  // namespace xuequ::gis
