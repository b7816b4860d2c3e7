// SPDX-License-Identifier: Apache-2.0
// What the inspector writes about a school, a unit or a zone: short tables as rich text.
#pragma once

#include "app/desktop/document/document.hpp"
#include "app/desktop/window/look.hpp"

#include <QString>

#include <utility>
#include <vector>

namespace xuequ::app {

struct FactSheet {
  QString name;
  QString kind;     ///< one line under the name
  QString figures;  ///< the large numbers, rich text
  QString details;  ///< a table, rich text
};

FactSheet factsOfSchool(const PlanDocument&, Look, SchoolId);
FactSheet factsOfUnit(const PlanDocument&, Look, UnitId);
FactSheet factsOfZone(const PlanDocument&, Look, ZoneId);

}  // namespace xuequ::app
