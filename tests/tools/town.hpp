// SPDX-License-Identifier: Apache-2.0
// A street of four units with a school at each end, and a hand on the mouse.
#pragma once

#include "app/tools/toolbox.hpp"
#include "tests/support/shapes.hpp"

#include <memory>
#include <vector>

namespace xuequ::app {

/// Units A B C D from west to east, 100 m each. School "west" stands in A and serves A and B, "east" stands
/// in D and serves C and D, "boarding" stands north of them and draws from everywhere. All are primary
/// schools.
struct Town {
  std::shared_ptr<const StudyArea> area;
  Scenario scenario;
  Selection selection;

  [[nodiscard]] Context context() const {
    return {*area, scenario, Stage::Primary, area->baseYear, selection};
  }
  [[nodiscard]] SchoolId school(const char* key) const { return *area->findSchool(key); }
  [[nodiscard]] UnitId unit(const char* key) const { return *area->findUnit(key); }
  /// The first school that serves the unit's zone; kNoSchool: in none.
  [[nodiscard]] SchoolId servedBy(const Scenario&, const char* unit) const;
};
Town town();

/// The middle of a unit, away from every school.
Point inUnit(int fromWest);

PointerEvent press(Point);
PointerEvent drag(Point);
PointerEvent move(Point);
PointerEvent release(Point);
PointerEvent doubleClick(Point);

}  // namespace xuequ::app
