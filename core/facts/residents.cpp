// SPDX-License-Identifier: Apache-2.0
#include "core/facts/residents.hpp"

#include "core/facts/births.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <optional>

namespace xuequ {
namespace {

constexpr std::size_t kAgesBornLately =
    6;  ///< school entry at the latest: births further back say little of who lives here

/// The ages filled in, and whether one of them took births of the area that had to be shared out.
std::vector<std::size_t> fillFromBirths(StudyArea& area) {
  std::vector<std::size_t> filled;
  for (std::size_t age = 0; age < kAgesBornLately; ++age) {
    if (area.agesKnown[age]) continue;
    const auto born = birthsOfCohort(area, area.baseYear + -static_cast<int>(age));
    if (!born) continue;
    for (std::size_t unit = 0; unit < born->size(); ++unit) {
      const UnitId id{static_cast<std::int32_t>(unit)};
      area.units[id].residents[age] = (*born)[id];
    }
    filled.push_back(age);
  }
  return filled;
}

std::optional<std::size_t> nearestKnown(const std::vector<bool>& known, std::size_t age) {
  for (std::size_t older = age + 1; older < kAges; ++older)
    if (known[older]) return older;
  for (std::size_t younger = age; younger-- > 0;)
    if (known[younger]) return younger;
  return std::nullopt;
}

}  // namespace

void fillUnknownAges(StudyArea& area) {
  std::vector<bool> known = area.agesKnown;
  const auto born = fillFromBirths(area);
  for (const std::size_t age : born) known[age] = true;
  const auto wholeArea =
      std::ranges::count_if(area.births, [](const Births& births) { return !births.unit; });
  if (!born.empty() && wholeArea > 0)
    area.notes.push_back({NoteCode::BirthsSpread, fmt::format("{}", fmt::join(born, ", ")), wholeArea});

  std::vector<std::size_t> filled;
  for (std::size_t age = 0; age < kAges; ++age) {
    const auto like = known[age] ? std::nullopt : nearestKnown(known, age);
    if (!like) continue;
    for (PlanningUnit& unit : area.units) unit.residents[age] = unit.residents[*like];
    filled.push_back(age);
  }
  if (!filled.empty())
    area.notes.push_back({NoteCode::AgesFilled, fmt::format("{}", fmt::join(filled, ", ")),
                          static_cast<std::int64_t>(filled.size())});
}

}  // namespace xuequ
