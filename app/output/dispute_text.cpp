// SPDX-License-Identifier: Apache-2.0
#include "app/output/dispute_text.hpp"

#include "app/output/cell_text.hpp"

#include <fmt/format.h>

#include <cmath>

namespace xuequ::app {
namespace {

std::string textOf(Language language, std::span<const gis::DisputedLand> disputes, bool slivers) {
  constexpr Text kItem{"{}: {} m², {} people", "{}：{} m²，{} 人"};
  std::string text;
  for (const gis::DisputedLand& land : disputes) {
    if (land.other.empty() != slivers) continue;
    const std::string zones = slivers ? land.keeper : land.keeper + " / " + land.other;
    text += (text.empty() ? "" : "; ") + fmt::format(fmt::runtime(kItem.in(language)), zones,
                                                     wholeText(std::llround(land.area.count())),
                                                     wholeText(land.people.rounded()));
  }
  return text;
}

}  // namespace

std::string overlapsText(Language language, std::span<const gis::DisputedLand> disputes) {
  return textOf(language, disputes, false);
}

std::string sliversText(Language language, std::span<const gis::DisputedLand> disputes) {
  return textOf(language, disputes, true);
}

}  // namespace xuequ::app
