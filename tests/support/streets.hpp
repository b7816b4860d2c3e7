// SPDX-License-Identifier: Apache-2.0
// Streets for tests: drawn by their corners, or at random.
#pragma once

#include "core/facts/land.hpp"
#include "tests/support/random.hpp"

#include <vector>

namespace xuequ {

/// Corners in metres.
Road street(std::initializer_list<std::pair<int, int>> corners);
Road bridge(std::initializer_list<std::pair<int, int>> corners);

/// A grid of bent streets of about 100 m, some missing, some bridges.
std::vector<Road> randomStreets(Random&, int across);

}  // namespace xuequ
