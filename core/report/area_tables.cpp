// SPDX-License-Identifier: Apache-2.0
// Tables of the whole area, most with a column a year: the summary, T4, T5, T10, T11, T12, T13, T14.
#include "core/evaluation/summary.hpp"
#include "core/evaluation/targets.hpp"
#include "core/facts/norms.hpp"
#include "core/report/report.hpp"
#include "core/report/table_rows.hpp"

namespace xuequ {
namespace {

template <class T, class Of>
void addSeries(Table& table, std::vector<Cell> head, const std::vector<T>& series, const Of& of) {
  for (const T& value : series) head.push_back(of(value));
  table.rows.push_back(std::move(head));
}

template <class Of>
void addStageRows(Table& table, const Outcome& outcome, Stage stage, const char* what, const Of& of) {
  addSeries(table, {cell(stage), Word{what}}, outcome.stages[index(stage)], of);
}

Table yearTable(std::string key, std::vector<Column> first, const Outcome& outcome, ColumnKind kind) {
  return {std::move(key), withYears(std::move(first), outcome, kind), {}};
}

/// Where a stage gives its places by tiers: of each tier who applied, was placed centrally, had no seat.
void addTierRows(Table& table, const Outcome& outcome, Stage stage) {
  if (!seriesOf(outcome, stage).byTiers) return;
  struct Rows {
    AdmissionTier tier;
    const char *applied, *central, *without;
  };
  static constexpr Rows kRows[] = {
      {AdmissionTier::Matched, "applied_matched", "central_matched", "without_matched"},
      {AdmissionTier::Mismatched, "applied_mismatched", "central_mismatched", "without_mismatched"},
      {AdmissionTier::Migrant, "applied_migrant", "central_migrant", "without_migrant"}};
  for (const Rows& rows : kRows)
    for (const auto& [what, of] :
         {std::pair{rows.applied, &TierYear::applicants}, std::pair{rows.central, &TierYear::central},
          std::pair{rows.without, &TierYear::unserved}})
      addStageRows(table, outcome, stage, what,
                   [&](const StageYear& y) { return cell(y.tiers[index(rows.tier)].*of); });
}

Word gradeWord(EvidenceGrade grade) {
  static constexpr const char* kWords[] = {"evidence_a", "evidence_b", "evidence_c"};
  return {kWords[static_cast<std::size_t>(grade)]};
}

std::string yearsText(const std::vector<SchoolYear>& years) {
  std::string text;
  for (const SchoolYear year : years) text += (text.empty() ? "" : ", ") + std::to_string(year.value());
  return text;
}

Word stateWord(TargetState state) {
  static constexpr const char* kWords[] = {"met", "missed", "open", "text"};
  return {kWords[static_cast<std::size_t>(state)]};
}

}  // namespace

Table summaryTable(const StudyArea&, const Outcome& outcome) {
  const Series series = seriesOfSchools(outcome);
  Table table = yearTable("summary", {{"what"}}, outcome, ColumnKind::Whole);
  const auto count = [](auto value) { return cell(value); };
  addSeries(table, {Word{"pupils"}}, series.pupils, count);
  addSeries(table, {Word{"nominal_seats"}}, series.nominalSeats, count);
  addSeries(table, {Word{"usable_seats"}}, series.usableSeats, count);
  addSeries(table, {Word{"seats_added"}}, series.seatsAdded, count);
  addSeries(table, {Word{"oversized"}}, series.oversized, count);
  addSeries(table, {Word{"super_oversized"}}, series.superOversized, count);
  if (!series.byTiers) return table;
  addSeries(table, {Word{"central_placement"}}, series.central, count);
  addSeries(table, {Word{"without_seat"}}, series.withoutSeat, count);
  return table;
}

Table residentsTable(const StudyArea& area, const Outcome& outcome) {
  Table table = yearTable("T4_residents", {{"stage"}, {"what"}}, outcome, ColumnKind::Whole);
  for (const StageStandard& stage : area.standards.stages)
    addStageRows(table, outcome, stage.stage, "residents",
                 [](const StageYear& y) { return cell(y.residents); });
  return table;
}

Table entryTable(const StudyArea& area, const Scenario& scenario, const Outcome& outcome) {
  using enum ColumnKind;
  Table table{"entry_ratios",
              {{"stage"},
               {"entry_ratio", Percent},
               {"entry_rule"},
               {"entrants_counted", Whole},
               {"entry_cohort", Whole},
               {"entry_years"}},
              {}};
  for (const StageStandard& stage : area.standards.stages) {
    const EntryRatio& entry = outcome.progression->entry[index(stage.stage)];
    const bool fixed = scenario.assumptions.stages[index(stage.stage)].entry == EntrySource::Fixed;
    const bool history = !entry.years.empty();
    const char* rule = fixed ? "entry_fixed" : history ? "entry_history" : "entry_participation";
    table.rows.push_back({cell(stage.stage), 100 * entry.ratio.toDouble(), Word{rule},
                          history ? cell(entry.entrants) : Cell{}, history ? cell(entry.cohort) : Cell{},
                          yearsText(entry.years)});
  }
  return table;
}

Table balanceTable(const StudyArea& area, const Outcome& outcome) {
  Table table = yearTable("T5_balance", {{"stage"}, {"what"}}, outcome, ColumnKind::Whole);
  for (const StageStandard& s : area.standards.stages) {
    const Stage stage = s.stage;
    addStageRows(table, outcome, stage, "pupils", [](const StageYear& y) { return cell(y.pupils); });
    addStageRows(table, outcome, stage, "nominal_seats", [](const StageYear& y) { return cell(y.nominal); });
    addStageRows(table, outcome, stage, "usable_seats", [](const StageYear& y) { return cell(y.usable); });
    addStageRows(table, outcome, stage, "seat_balance",
                 [](const StageYear& y) { return Cell{y.usable.count() - y.pupils.rounded()}; });
    addStageRows(table, outcome, stage, "temporary_seats",
                 [](const StageYear& y) { return cell(y.temporary); });
    addStageRows(table, outcome, stage, "emergency_seats",
                 [](const StageYear& y) { return cell(y.emergency); });
    addStageRows(table, outcome, stage, "seeking", [](const StageYear& y) { return cell(y.seeking); });
    addStageRows(table, outcome, stage, "placed", [](const StageYear& y) { return cell(y.placed); });
    addStageRows(table, outcome, stage, "away", [](const StageYear& y) { return cell(y.away); });
    addStageRows(table, outcome, stage, "unserved", [](const StageYear& y) { return cell(y.unserved); });
    addTierRows(table, outcome, stage);
    addStageRows(table, outcome, stage, "sections", [](const StageYear& y) { return cell(y.sections); });
    addStageRows(table, outcome, stage, "oversized", [](const StageYear& y) { return cell(y.oversized); });
    addStageRows(table, outcome, stage, "super_oversized",
                 [](const StageYear& y) { return cell(y.superOversized); });
  }
  return table;
}

Table staffTable(const StudyArea& area, const Outcome& outcome) {
  Table table = yearTable("T10_staff", {{"stage"}, {"pupils_per_staff", ColumnKind::Decimal}}, outcome,
                          ColumnKind::Whole);
  for (const StageStandard& stage : area.standards.stages)
    addSeries(table, {cell(stage.stage), stage.pupilsPerStaff.value}, staffNeeded(area, outcome, stage.stage),
              [](std::int64_t n) { return Cell{n}; });
  return table;
}

Table preschoolTable(const StudyArea& area, const Scenario& scenario, const Outcome& outcome) {
  Table table = yearTable("T11_preschool", {{"what"}}, outcome, ColumnKind::Percent);
  if (!area.standards.find(Stage::Kindergarten)) return table;
  for (const char* rate : {"preschool_rate", "inclusive_rate", "public_rate"})
    if (const auto values = measure(area, scenario, outcome, rate))
      addSeries(table, {Word{rate}}, *values, [](double v) { return Cell{v}; });
  return table;
}

Table targetsTable(const StudyArea& area, const Scenario& scenario, const Outcome& outcome) {
  using enum ColumnKind;
  Table table{"T12_targets",
              {{"key"},
               {"section"},
               {"text"},
               {"text_en"},
               {"number", Decimal},
               {"unit"},
               {"year", Year},
               {"value", Decimal},
               {"state"},
               {"definition"},
               {"evidence"}},
              {}};
  for (const TargetValue& value : targetValues(area, scenario, outcome)) {
    const Target& t = *value.target;
    table.rows.push_back({t.key, t.section, t.text, t.textEn, t.number ? Cell{*t.number} : Cell{}, t.unit,
                          t.year ? cell(*t.year) : Cell{}, value.value ? Cell{*value.value} : Cell{},
                          stateWord(value.state), t.definition, t.evidence});
  }
  return table;
}

Table sourcesTable(const StudyArea& area) {
  using enum ColumnKind;
  Table table{"T13_sources",
              {{"norm"},
               {"stage"},
               {"rule"},
               {"value", Decimal},
               {"pack_value", Decimal},
               {"source"},
               {"date"},
               {"evidence_grade"},
               {"override_reason"}},
              {}};
  for (const NormRow& norm : listed(area.standards))
    table.rows.push_back({norm.name, norm.stage ? cell(*norm.stage) : Cell{}, Word{norm.rule}, norm.value,
                          norm.ofPack, norm.source, norm.date, gradeWord(norm.grade), norm.overrideReason});
  return table;
}

Table assumptionsTable(const StudyArea&, const Scenario& scenario) {
  Table table{"T14_assumptions", {{"assumption"}, {"value"}}, {}};
  for (const AssumptionValue& assumption : listed(scenario.assumptions))
    table.rows.push_back({assumption.name, assumption.value});
  return table;
}

}  // namespace xuequ
