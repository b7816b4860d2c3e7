// SPDX-License-Identifier: Apache-2.0
// What a school or all of a stage reach: how far the radius of a stage and a walk of that length reach, of
// one school or of all, and where nobody is served.
#pragma once

#include "core/evaluation/service_shapes.hpp"

#include <optional>
#include <vector>

namespace xuequ {

/// The stage's service radius; 1,000 m where the pack sets none.
Metres reachLimit(const StageStandard&);

/// Whose reach is asked for, and how far. Where it stays the same, so does the land that is reached.
struct ReachQuestion {
  OpenSchools open;  ///< at least one
  Metres limit;      ///< reachLimit()
  [[nodiscard]] bool sameAs(const ReachQuestion&) const;
};
/// Of one school, else of all that are open in the year. Empty where the stage is not in the pack, or the
/// school does not take pupils of it.
std::optional<ReachQuestion> reachQuestion(const StudyArea&, const Scenario&, const Outcome&, Stage, int year,
                                           std::optional<SchoolId>);

/// The land within a walk.
struct ReachRing {
  Metres limit;
  MultiPolygon shape;
  bool operator==(const ReachRing&) const = default;
};
/// Within half the limit, and within the limit. Takes a moment.
std::vector<ReachRing> reachRings(const StudyArea&, const Walkers&, const ReachQuestion&);

struct SchoolReach {
  Metres limit;               ///< of the question
  std::vector<Disc> circles;  ///< one a school; none where the pack sets no radius
  std::vector<Line> ways;     ///< what is reached on foot
  std::vector<UnitId> gap;    ///< units most of whose people live beyond every circle; of all schools only
  Pupils withinRadius;        ///< residents of the stage's ages
  Pupils onFoot;              ///< of them, whose walk is within the limit
  bool operator==(const SchoolReach&) const = default;
};

/// As reachQuestion() has it. Without walkers (no roads) there are no ways.
std::optional<SchoolReach> schoolReachOf(const StudyArea&, const Scenario&, const Outcome&, Stage, int year,
                                         std::optional<SchoolId>, const Walkers*);

/// Who of the stage's ages has the shortest walk to a school.
struct NearestHome {
  Metres walk;
  Metres straight;  ///< the same home, as the crow flies
  bool operator==(const NearestHome&) const = default;
};
/// None where nobody has a way to it, or it takes no pupils of the stage. `walks`: of everybody to the school
/// (WalksToSchool::any).
std::optional<NearestHome> nearestHome(const StudyArea&, const Scenario&, const Outcome&, Stage, int year,
                                       SchoolId, const IdVector<PointId, Walk>& walks);

}  // namespace xuequ
