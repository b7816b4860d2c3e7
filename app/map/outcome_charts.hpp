// SPDX-License-Identifier: Apache-2.0
// The charts a planner reads first, made from an outcome.
#pragma once

#include "app/map/chart.hpp"
#include "app/output/language.hpp"
#include "core/evaluation/outcome.hpp"

#include <optional>

namespace xuequ::app {

/// Pupils against nominal and usable seats by year. No stage: primary, junior and senior together.
Chart seatsChart(const Outcome&, std::optional<Stage>, Language, bool dark);
/// Oversized and super-oversized classes by year. `inclusive` as the rule in force counts (OversizedRule).
Chart oversizedChart(const Outcome&, std::optional<Stage>, bool inclusive, Language, bool dark);
/// The same two of one school's part of a stage.
Chart seatsChart(const Outcome&, SchoolId, Stage, Language, bool dark);
Chart oversizedChart(const Outcome&, SchoolId, Stage, bool inclusive, Language, bool dark);

}  // namespace xuequ::app
