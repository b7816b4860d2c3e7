// SPDX-License-Identifier: Apache-2.0
// Which zone has what part in the admissions of which school.
#pragma once

#include "core/evaluation/admission.hpp"

namespace xuequ {

/// What one zone has part in the admissions of one part.
struct ZoneAdmission {
  ZoneId zone;
  std::size_t part = 0;  ///< position in the roster
  ByTier applicants{};   ///< the part's share of the zone's
  ByTier admitted{};     ///< of a tier that is not admitted whole, shared out in proportion
  ByTier toOthers{};     ///< of the applicants, at another part that serves the zone
  Pupils fromOthers;     ///< of the other parts' shares of the zone, at this one
  [[nodiscard]] Pupils sent(AdmissionTier tier) const {
    return applicants[index(tier)] - admitted[index(tier)] - toOthers[index(tier)];
  }
};

/// Of a year after the base year, of a stage placed by tiers; by part, then zone. Empty where no zone is
/// drawn.
std::vector<ZoneAdmission> admissionsByZone(const StageInputs&, const Outcome&, int year);

}  // namespace xuequ
