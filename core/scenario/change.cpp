// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/change.hpp"

#include <algorithm>

namespace xuequ {
namespace {

/// Of units whose first point has the same owner.
bool sameCut(const Owners& a, const Owners& b, UnitId unit) {
  const auto inA = a.cutUnits.find(unit);
  const auto inB = b.cutUnits.find(unit);
  const bool cutInA = inA != a.cutUnits.end();
  const bool cutInB = inB != b.cutUnits.end();
  return cutInA == cutInB && (!cutInA || inA->second == inB->second);
}

std::vector<UnitId> movedUnits(const Zoning& before, const Zoning& after) {
  std::vector<UnitId> moved;
  const Owners& a = *before.owners;
  const Owners& b = *after.owners;
  const bool uncut = a.cutUnits.empty() && b.cutUnits.empty();
  for (std::size_t i = 0; i < std::max(a.unit.size(), b.unit.size()); ++i) {
    const UnitId unit{static_cast<std::int32_t>(i)};
    const bool same = a.unit[unit] == b.unit[unit] && (uncut || sameCut(a, b, unit));
    if (!same) moved.push_back(unit);
  }
  return moved;
}

void compareZones(const std::vector<Zone>& before, const std::vector<Zone>& after, StageChange& change) {
  std::vector<ZoneId>& changed = change.zones;
  auto a = before.begin();
  auto b = after.begin();
  while (a != before.end() || b != after.end()) {
    if (b == after.end() || (a != before.end() && a->id < b->id)) {
      changed.push_back((a++)->id);
    } else if (a == before.end() || b->id < a->id) {
      changed.push_back((b++)->id);
    } else {
      if (!(a->services == b->services))
        changed.push_back(a->id);
      else if (!(*a == *b))
        change.drawn.push_back(a->id);
      ++a, ++b;
    }
  }
}

/// The same but for what the demand depends on.
bool sameForecast(const Assumptions& a, const Assumptions& b) {
  return a.birthTrend == b.birthTrend && a.occupancy == b.occupancy && a.migration == b.migration &&
         a.yields == b.yields;
}

}  // namespace

bool Change::empty() const {
  const auto still = [](const StageChange& s) {
    return s.units.empty() && s.zones.empty() && s.drawn.empty();
  };
  return !projects && !forecast && !rules && std::ranges::all_of(stages, still);
}

Change difference(const Scenario& before, const Scenario& after) {
  Change change;
  for (Stage stage : kAllStages) {
    const Zoning& a = before.zoning(stage);
    const Zoning& b = after.zoning(stage);
    if (!a.owners.sameAs(b.owners)) change.stages[index(stage)].units = movedUnits(a, b);
    if (!a.zones.sameAs(b.zones)) compareZones(*a.zones, *b.zones, change.stages[index(stage)]);
  }
  change.projects = !(before.projects == after.projects);
  change.forecast = !sameForecast(before.assumptions, after.assumptions);
  change.rules = !(before.assumptions == after.assumptions);
  return change;
}

}  // namespace xuequ
