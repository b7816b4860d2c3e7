// SPDX-License-Identifier: Apache-2.0
#include "tests/support/world.hpp"

#include "core/scenario/edit_zones.hpp"
#include "tests/support/records.hpp"
#include "tests/support/shapes.hpp"

#include <map>
#include <stdexcept>
#include <string>

namespace xuequ {
namespace {

constexpr std::int32_t kSide = 200;

std::vector<std::string> rowsOf(std::string_view picture) {
  std::vector<std::string> rows;
  std::string row;
  bool remark = false;
  int blanks = 0;
  for (const char c : picture) {
    if (c == '\n') {
      if (!row.empty()) rows.push_back(std::move(row));
      row.clear();
      remark = false;
    }
    blanks = c == ' ' ? blanks + 1 : 0;
    remark = remark || (blanks >= 2 && !row.empty());
    if (c > ' ' && !remark) row.push_back(c);
  }
  if (!row.empty()) rows.push_back(std::move(row));
  return rows;
}

std::string unitKey(int row, int column) { return std::to_string(row) + std::to_string(column); }

/// Units, and a school where a letter comes first.
std::map<std::string, char> draw(Records& records, const std::vector<std::string>& rows,
                                 const DrawnWith& with) {
  std::map<std::string, char> letters;
  for (std::size_t r = 0; r < rows.size(); ++r)
    for (std::size_t c = 0; c < rows[r].size(); ++c) {
      const char letter = rows[r][c];
      PlanningUnit unit;
      unit.key = unitKey(static_cast<int>(r) + 1, static_cast<int>(c) + 1);
      unit.shape = square(kSide * static_cast<std::int32_t>(c), -kSide * static_cast<std::int32_t>(r), kSide);
      unit.residents.fill(with.residents);
      const std::string school(1, static_cast<char>(std::tolower(letter)));
      const bool first =
          letter != '.' && std::ranges::find(records.schools, school, &School::key) == records.schools.end();
      if (first) {
        records.schools.push_back(primarySchool(school, with.rooms));
        records.schools.back().site = innerPoint(unit.shape);
      }
      letters[unit.key] = letter;
      records.units.push_back(std::move(unit));
    }
  return letters;
}

template <class T>
T orThrow(Result<T> result) {
  if (!result) throw std::logic_error("a drawn world is not sound: " + result.error().value);
  return *std::move(result);
}

}  // namespace

UnitId World::unit(int row, int column) const { return area->findUnit(unitKey(row, column)).value(); }

SchoolId World::school(std::string_view key) const { return findSchool(*area, scenario, key).value(); }

ZoneId World::zone(char letter) const {
  for (const Zone& zone : *scenario.zoning(Stage::Primary).zones)
    if (zone.name == std::string(1, letter)) return zone.id;
  throw std::logic_error(std::string("no zone ") + letter);
}

Outcome World::outcome() const { return orThrow(evaluate(*area, scenario)); }

World drawn(std::string_view picture, const DrawnWith& with) {
  Records records = emptyRecords();
  records.agesKnown.assign(kAges, true);
  const auto letters = draw(records, rowsOf(picture), with);
  if (with.change) with.change(records);
  const auto area = orThrow(makeStudyArea(std::move(records)));
  std::vector<ZoneRow> rows;
  for (const auto& [key, letter] : letters) {
    if (letter == '.') continue;
    const std::string school(1, static_cast<char>(std::tolower(letter)));
    rows.push_back({area->findUnit(key).value(),
                    {area->findSchool(school).value()},
                    area->baseYear,
                    std::string(1, letter)});
  }
  Scenario empty = emptyScenario(*area, "drawn");
  for (StageAssumptions& stage : empty.assumptions.stages) stage.entry = EntrySource::Participation;
  return {area, orThrow(withZoneRows(*area, std::move(empty), Stage::Primary, rows, true))};
}

void count(Records& records, std::string_view school, std::int32_t year,
           const std::vector<std::int64_t>& pupils, const std::vector<std::int32_t>& sections) {
  for (std::size_t step = 0; step < pupils.size(); ++step) {
    EnrolmentRecord record{.school = std::string(school), .enrolment = {}};
    record.enrolment.year = SchoolYear{year};
    record.enrolment.grade = {Stage::Primary, static_cast<std::int32_t>(step)};
    record.enrolment.pupils = Pupils::whole(pupils[step]);
    if (step < sections.size()) record.enrolment.sections = Sections{sections[step]};
    records.enrolment.push_back(std::move(record));
  }
}

Project openPrimary(std::int32_t year, int rooms, bool atOnce, Transfer transfer) {
  Project project;
  project.key = "new";
  project.name = "New school";
  project.year = SchoolYear{year};
  OpenSchool open{
      .school = primarySchool("n", rooms), .phaseIn = {.atOnce = atOnce}, .transfer = transfer, .apart = {}};
  open.school.site = at(0, 0);
  project.measure = std::move(open);
  return project;
}

}  // namespace xuequ
