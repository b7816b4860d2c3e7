// SPDX-License-Identifier: Apache-2.0
// The laws of the house after every step of thousands of planner's days. XUEQU_FIRST_SEED moves the range of
// days, to hunt among others: XUEQU_FIRST_SEED=100000 core_tests "a planner's day*".
#include "tests/support/planner_day.hpp"

#include "core/scenario/history.hpp"
#include "tests/support/house_laws.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>

using namespace xuequ;
using namespace xuequ::test;

namespace {

class Day {
 public:
  explicit Day(std::uint32_t seed)
      : m_dice(seed), m_records(smallRecords(m_dice)), m_area(makeStudyArea(m_records).value()) {
    m_shown = randomScenario(m_dice, *m_area);
    m_other = randomBoundaryEdit(m_dice, *m_area, randomEdit(m_dice, *m_area, m_shown));
    begin();
  }

  void run() {
    for (int left = m_dice.between(10, 20); left > 0; --left) {
      const int chance = m_dice.between(1, 24);
      if (chance == 1)
        undoSome();
      else if (chance == 2)
        m_other = m_shown;
      else if (chance == 3 && left > 4)
        overrideNorm();
      else if (chance <= 7)
        attempt(plannersMistake(m_dice, desk()), true);
      else
        attempt(plannersEdit(m_dice, desk()), false);
    }
    undoAll();
  }

 private:
  [[nodiscard]] Desk desk() {
    return {*m_area, m_shown, m_other, m_dice.oneIn(3) ? Stage::Junior : Stage::Primary};
  }
  [[nodiscard]] Plan plan() const { return {m_area, {std::make_shared<const Scenario>(m_shown)}}; }

  void begin() {
    m_history.emplace(plan());
    m_plans = {m_history->current()};
    m_outcome = evaluate(*m_area, m_shown).value();
    hold("the start");
  }

  /// New facts begin a history of their own, as in the plan file.
  void overrideNorm() {
    m_records = withOtherNorm(m_dice, m_records);
    m_area = makeStudyArea(m_records).value();
    begin();
  }

  void attempt(const Attempt& attempt, bool mistake) {
    INFO(attempt.what << (attempt.result ? "" : ", refused"));
    if (attempt.result) {
      REQUIRE_FALSE(mistake);
      REQUIRE(brokenLock(*m_area, m_shown, *attempt.result) == "");
      m_history->push(attempt.what, withScenario(m_history->current(), *attempt.result));
      m_plans.resize(m_history->index());
      m_plans.push_back(m_history->current());
      show(attempt.what);
    } else {
      INFO("code " << static_cast<int>(attempt.result.error().code));
      REQUIRE(namesItsPlace(attempt.result.error()));
      REQUIRE((m_shown == m_copy));
    }
  }

  void undoSome() {
    for (int n = m_dice.between(1, 4); n > 0; --n) {
      const bool forward = m_dice.oneIn(3);
      if (forward && m_history->canRedo()) m_history->redo();
      if (!forward && m_history->canUndo()) m_history->undo();
    }
    show("undone");
  }

  void undoAll() {
    const std::size_t at = m_history->index();
    while (m_history->canUndo()) m_history->undo();
    REQUIRE((m_history->current() == m_plans.front()));
    while (m_history->index() < at) m_history->redo();
    REQUIRE((m_history->current() == m_plans[at]));
    const bool same = evaluate(*m_area, *m_history->current().scenarios.front()).value() == m_outcome;
    REQUIRE(same);
  }

  void show(const char* what) {
    REQUIRE((m_history->current() == m_plans[m_history->index()]));
    const Scenario after = *m_history->current().scenarios.front();
    m_outcome = reevaluate(m_outcome, *m_area, m_shown, after, difference(m_shown, after));
    m_shown = after;
    hold(what);
  }

  void hold(const char* what) {
    INFO("after: " << what);
    m_copy = deepCopy(m_shown);
    REQUIRE(brokenPartition(*m_area, m_shown, m_outcome) == "");
    REQUIRE(brokenConservation(*m_area, m_shown, m_outcome) == "");
    const bool same = m_outcome == evaluate(*m_area, m_shown).value();
    REQUIRE(same);
  }

  Dice m_dice;
  Records m_records;
  std::shared_ptr<const StudyArea> m_area;
  Scenario m_shown, m_other, m_copy;
  std::optional<History> m_history;
  std::vector<Plan> m_plans;  ///< by place in the history, kept beside it
  Outcome m_outcome;
};

constexpr std::uint32_t kDays = 1'000;

/// Days of one range; the ranges run side by side.
void run(std::uint32_t range) {
  const char* first = std::getenv("XUEQU_FIRST_SEED");
  const std::uint32_t from =
      (first ? static_cast<std::uint32_t>(std::strtoul(first, nullptr, 10)) : 20'001) + range * kDays;
  for (std::uint32_t seed = from; seed < from + kDays; ++seed) {
    CAPTURE(seed);
    Day(seed).run();
  }
}

}  // namespace

TEST_CASE("a planner's day keeps the laws in the first thousand") { run(0); }
TEST_CASE("a planner's day keeps the laws in the second thousand") { run(1); }
TEST_CASE("a planner's day keeps the laws in the third thousand") { run(2); }
