// SPDX-License-Identifier: Apache-2.0
// Drawing, splitting and merging zones where all zones have boundaries: milliseconds an event of the mouse.
#pragma once

#include "core/evaluation/outcome.hpp"

#include <optional>
#include <string>

namespace xuequ::bench {

/// A corner of drawn zones that can be moved a little.
std::optional<Point> movableCorner(const StudyArea&, const Scenario& drawn, Stage);

/// `size` is what the lines say of the world.
void benchDrawing(const StudyArea&, const Scenario& drawn, Stage, const Outcome&, const std::string& size);

}  // namespace xuequ::bench
