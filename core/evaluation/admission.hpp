// SPDX-License-Identifier: Apache-2.0
// Admission by tiers until full (额满为止), and central placement of the rest (统筹安排): DOMAIN 3.6.
#pragma once

#include "core/evaluation/stage_inputs.hpp"

#include <optional>
#include <span>
#include <vector>

namespace xuequ {

/// A part that entrants of zones apply to in one year.
struct AdmissionPlace {
  Pupils seats;
  ByTier applicants{};
  bool takesOthers = false;  ///< takes from central placement: public, by zone, open to entrants
  std::optional<Point> site;
};

struct PlacedByTiers {
  std::vector<ByTier> admitted;  ///< by place
  std::vector<Pupils> received;  ///< by place, from central placement
  ByTier central{};              ///< placed centrally
  ByTier unserved{};             ///< for whom no seat is left
};

/// Each place admits its applicants tier by tier as far as its seats go. Of the rest, tier by tier, the
/// nearest pair of a place that sends and one that has seats left comes first, by straight line; who applied
/// nowhere (`without`), or to a place without a site, has the seats that are then left, in proportion.
PlacedByTiers placedByTiers(std::span<const AdmissionPlace>, const ByTier& without);

/// Cut into tiers so that they sum to it exactly.
ByTier tiersOf(Pupils entrants, const StageAssumptions&);

/// Of residents of a zone who come to an age, those who seek a place at its schools: neither away nor at
/// private schools.
Pupils stayingOf(const StageInputs&, Pupils residents, std::size_t step);

/// What one zone has part in the admissions of one part.
struct ZoneAdmission {
  ZoneId zone;
  std::size_t part = 0;  ///< position in the roster
  ByTier applicants{};
  ByTier admitted{};  ///< of a tier that is not admitted whole, shared out in proportion
};

/// Of a year after the base year, of a stage placed by tiers; by part, then zone. Empty where no zone is
/// drawn.
std::vector<ZoneAdmission> admissionsByZone(const StageInputs&, const Outcome&, int year);

}  // namespace xuequ
