// SPDX-License-Identifier: Apache-2.0
// Drawing, splitting and merging zones where all zones have boundaries: milliseconds an event of the mouse.
#pragma once

#include "core/evaluation/outcome.hpp"

#include <string>

namespace xuequ::bench {

/// `size` is what the lines say of the world.
void benchDrawing(const StudyArea&, const Scenario& drawn, Stage, const Outcome&, const std::string& size);

}  // namespace xuequ::bench
