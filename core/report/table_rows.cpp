// SPDX-License-Identifier: Apache-2.0
#include "core/report/table_rows.hpp"

#include <cmath>

namespace xuequ {

Cell cell(Ownership ownership) {
  switch (ownership) {
    case Ownership::Public:
      return Word{"public"};
    case Ownership::InclusivePrivate:
      return Word{"inclusive"};
    case Ownership::Private:
      return Word{"private"};
  }
  return {};
}

Cell known(double value) { return value == 0 ? Cell{} : Cell{value}; }

double hundredths(double value) { return std::round(value * 100) / 100; }

Cell percentCell(double part, double whole) {
  return whole > 0 ? Cell{std::round(part / whole * 1e6) / 1e4} : Cell{};
}

std::vector<Column> withYears(std::vector<Column> first, const Outcome& outcome, ColumnKind kind) {
  for (int year = 0; year < outcome.years; ++year)
    first.push_back({"y" + std::to_string(outcome.year(year).value()), kind});
  return first;
}

std::string nameOf(const StudyArea& area, const Scenario& scenario, SchoolId id) {
  const School* school = findSchool(area, scenario, id);
  return school ? school->name : std::string{};
}

std::string nameOf(const StudyArea& area, Grade grade) { return std::string(area.standards.labelOf(grade)); }

std::string nameOf(const PlanningUnit& unit) { return unit.name.empty() ? unit.key : unit.name; }

}  // namespace xuequ
