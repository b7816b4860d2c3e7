// SPDX-License-Identifier: Apache-2.0
// Whose walk to the school of their zone is too long: a figure quick enough for every frame of a drag.
#pragma once

#include "core/evaluation/compare.hpp"
#include "core/evaluation/safe_ways.hpp"

#include <optional>

namespace xuequ {

struct FarWalks {
  Pupils residents;  ///< of the stage's ages, in the zones whose entrants the school takes
  Pupils far;        ///< of them, whose walk to it is longer than the limit; without a way too
  [[nodiscard]] std::optional<Ratio> share() const;
  bool operator==(const FarWalks&) const = default;
};

/// `walks`: of everybody to that school (WalksToSchool::any). year: index.
FarWalks farWalks(const StudyArea&, const Side&, const StageStandard&, int year, SchoolId,
                  const IdVector<PointId, Walk>& walks, Walk limit);

}  // namespace xuequ
