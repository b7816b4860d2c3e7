// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/affected_schools.hpp"

#include <set>

namespace xuequ {
namespace {

std::vector<SchoolFigures> figuresOf(const Outcome& outcome, SchoolId school, Stage stage) {
  std::vector<SchoolFigures> figures(static_cast<std::size_t>(outcome.years));
  const std::int32_t position = outcome.roster->find(school, stage);
  if (position < 0) return figures;
  const auto part = static_cast<std::size_t>(position);
  for (std::size_t year = 0; year < figures.size(); ++year) {
    const PartYear& of = outcome.parts[part]->years[year];
    const Seats usable = outcome.roster->parts()[part].years[year].usable;
    figures[year] = {of.pupils, usable, of.sections, of.oversized};
  }
  return figures;
}

void addSchools(const Outcome& outcome, Stage stage, std::set<SchoolId>& schools) {
  const auto range = outcome.roster->of(stage);
  for (std::size_t p = range.first; p < range.last; ++p) schools.insert(outcome.roster->parts()[p].school);
}

}  // namespace

std::optional<Ratio> SchoolFigures::utilisation() const {
  if (usable.count() == 0) return std::nullopt;
  return Ratio::of(pupils.count(), usable.count() * 1000);
}

std::optional<double> SchoolFigures::classSize() const {
  if (sections.count() == 0) return std::nullopt;
  return pupils.toDouble() / sections.count();
}

std::vector<AffectedSchool> affectedSchools(const Outcome& before, const Outcome& after, Stage stage) {
  std::set<SchoolId> schools;
  addSchools(before, stage, schools);
  addSchools(after, stage, schools);
  std::vector<AffectedSchool> affected;
  for (const SchoolId school : schools) {
    if (before.find(school, stage) == after.find(school, stage)) continue;  // the very same part
    AffectedSchool row{school, figuresOf(before, school, stage), figuresOf(after, school, stage)};
    if (row.before != row.after) affected.push_back(std::move(row));
  }
  return affected;
}

}  // namespace xuequ
