// SPDX-License-Identifier: Apache-2.0
// Two scenarios side by side: what differs between them, and what follows.
#pragma once

#include "core/base/phrase.hpp"
#include "core/evaluation/outcome.hpp"
#include "core/evaluation/summary.hpp"
#include "core/scenario/take_over.hpp"

#include <string>
#include <vector>

namespace xuequ {

/// One of the two scenarios, with what follows from it.
struct Side {
  const Scenario& scenario;
  const Outcome& outcome;
};

/// A decision that only one has, or that both have differently.
struct DecisionDifference {
  Decision decision;
  Phrase before;  ///< empty: not there
  Phrase after;
  bool operator==(const DecisionDifference&) const = default;
};

struct SchoolDifference {
  SchoolId school;
  Stage stage{};
  int year = 0;  ///< index
  Pupils pupilsBefore, pupilsAfter;
  Seats usableBefore, usableAfter;
  std::int32_t oversizedBefore = 0, oversizedAfter = 0;
  Pupils sentBefore, sentAfter;  ///< to central placement
  std::string name;  ///< of the school: the same planned id may be another school in the other scenario
  bool operator==(const SchoolDifference&) const = default;
};

struct ScenarioComparison {
  std::vector<DecisionDifference> decisions;
  Series before, after;                   ///< primary, junior and senior together
  std::vector<SchoolDifference> schools;  ///< every school, stage and year in which something differs
};

/// Projects, then assumptions, then by stage units and zones themselves.
std::vector<DecisionDifference> decisionDifferences(const StudyArea&, const Scenario& before,
                                                    const Scenario& after);

std::vector<SchoolDifference> schoolDifferences(const StudyArea&, const Side& before, const Side& after);

/// What follows alone, without the decisions: those take longer, since borders are overlaid.
ScenarioComparison compareOutcomes(const StudyArea&, const Side& before, const Side& after);

ScenarioComparison compare(const StudyArea&, const Scenario& before, const Outcome& outcomeBefore,
                           const Scenario& after, const Outcome& outcomeAfter);

}  // namespace xuequ
