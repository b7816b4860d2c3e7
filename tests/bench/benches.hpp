// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

namespace xuequ::bench {

/// Evaluate and one edit on the sample plan. Says on stderr where the plan is not there.
void benchSample(const std::filesystem::path& plan);
/// Load, evaluate and one edit on a generated province of 100,000 planning units; memory.
void benchProvince();
/// Whole runs of the command line beside other tools' figures, on a district, a city or a province of the
/// shared generator; the bound is the peer's time by the factor that is asked for. Plans are made in the
/// folder once.
void benchPeers(const std::filesystem::path& folder, const std::string& scale);
/// One frame of a border being dragged, and the longest event of a brush over a thousand units, at 50,000
/// demand points.
void benchBorders();
/// How evaluate grows with units: the same over three sizes.
void benchGrowth();

/// From the start to the window with its first map; frames of the map while it is moved and edited, on the
/// sample and on a province of 100,000 units and two million edges of roads.
void benchWindow(const std::filesystem::path& plan);

}  // namespace xuequ::bench
