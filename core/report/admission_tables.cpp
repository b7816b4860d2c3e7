// SPDX-License-Identifier: Apache-2.0
#include "core/report/admission_tables.hpp"

#include "core/report/table_rows.hpp"

#include <algorithm>

namespace xuequ {

int fullestYear(const Outcome& outcome, int otherwise) {
  std::vector<Pupils> sent(static_cast<std::size_t>(outcome.years));
  for (const auto& part : outcome.parts)
    for (std::size_t year = 0; year < part->admissions.size(); ++year)
      sent[year] += part->admissions[year].sent();
  const auto most = std::ranges::max_element(sent);
  return most == sent.end() || *most == Pupils{} ? otherwise : static_cast<int>(most - sent.begin());
}

Table admissionsTable(const StudyArea& area, const Scenario& scenario, const Outcome& outcome, int year) {
  using enum ColumnKind;
  Table table{"T19_admissions",
              {{"school"},
               {"stage"},
               {"year", Year},
               {"entry_seats", Whole},
               {"applied_matched", Whole},
               {"admitted_matched", Whole},
               {"applied_mismatched", Whole},
               {"admitted_mismatched", Whole},
               {"applied_migrant", Whole},
               {"admitted_migrant", Whole},
               {"to_other_schools", Whole},
               {"from_other_schools", Whole},
               {"sent_to_central", Whole},
               {"received_from_central", Whole}},
              {}};
  for (std::size_t p = 0; year > 0 && p < outcome.parts.size(); ++p) {
    const Part& part = outcome.roster->parts()[p];
    const auto& admissions = outcome.parts[p]->admissions;
    if (admissions.empty() || !part.years[static_cast<std::size_t>(year)].running) continue;
    const Admission& of = admissions[static_cast<std::size_t>(year)];
    auto& row = table.rows.emplace_back(std::vector<Cell>{
        nameOf(area, scenario, part.school), cell(part.stage), cell(outcome.year(year)), cell(of.seats)});
    for (std::size_t t = 0; t < kAllTiers.size(); ++t) {
      row.push_back(cell(of.applicants[t]));
      row.push_back(cell(of.admitted[t]));
    }
    Pupils toOthers;
    for (const Pupils pupils : of.toOthers) toOthers += pupils;
    row.push_back(cell(toOthers));
    row.push_back(cell(of.fromOthers));
    row.push_back(cell(of.sent()));
    row.push_back(cell(of.received));
  }
  return table;
}

}  // namespace xuequ
