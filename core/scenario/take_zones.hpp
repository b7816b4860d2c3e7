// SPDX-License-Identifier: Apache-2.0
// Units into zones as another scenario has them.
#pragma once

#include "core/scenario/edit_zones.hpp"

#include <span>

namespace xuequ {

/// The school of one scenario in another: an existing one by id, one that a project opens by its key.
std::optional<SchoolId> sameSchool(const StudyArea&, const Scenario& here, const Scenario& there, SchoolId);

/// The zone's services with the schools of this scenario. SchoolUnknown.
Result<std::vector<Service>> servicesHere(const StudyArea&, const Scenario& here, const Scenario& there,
                                          const Zone& theirs);

/// A new zone with the name and services of theirs, without land. SchoolUnknown, SchoolWithoutStage.
Result<ZoneMade> zoneMadeLike(const StudyArea&, const Scenario& into, const Scenario& from, Stage,
                              const Zone& theirs);

/// The units in zones with the same services as the other scenario's, made where there are none. A unit that
/// borders cut there is cut here along the same lines. UnitUnknown, SchoolUnknown, SchoolWithoutStage,
/// ZoneLocked.
Result<Scenario> takeZones(const StudyArea&, const Scenario& into, const Scenario& from, Stage,
                           std::span<const UnitId>);

}  // namespace xuequ
