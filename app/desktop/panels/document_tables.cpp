// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/document_tables.hpp"

#include "core/evaluation/checks.hpp"
#include "core/evaluation/ledger.hpp"
#include "core/report/coverage_tables.hpp"
#include "core/report/report.hpp"

#include <algorithm>

namespace xuequ::app {
namespace {

constexpr std::size_t kLarge = 500;  ///< units

/// Where places are given by tiers: sent to central placement and received from it, after the oversized.
constexpr std::ptrdiff_t kCentralColumn = 5;

std::vector<Cell> schoolRow(const PlanDocument& document, const Part& part, const PartOutcome& outcome) {
  const auto year = static_cast<std::size_t>(document.year());
  const YearSchedule& schedule = part.years[year];
  const PartYear& numbers = outcome.years[year];
  const School* school = findSchool(document.area(), *document.shown(), part.school);
  const double load = static_cast<double>(numbers.pupils.count()) / 10.0 /
                      static_cast<double>(std::max<std::int64_t>(1, schedule.usable.count()));
  const double average = numbers.pupils.toDouble() / std::max(1, numbers.sections.count());
  const bool any = numbers.sections.count() > 0;
  std::vector<Cell> row{school->name,
                        numbers.pupils.rounded(),
                        schedule.usable.count(),
                        schedule.usable.count() > 0 ? Cell(load) : Cell(),
                        std::int64_t{numbers.oversized},
                        std::int64_t{numbers.sections.count()},
                        std::int64_t{schedule.rooms.count()},
                        any ? Cell(average) : Cell(),
                        std::int64_t{numbers.superOversized}};
  if (outcome.admissions.empty()) return row;
  const Admission& admission = outcome.admissions[year];
  row.insert(row.begin() + kCentralColumn, {admission.sent().rounded(), admission.received.rounded()});
  return row;
}

Selection about(const Finding& finding) {
  if (finding.school) return *finding.school;
  if (finding.unit) return *finding.unit;
  if (finding.zone) return *finding.zone;
  return {};
}

}  // namespace

Table withFirst(Table table, std::initializer_list<std::string_view> keys) {
  std::size_t next = 0;
  for (const std::string_view key : keys) {
    const auto found = std::ranges::find(table.columns, key, &Column::key);
    if (found == table.columns.end()) continue;
    const auto from = found - table.columns.begin();
    const auto to = static_cast<std::ptrdiff_t>(next++);
    std::rotate(table.columns.begin() + to, table.columns.begin() + from, table.columns.begin() + from + 1);
    for (auto& row : table.rows) std::rotate(row.begin() + to, row.begin() + from, row.begin() + from + 1);
  }
  return table;
}

TableRows schoolRows(const PlanDocument& document) {
  TableRows rows;
  rows.table = {.key = "schools",
                .columns = {{"school", ColumnKind::Text},
                            {"pupils", ColumnKind::Whole},
                            {"usable_seats", ColumnKind::Whole},
                            {"utilisation", ColumnKind::Percent},
                            {"oversized", ColumnKind::Whole},
                            {"sections", ColumnKind::Whole},
                            {"rooms", ColumnKind::Whole},
                            {"average_class", ColumnKind::Decimal},
                            {"super_oversized", ColumnKind::Whole}},
                .rows = {}};
  const Outcome& outcome = *document.outcome();
  const auto range = outcome.roster->of(document.stage());
  if (range.first < range.last && !outcome.parts[range.first]->admissions.empty())
    rows.table.columns.insert(
        rows.table.columns.begin() + kCentralColumn,
        {{"sent_to_central", ColumnKind::Whole}, {"received_from_central", ColumnKind::Whole}});
  for (std::size_t i = range.first; i < range.last; ++i) {
    const Part& part = outcome.roster->parts()[i];
    if (!part.years[static_cast<std::size_t>(document.year())].running) continue;
    rows.table.rows.push_back(schoolRow(document, part, *outcome.parts[i]));
    rows.subjects.emplace_back(part.school);
  }
  return rows;
}

TableRows projectRows(const PlanDocument& document) {
  TableRows rows{projectsTable(document.area(), *document.shown()), {}};
  for (const Project& project : *document.shown()->projects) rows.subjects.emplace_back(schoolOf(project));
  return rows;
}

TableRows ledgerRows(const PlanDocument& document) {
  TableRows rows{ledgerTable(document.area(), *document.shown(), *document.outcome()), {}};
  for (const LedgerEntry& entry : oversizedLedger(document.area(), *document.shown(), *document.outcome()))
    rows.subjects.emplace_back(entry.school);
  return rows;
}

TableRows targetRows(const PlanDocument& document) {
  return {withFirst(targetsTable(document.area(), *document.shown(), *document.outcome()),
                    {"key", "state", "value", "number", "unit", "year"}),
          {}};
}

TableRows findingRows(const PlanDocument& document) {
  const auto ways = document.safeWays();
  const auto found = findings(document.area(), *document.shown(), *document.outcome(), ways.get());
  TableRows rows{findingsTable(document.area(), *document.shown(), found), {}};
  for (const Finding& finding : found) rows.subjects.push_back(about(finding));
  return rows;
}

TableRows normRows(const PlanDocument& document) {
  return {withFirst(sourcesTable(document.area()),
                    {"rule", "stage", "value", "pack_value", "override_reason", "source", "date"}),
          {}};
}

TableRows beyondRows(const PlanDocument& document) {
  const auto asked = radiusQuestion(document.area(), document.stage(), document.year(), {});
  if (!asked) return {{.key = "beyond_radius", .columns = {}, .rows = {}}, {}};
  const Outcome& outcome = *document.outcome();
  const RadiusCoverage coverage =
      radiusCoverage(document.area(), *document.shown(), *outcome.roster, *outcome.demand, *asked);
  const auto units = unitsBeyond(coverage);
  TableRows rows{beyondTable(document.area(), coverage, units), {}};
  for (const UnitId unit : units) rows.subjects.emplace_back(unit);
  return rows;
}

DocumentTable::DocumentTable(PlanDocument& document, Look look, const QString& emptyText, Rows rows,
                             QWidget* parent, Pace pace)
    : TablePanel(look, emptyText, parent), m_document(document), m_rows(std::move(rows)), m_pace(pace) {
  const auto stale = [this] {
    m_stale = true;
    if (isVisible() && !waits()) refresh();
  };
  connect(&m_document, &PlanDocument::changed, this, stale);
  connect(&m_document, &PlanDocument::viewChanged, this, stale);
  connect(&m_document, &PlanDocument::scenariosChanged, this, stale);
  connect(&m_document, &PlanDocument::waysReady, this, stale);
  connect(&m_document, &PlanDocument::selectionChanged, this, [this] { mark(m_document.selection()); });
  connect(this, &TablePanel::picked, &m_document, &PlanDocument::select);
}

bool DocumentTable::waits() const {
  return m_pace == Pace::OnceDone && m_document.previewing() && m_document.area().units.size() >= kLarge;
}

void DocumentTable::showEvent(QShowEvent*) { refresh(); }

void DocumentTable::refresh() {
  if (!m_stale) return;
  m_stale = false;
  TableRows rows = m_rows(m_document);
  setTable(std::move(rows.table), std::move(rows.subjects));
  mark(m_document.selection());
}

}  // namespace xuequ::app
