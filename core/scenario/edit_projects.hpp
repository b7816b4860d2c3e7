// SPDX-License-Identifier: Apache-2.0
// Edits of projects and assumptions.
#pragma once

#include "core/scenario/scenario.hpp"

namespace xuequ {

/// The project's id is given by the scenario. ProjectKeyTaken, ProjectYearOutOfRange, SchoolUnknown,
/// SchoolWithoutStage, ProjectSelfReceiver, NegativeNumber.
Result<Scenario> addProject(const StudyArea&, const Scenario&, Project);
/// The same checks; the project keeps its id. One that opens a school no more is as if it were removed.
Result<Scenario> changeProject(const StudyArea&, const Scenario&, const Project&);
/// Zones lose the services of a school that is no longer opened. ProjectNeeded where another project builds
/// on it.
Result<Scenario> removeProject(const StudyArea&, const Scenario&, ProjectId);

Result<Scenario> setAssumption(const Scenario&, std::string_view name, std::string_view value);

}  // namespace xuequ
