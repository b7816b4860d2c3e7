// SPDX-License-Identifier: Apache-2.0
#include "gis/store/step_table.hpp"

#include "gis/store/rows.hpp"

#include <algorithm>

namespace xuequ::gis {

StoredSteps readSteps(Database& db) {
  constexpr std::int64_t kLast = std::numeric_limits<std::int64_t>::max();
  StoredSteps stored;
  std::vector<bool> current;
  Rows rows(db, "history_steps", "label, current");
  while (rows.next()) {
    stored.steps.push_back({.fid = rows.fid(), .label = rows.text(), .scenarios = {}});
    current.push_back(rows.yes());
  }
  if (std::ranges::count(current, true) != 1) rows.refuse();
  stored.current = static_cast<std::size_t>(std::ranges::find(current, true) - current.begin());
  Rows uses(db, "history_scenarios", "step, piece");
  while (uses.next()) {
    const auto step = std::ranges::lower_bound(stored.steps, uses.integer(0, kLast), {}, &StoredStep::fid);
    if (step == stored.steps.end()) uses.refuse();
    step->scenarios.push_back(uses.integer(0, kLast));
  }
  return stored;
}

void insertStep(Database& db, const StoredStep& step) {
  Statement(db, "INSERT INTO history_steps VALUES (?, ?, 0)").with(step.fid, step.label).run();
  Statement insert(db, "INSERT INTO history_scenarios VALUES (NULL, ?, ?)");
  for (const PieceId piece : step.scenarios) insert.with(step.fid, piece).run();
}

void deleteStep(Database& db, std::int64_t fid) {
  Statement(db, "DELETE FROM history_scenarios WHERE step = ?").with(fid).run();
  Statement(db, "DELETE FROM history_steps WHERE fid = ?").with(fid).run();
}

void setCurrentStep(Database& db, std::int64_t fid) {
  Statement(db, "UPDATE history_steps SET current = (fid = ?)").with(fid).run();
}

}  // namespace xuequ::gis
