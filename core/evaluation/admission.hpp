// SPDX-License-Identifier: Apache-2.0
// Admission by tiers until full (额满为止): DOMAIN 3.6. Whom no school of his zone has a seat for is placed
// centrally (central_placement.hpp).
#pragma once

#include "core/evaluation/school_neighbours.hpp"

#include <span>
#include <vector>

namespace xuequ {

/// A part that entrants of zones apply to in one year.
struct AdmissionPlace {
  Pupils seats;
  ByTier applicants{};
  bool takesOthers = false;  ///< takes from central placement: public, by zone, open to entrants
};

/// A zone that several parts serve: each has a share of its applicants, and takes more where the others of
/// the zone are full.
struct SharedZone {
  struct Share {
    std::size_t place = 0;
    ByTier applicants{};
  };
  ZoneId zone;
  std::vector<Share> shares;
};

/// What became of one share of a zone's applicants.
struct ShareAdmitted {
  ByTier admitted{};  ///< of the share, at its own place
  ByTier toOthers{};  ///< of the share, at another place of the zone
  Pupils fromOthers;  ///< of the zone's other shares, at this place
};

struct AdmittedByTiers {
  std::vector<ByTier> admitted;  ///< by place, of its applicants
  std::vector<ByTier> toOthers;  ///< of its applicants, at another place of their zone
  std::vector<Pupils> fromOthers;
  std::vector<ByTier> sent;  ///< to central placement
  std::vector<Pupils> seatsLeft;
  std::vector<std::vector<ShareAdmitted>> shares;  ///< as those of the shared zones
};

/// Each place admits its applicants tier by tier as far as its seats go. Before the next tier has its turn,
/// those of a shared zone whose place is full go where the zone's other places have seats left, of all zones
/// the nearest pair of places first, by straight line. What a place admits of a tier is shared among zones in
/// proportion to their applicants.
AdmittedByTiers admittedByTiers(std::span<const AdmissionPlace>, std::span<const SharedZone>,
                                const SchoolSites&);

/// Cut into tiers so that they sum to it exactly.
ByTier tiersOf(Pupils entrants, const StageAssumptions&);

/// Of residents of a zone who come to an age, those who seek a place at its schools: neither away nor at
/// private schools.
Pupils stayingOf(const StageInputs&, Pupils residents, std::size_t step);

/// The part as a place, its seats and applicants as they stand in its outcome. A private part may serve a
/// zone too; who comes to it from the whole area is there first.
AdmissionPlace placeOf(const StageInputs&, const Part&, const PartOutcome&, int year);

/// The zone with what applies to each part that serves it, by position within the stage; none where no two
/// do.
std::optional<SharedZone> sharedZone(const StageInputs&, const Zone&, const ZoneOutcome&, int year);

}  // namespace xuequ
