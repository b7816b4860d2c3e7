// SPDX-License-Identifier: Apache-2.0
// Findings as tables: those of a scenario, and those that two scenarios do not share.
#include "core/report/comparison_tables.hpp"
#include "core/report/report.hpp"
#include "core/report/table_rows.hpp"

namespace xuequ {
namespace {

using enum ColumnKind;

Word findingWord(FindingCode code) {
  static constexpr const char* kWords[] = {"finding_unit_without_zone",   "finding_zone_without_school",
                                           "finding_school_without_zone", "finding_school_outside_zone",
                                           "finding_over_seats",          "finding_oversized_classes",
                                           "finding_rooms_short",         "finding_too_many_sections",
                                           "finding_beyond_radius",       "finding_unserved",
                                           "finding_zone_in_parts",       "finding_crosses_barrier",
                                           "finding_near_trunk_road",     "finding_near_railway",
                                           "finding_zone_full",           "finding_zone_parts_allowed"};
  return {kWords[static_cast<std::size_t>(code)]};
}

Word severityWord(Severity severity) {
  static constexpr const char* kWords[] = {"severity_error", "severity_warning", "severity_remark"};
  return {kWords[static_cast<std::size_t>(severity)]};
}

std::string subjectOf(const StudyArea& area, const Scenario& scenario, const Finding& finding) {
  if (finding.school) return nameOf(area, scenario, *finding.school);
  if (finding.unit) return nameOf(area.units[*finding.unit]);
  const Zone* zone = finding.zone ? scenario.zoning(finding.stage).find(*finding.zone) : nullptr;
  return zone ? zone->name : std::string{};
}

Word stateWord(const FindingDifference& d) {
  if (!d.before) return {"newly_broken"};
  return {d.after ? "differently_broken" : "newly_kept"};
}

Cell yearCell(const std::optional<Finding>& finding) {
  return finding && finding->year ? cell(*finding->year) : Cell{};
}
Cell amountCell(const std::optional<Finding>& finding) { return finding ? Cell{finding->amount} : Cell{}; }

}  // namespace

Table findingsTable(const StudyArea& area, const Scenario& scenario, const std::vector<Finding>& findings) {
  Table table{"findings",
              {{"severity"},
               {"finding"},
               {"stage"},
               {"subject"},
               {"year", Year},
               {"amount", Decimal},
               {"units", Whole}},
              {}};
  for (const Finding& finding : findings)
    table.rows.push_back({severityWord(finding.severity), findingWord(finding.code), cell(finding.stage),
                          subjectOf(area, scenario, finding), yearCell(finding), finding.amount,
                          finding.units ? Cell{std::int64_t{*finding.units}} : Cell{}});
  return table;
}

Table findingDifferencesTable(const StudyArea& area, const Scenario& before, const Scenario& after,
                              const std::vector<FindingDifference>& differences) {
  Table table{"finding_differences",
              {{"change"},
               {"severity"},
               {"finding"},
               {"stage"},
               {"subject"},
               {"year_before", Year},
               {"amount_before", Decimal},
               {"year_after", Year},
               {"amount_after", Decimal}},
              {}};
  for (const FindingDifference& d : differences) {
    const Finding& finding = d.after ? *d.after : *d.before;
    table.rows.push_back({stateWord(d), severityWord(finding.severity), findingWord(finding.code),
                          cell(finding.stage), subjectOf(area, d.after ? after : before, finding),
                          yearCell(d.before), amountCell(d.before), yearCell(d.after), amountCell(d.after)});
  }
  return table;
}

}  // namespace xuequ
