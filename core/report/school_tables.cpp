// SPDX-License-Identifier: Apache-2.0
// Tables with a row a school: T1, T2, T3, T6.
#include "core/capacity/sections.hpp"
#include "core/evaluation/ledger.hpp"
#include "core/evaluation/service.hpp"
#include "core/evaluation/site_distances.hpp"
#include "core/report/report.hpp"
#include "core/report/table_rows.hpp"

#include <algorithm>

namespace xuequ {
namespace {

double percent(std::int64_t part, std::int64_t whole) {
  return whole == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

/// One check of T2: what the standard says, what the school has.
void addCheck(Table& table, const std::string& school, Stage stage, const char* rule, double standard,
              double actual, bool met, const std::string& source) {
  table.rows.push_back({school, cell(stage), Word{rule}, standard, actual, Word{met ? "yes" : "no"}, source});
}

/// What the area has no such ways for, or the pack sets no distance for, is not checked.
void addSiteChecks(Table& table, const std::string& name, const StageStandard& standard,
                   const SiteDistances& of) {
  const auto add = [&](const char* rule, const std::optional<Metres>& away, const Norm<double>& norm) {
    if (away && norm.value > 0)
      addCheck(table, name, standard.stage, rule, norm.value, hundredths(away->count()),
               !tooNear(away, Metres{norm.value}), norm.source);
  };
  add("rule_trunk_distance", of.trunk, standard.trunkDistance);
  add("rule_railway_distance", of.railway, standard.railwayDistance);
}

void addChecks(Table& table, const StudyArea& area, const Scenario& scenario, const Part& part,
               const PartOutcome& outcome, int year, const NoisyWays& ways) {
  const auto& schedule = part.years[static_cast<std::size_t>(year)];
  if (!schedule.running) return;
  const StageStandard& standard = *area.standards.find(part.stage);
  const PartYear& of = outcome.years[static_cast<std::size_t>(year)];
  const std::string name = nameOf(area, scenario, part.school);
  std::int32_t largest = 0;
  for (std::int32_t step = 0; step < part.steps; ++step)
    largest = std::max(largest, outcome.grades[static_cast<std::size_t>(year * part.steps + step)].largest);
  addCheck(table, name, part.stage, "rule_class_size", part.classSize, largest, largest <= part.classSize,
           standard.classSize.source);
  if (const std::int32_t most = standard.maxSections.value; most > 0)
    addCheck(table, name, part.stage, "rule_max_sections", most, of.sections.count(),
             of.sections.count() <= most, standard.maxSections.source);
  addCheck(table, name, part.stage, "rule_seats", static_cast<double>(schedule.usable.count()),
           of.pupils.toDouble(), of.pupils.rounded() <= schedule.usable.count(), {});
  if (const auto& site = findSchool(area, scenario, part.school)->site)
    addSiteChecks(table, name, standard, ways.from(*site));
}

Word stageWord(Stage stage) { return {std::string(keyOf(stage))}; }

struct MeasureCells {
  const StudyArea& area;
  const Scenario& scenario;

  [[nodiscard]] static Phrase roomsText(const std::vector<StageRooms>& rooms, const char* sign) {
    Phrase text;
    for (const StageRooms& of : rooms) {
      if (!text.empty()) text << std::string("; ");
      text << stageWord(of.stage) << " " + std::string(sign) + std::to_string(of.rooms.count());
    }
    return text;
  }
  /// "by grade", or where stages differ "Primary by grade; Senior at once".
  [[nodiscard]] static Cell phaseIn(const OpenSchool& open) {
    const auto how = [](const PhaseIn& phaseIn) { return Word{phaseIn.atOnce ? "at_once" : "by_grade"}; };
    if (open.apart.empty()) return how(open.phaseIn);
    Phrase text;
    for (const SchoolStage& part : open.school.stages) {
      if (!text.empty()) text << std::string("; ");
      text << stageWord(part.stage) << std::string(" ") << how(openingOf(open, part.stage).phaseIn);
    }
    return text;
  }
  /// By the school's own class size, the one assumed, or the pack's.
  [[nodiscard]] std::int64_t seatsIn(const School& school, const StageRooms& rooms) const {
    const auto own = std::ranges::find(school.stages, rooms.stage, &SchoolStage::stage);
    const auto& assumed = scenario.assumptions.stages[index(rooms.stage)].classSize;
    const std::int32_t usual = assumed.value_or(area.standards.find(rooms.stage)->classSize.value);
    return std::int64_t{rooms.rooms.count()} *
           (own == school.stages.end() ? usual : own->classSize.value_or(usual));
  }
  [[nodiscard]] std::vector<Cell> operator()(const OpenSchool& open) const {
    std::vector<StageRooms> rooms;
    std::int64_t seats = 0;
    for (const SchoolStage& stage : open.school.stages) {
      rooms.push_back({stage.stage, stage.rooms});
      seats += stage.seats ? stage.seats->count() : seatsIn(open.school, rooms.back());
    }
    return {Word{"project_open"}, roomsText(rooms, ""), seats, phaseIn(open)};
  }
  [[nodiscard]] std::vector<Cell> operator()(const ExtendSchool& extend) const {
    std::int64_t seats = 0;
    for (const StageRooms& of : extend.rooms)
      seats += seatsIn(*findSchool(area, scenario, extend.school), of);
    return {Word{"project_extend"}, roomsText(extend.rooms, "+"), seats, Cell{}};
  }
  [[nodiscard]] std::vector<Cell> operator()(const CloseSchool&) const {
    return {Word{"project_close"}, Cell{}, Cell{}, Cell{}};
  }
  [[nodiscard]] std::vector<Cell> operator()(const MergeSchools& merge) const {
    return {Word{"project_merge"}, nameOf(area, scenario, merge.receiver), Cell{}, Cell{}};
  }
  [[nodiscard]] std::vector<Cell> operator()(const ConvertRooms& convert) const {
    return {Word{"project_convert"},
            Phrase{} << stageWord(convert.from) << std::string(" → ") << stageWord(convert.to)
                     << " " + std::to_string(convert.rooms.count()),
            Cell{}, Cell{}};
  }
};

Word causeWord(StrikeOffCause cause) {
  switch (cause) {
    case StrikeOffCause::NotStruckOff:
      return {"cause_not_struck_off"};
    case StrikeOffCause::Project:
      return {"cause_project"};
    case StrikeOffCause::ZoneChange:
      return {"cause_zone_change"};
    case StrikeOffCause::CohortLeft:
      return {"cause_cohort_left"};
  }
  return {};
}

}  // namespace

Table schoolsTable(const StudyArea& area, const Scenario& scenario, const Outcome& outcome, int year) {
  using enum ColumnKind;
  Table table{"T1_schools",
              {{"key"},
               {"school"},
               {"stage"},
               {"nature"},
               {"rooms", Whole},
               {"sections", Whole},
               {"pupils", Whole},
               {"nominal_seats", Whole},
               {"usable_seats", Whole},
               {"utilisation", Percent},
               {"average_class", Decimal},
               {"oversized", Whole},
               {"super_oversized", Whole},
               {"land", Decimal},
               {"floor_area", Decimal},
               {"staff", Whole}},
              {}};
  for (std::size_t p = 0; p < outcome.parts.size(); ++p) {
    const Part& part = outcome.roster->parts()[p];
    const auto& schedule = part.years[static_cast<std::size_t>(year)];
    if (!schedule.running) continue;
    const PartYear& of = outcome.parts[p]->years[static_cast<std::size_t>(year)];
    const School& school = *findSchool(area, scenario, part.school);
    const double average = of.sections.count() == 0 ? 0 : of.pupils.toDouble() / of.sections.count();
    table.rows.push_back({school.key, school.name, cell(part.stage), cell(school.ownership),
                          cell(schedule.rooms), cell(of.sections), cell(of.pupils), cell(schedule.nominal),
                          cell(schedule.usable), percent(of.pupils.rounded(), schedule.usable.count()),
                          known(average), cell(of.oversized), cell(of.superOversized),
                          known(school.land.count()), known(school.floorArea.count()),
                          school.staff == 0 ? Cell{} : cell(school.staff)});
  }
  return table;
}

Table standardsTable(const StudyArea& area, const Scenario& scenario, const Outcome& outcome, int year) {
  using enum ColumnKind;
  Table table{
      "T2_standards",
      {{"school"}, {"stage"}, {"rule"}, {"standard", Decimal}, {"actual", Decimal}, {"met"}, {"source"}},
      {}};
  const NoisyWays ways(area);
  for (std::size_t p = 0; p < outcome.parts.size(); ++p)
    addChecks(table, area, scenario, outcome.roster->parts()[p], *outcome.parts[p], year, ways);
  return table;
}

Table ledgerTable(const StudyArea& area, const Scenario& scenario, const Outcome& outcome) {
  using enum ColumnKind;
  Table table{"T3_ledger",
              withYears({{"school"},
                         {"grade"},
                         {"since", Year},
                         {"sections", Whole},
                         {"classes", Whole},
                         {"largest_class", Whole},
                         {"struck_off", Year},
                         {"cause"},
                         {"project"}},
                        outcome, Whole),
              {}};
  for (const LedgerEntry& entry : oversizedLedger(area, scenario, outcome)) {
    const Project* project = entry.project ? scenario.find(*entry.project) : nullptr;
    std::vector<Cell> row{nameOf(area, scenario, entry.school),
                          nameOf(area, entry.grade),
                          cell(entry.since),
                          cell(entry.sections),
                          cell(entry.classes),
                          cell(entry.largest),
                          entry.struckOff ? cell(*entry.struckOff) : Cell{},
                          causeWord(entry.cause),
                          project ? Cell{project->name} : Cell{}};
    for (std::int32_t classes : entry.byYear) row.push_back(cell(classes));
    table.rows.push_back(std::move(row));
  }
  return table;
}

Table projectsTable(const StudyArea& area, const Scenario& scenario) {
  using enum ColumnKind;
  Table table{"T6_projects",
              {{"key"},
               {"project"},
               {"school"},
               {"kind"},
               {"scope"},
               {"seats", Whole},
               {"phase_in"},
               {"year", Year},
               {"land", Decimal},
               {"cost", Decimal}},
              {}};
  for (const Project& project : *scenario.projects) {
    const auto cells = std::visit(MeasureCells{area, scenario}, project.measure);
    table.rows.push_back({project.key, project.name, nameOf(area, scenario, schoolOf(project)), cells[0],
                          cells[1], cells[2], cells[3], cell(project.year), known(project.land.count()),
                          known(project.cost.count())});
  }
  return table;
}

}  // namespace xuequ
