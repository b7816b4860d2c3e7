// SPDX-License-Identifier: Apache-2.0
// Sections and class sizes of one grade, exact (DOMAIN 4.8).
#pragma once

#include "core/base/units.hpp"
#include "core/facts/standards.hpp"

#include <cstdint>
#include <span>

namespace xuequ {

/// n pupils in k sections as evenly as can be: `larger` sections of size+1 and the rest of size.
struct BalancedSplit {
  std::int64_t size = 0;    ///< q = ⌊n/k⌋
  std::int64_t larger = 0;  ///< r = n − qk
  std::int64_t sections = 0;
  [[nodiscard]] std::int64_t largest() const { return size + (larger > 0 ? 1 : 0); }
  bool operator==(const BalancedSplit&) const = default;
};
/// No sections: nobody may be in them; with pupils and k = 0 the split is one section.
BalancedSplit balancedSplit(std::int64_t pupils, Sections);

struct OversizedCount {
  std::int32_t oversized =
      0;  ///< of `from` pupils or more; without the super-oversized ones if the rule is exclusive
  std::int32_t superOversized = 0;
  std::int64_t largest = 0;  ///< size of the largest class
  std::int64_t excess = 0;   ///< pupils above `from` − 1, over all classes
  bool operator==(const OversizedCount&) const = default;
};
OversizedCount oversizedClasses(const BalancedSplit&, const OversizedRule&);
/// Actual rosters override the balanced split.
OversizedCount oversizedClasses(std::span<const std::int32_t> sizes, const OversizedRule&);

/// ⌈n/c⌉
Sections sectionsNeeded(std::int64_t pupils, std::int32_t classSize);
/// Σ max(0, size − limit) over the classes.
std::int64_t excessPupils(const BalancedSplit&, std::int64_t limit);

}  // namespace xuequ
