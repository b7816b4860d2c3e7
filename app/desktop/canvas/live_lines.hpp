// SPDX-License-Identifier: Apache-2.0
// What the figures beside the map say of an edit in the making: findings of the zones concerned, and walks.
#pragma once

#include "app/desktop/document/document.hpp"
#include "app/output/language.hpp"

#include <QString>

#include <vector>

namespace xuequ::app {

enum class LiveMood : std::uint8_t { Worse, Better };

struct LiveLine {
  LiveMood mood{};
  QString text;
};

/// Findings of the zones concerned that are new, gone, or about more or fewer people. What is said of
/// crossings follows once the walks are worked out. `start`: the committed scenario, with boundaries where
/// the edit gave it some, so that it is not blamed for what they alone bring to light.
std::vector<LiveLine> findingLines(const PlanDocument&, const Scenario& start, Language);

/// Entrants of the stage and year that are placed centrally and that no seat is left for, before and after,
/// where that differs.
std::vector<LiveLine> centralLines(const PlanDocument&);

/// How many of the school's zone walk farther than the standard radius, before and after; empty where the
/// walks are not worked out yet, there are no roads, or the pack sets no radius.
QString walkLine(const PlanDocument&, SchoolId);

}  // namespace xuequ::app
