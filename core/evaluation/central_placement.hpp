// SPDX-License-Identifier: Apache-2.0
// Central placement (统筹安排) of those whom no school of their zone had a seat for: DOMAIN 3.6.
#pragma once

#include "core/evaluation/admission.hpp"
#include "core/evaluation/school_neighbours.hpp"

namespace xuequ {

struct PlacedCentrally {
  std::vector<Pupils> received;  ///< by place
  ByTier central{};              ///< placed
  ByTier unserved{};             ///< for whom no seat is left
};

/// Tier by tier, the nearest pair of a place that sends and one that takes others and has seats left comes
/// first, by straight line; who applied nowhere (`without`), or to a place without a site, has the seats that
/// are then left, in proportion. Places as the sites of the neighbours.
PlacedCentrally placedCentrally(std::span<const AdmissionPlace>, const AdmittedByTiers&,
                                const ByTier& without, const SchoolNeighbours&);

}  // namespace xuequ
