// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/catchments.hpp"

#include "core/base/parallel.hpp"
#include "core/evaluation/point_residents.hpp"

namespace xuequ {
namespace {

Pupils sumOf(std::span<const PointWalk> points, const IdVector<PointId, Pupils>& residents, Walk limit) {
  Pupils sum;
  for (const PointWalk& point : points)
    if (point.walk <= limit) sum += residents[point.point];
  return sum;
}

}  // namespace

std::vector<Catchment> catchmentsOf(const StudyArea& area, const Demand& demand, const StageStandard& stage,
                                    int year, const Walkers& walkers, const OpenSchools& open,
                                    std::span<const Walk> limits) {
  const auto residents = residentsByPoint(area, demand, stage, year);
  std::vector<Catchment> catchments(open.schools.size());
  forPieces(catchments.size(), 4, [&](std::size_t first, std::size_t last) {
    WalkSearch search(walkers.network());
    for (std::size_t i = first; i < last; ++i) {
      const auto gates = walkers.gatesOf(area, open.schools[i], open.sites[i]);
      search.run(gates, limits.empty() ? Walk{} : limits.back());
      Catchment& catchment = catchments[i];
      catchment.school = open.schools[i];
      catchment.connected = !gates.empty();
      for (const Walk limit : limits)
        catchment.rings.push_back({limit, serviceAreaOf(walkers.network(), search, limit), {}});
      if (limits.empty()) continue;
      const auto points = pointsWithin(walkers, search);
      for (CatchmentRing& ring : catchment.rings) ring.residents = sumOf(points, residents, ring.limit);
    }
  });
  return catchments;
}

}  // namespace xuequ
