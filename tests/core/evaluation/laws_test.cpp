// SPDX-License-Identifier: Apache-2.0
// The laws of the house that evaluation keeps, over seeded random worlds.
#include "core/evaluation/compare.hpp"
#include "core/evaluation/outcome.hpp"
#include "core/geometry/partition.hpp"
#include "core/scenario/boundaries.hpp"
#include "core/scenario/change.hpp"
#include "core/scenario/edit_projects.hpp"
#include "core/scenario/edit_zones.hpp"
#include "core/scenario/history.hpp"
#include "tests/support/random_world.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace xuequ;
using namespace xuequ::test;

namespace {

/// All that a random world is: kept together since each needs the one before.
struct World {
  explicit World(std::uint32_t seed)
      : dice(seed), area(randomArea(dice)), scenario(randomScenario(dice, *area)) {}
  Dice dice;
  std::shared_ptr<const StudyArea> area;
  Scenario scenario;
};

std::uint32_t seeds(int count) { return static_cast<std::uint32_t>(GENERATE_COPY(range(1, count + 1))); }

}  // namespace

TEST_CASE("reevaluate") {
  const auto seed = seeds(150);
  CAPTURE(seed);
  World world(seed);
  Outcome outcome = evaluate(*world.area, world.scenario).value();
  SECTION("equals evaluate after any sequence of edits") {
    for (int edit = 0; edit < 8; ++edit) {
      const bool onMap = world.dice.oneIn(2);
      Scenario after = onMap ? randomZoneEdit(world.dice, *world.area, world.scenario)
                             : randomEdit(world.dice, *world.area, world.scenario);
      outcome = reevaluate(outcome, *world.area, world.scenario, after, difference(world.scenario, after));
      world.scenario = std::move(after);
      const bool equal = outcome == evaluate(*world.area, world.scenario).value();
      REQUIRE(equal);
    }
  }
}

TEST_CASE("conservation of pupils") {
  const auto seed = seeds(150);
  CAPTURE(seed);
  World world(seed);
  const Outcome outcome = evaluate(*world.area, world.scenario).value();
  const auto& parts = outcome.roster->parts();

  SECTION("those who look for a place are at a school of the area, away, or unserved") {
    for (Stage stage : kAllStages)
      for (int year = 1; year < outcome.years; ++year) {
        if (outcome.stages[index(stage)].empty()) continue;
        const StageYear& sum = outcome.stages[index(stage)][static_cast<std::size_t>(year)];
        Pupils intake;
        for (std::size_t p = outcome.roster->of(stage).first; p < outcome.roster->of(stage).last; ++p)
          intake += outcome.parts[p]->years[static_cast<std::size_t>(year)].intake;
        CAPTURE(keyOf(stage), year);
        REQUIRE(intake == sum.placed);
        REQUIRE(sum.seeking == sum.placed + sum.away + sum.unserved);
        REQUIRE(sum.unserved >= Pupils{});
      }
  }
  SECTION("transfers within the area sum to nought") {
    for (Stage stage : kAllStages)
      for (int year = 0; year < outcome.years; ++year) {
        Pupils net;
        for (std::size_t p = outcome.roster->of(stage).first; p < outcome.roster->of(stage).last; ++p)
          net += outcome.parts[p]->years[static_cast<std::size_t>(year)].transferredIn;
        REQUIRE(net == Pupils{});
      }
  }
  SECTION("nobody is counted below nought, and classes hold all pupils") {
    for (std::size_t p = 0; p < parts.size(); ++p)
      for (const GradeOutcome& grade : outcome.parts[p]->grades) {
        REQUIRE(grade.pupils >= Pupils{});
        REQUIRE((grade.pupils.rounded() == 0 || grade.sections.count() > 0));
        REQUIRE(grade.oversized + (world.scenario.assumptions.oversizedInclusive.value_or(true)
                                       ? 0
                                       : grade.superOversized) <=
                grade.sections.count());
      }
  }
  SECTION("every resident of a zoned stage is in one zone, or in none") {
    for (Stage stage : {Stage::Primary, Stage::Junior})
      for (std::size_t at = 0; at < outcome.zones[index(stage)].front()->residents.size(); ++at) {
        const auto steps = static_cast<std::size_t>(world.area->standards.find(stage)->years());
        const auto age = static_cast<std::size_t>(world.area->standards.find(stage)->entryAge) + at % steps;
        std::int64_t everybody = 0;
        for (std::size_t u = 0; u < world.area->units.size(); ++u)
          everybody += outcome.demand->residents(UnitId{static_cast<std::int32_t>(u)},
                                                 static_cast<int>(at / steps))[age];
        Pupils zoned;
        for (const auto& zone : outcome.zones[index(stage)]) zoned += zone->residents[at];
        REQUIRE(zoned == Pupils{everybody});
      }
  }
}

TEST_CASE("evaluate is pure") {
  World world(seeds(40));
  const bool same =
      evaluate(*world.area, world.scenario).value() == evaluate(*world.area, world.scenario).value();
  REQUIRE(same);
}

TEST_CASE("more rooms") {
  const auto seed = seeds(100);
  CAPTURE(seed);
  World world(seed);
  const Roster roster(*world.area, world.scenario);
  const auto& parts = roster.parts();
  const auto extendable =
      std::ranges::find_if(parts, [](const Part& p) { return p.byZone && p.openedIn < 0 && p.closesIn < 0; });
  if (extendable == parts.end()) return;
  Project more;
  more.key = "more-rooms";
  more.year = world.area->baseYear + 1;
  more.measure = ExtendSchool{extendable->school, {{extendable->stage, Sections{6}}}};
  const Outcome before = evaluate(*world.area, world.scenario).value();
  const Outcome after = evaluate(*world.area, addProject(*world.area, world.scenario, more).value()).value();
  SECTION("never raise a school's utilisation, nor its oversized classes under the best split") {
    const auto p = static_cast<std::size_t>(after.roster->find(extendable->school, extendable->stage));
    const auto q = static_cast<std::size_t>(before.roster->find(extendable->school, extendable->stage));
    for (std::size_t year = 1; year < static_cast<std::size_t>(after.years); ++year) {
      const auto& a = after.parts[p]->years[year];
      const auto& b = before.parts[q]->years[year];
      // Pupils of multi-school zones follow seats, so compare pupils per seat, not pupils.
      REQUIRE(a.pupils.count() * before.roster->parts()[q].years[year].usable.count() <=
              b.pupils.count() * after.roster->parts()[p].years[year].usable.count() + 1'000'000);
    }
  }
}

TEST_CASE("ratios of one and constant entry") {
  SECTION("give plain ageing") {
    World world(seeds(40));
    Scenario plain = setAssumption(world.scenario, "progression", "ones").value();
    for (const Project& project : *world.scenario.projects)
      plain.projects.edit([](auto& projects) { projects.clear(); }), (void)project;
    const Outcome outcome = evaluate(*world.area, plain).value();
    for (std::size_t p = 0; p < outcome.parts.size(); ++p) {
      const Part& part = outcome.roster->parts()[p];
      const auto steps = static_cast<std::size_t>(part.steps);
      for (std::size_t at = steps; at < outcome.parts[p]->grades.size(); ++at) {
        if (at % steps == 0) continue;
        const PartOutcome& of = *outcome.parts[p];
        const Pupils came = of.fromZones[at] + (of.fromArea.empty() ? Pupils{} : of.fromArea[at]);
        REQUIRE(of.grades[at].pupils == of.grades[at - steps - 1].pupils + came);
      }
    }
  }
}

TEST_CASE("names and order of the input") {
  const auto seed = seeds(40);
  CAPTURE(seed);
  Dice dice(seed);
  Records records = randomRecords(dice);
  const auto area = makeStudyArea(records).value();
  std::ranges::reverse(records.units);
  std::ranges::reverse(records.schools);
  std::ranges::reverse(records.enrolment);
  std::ranges::reverse(records.housing);
  const auto reversed = makeStudyArea(records).value();
  SECTION("change nothing in the outcome") {
    Dice same(seed + 1000);
    const Scenario scenario = randomScenario(same, *area);
    const bool equal = evaluate(*area, scenario).value() == evaluate(*reversed, scenario).value();
    REQUIRE(equal);
  }
}

TEST_CASE("n edits and n undos") {
  World world(seeds(40));
  const Plan start{world.area, {std::make_shared<const Scenario>(world.scenario)}};
  History history(start);
  for (int n = 0; n < 12; ++n)
    history.push("edit", withScenario(history.current(), randomEdit(world.dice, *world.area,
                                                                    *history.current().scenarios.front())));
  const Plan end = history.current();
  SECTION("are where they started, and redone where they ended") {
    for (int n = 0; n < 12; ++n) history.undo();
    REQUIRE((history.current() == start));
    REQUIRE_FALSE(history.canUndo());
    for (int n = 0; n < 12; ++n) history.redo();
    REQUIRE((history.current() == end));
  }
}

namespace {

/// Some of the decisions in which another scenario differs, taken over; none where they cannot be.
std::optional<Scenario> someTaken(Dice& dice, const StudyArea& area, const Scenario& into,
                                  const Scenario& from) {
  std::vector<Decision> decisions;
  for (DecisionDifference& difference : decisionDifferences(area, into, from))
    if (dice.oneIn(3)) decisions.push_back(std::move(difference.decision));
  auto taken = decisions.empty() ? Result<Scenario>(failure(ErrorCode::NothingChanged))
                                 : takeOver(area, into, from, decisions);
  return taken ? std::optional(std::move(*taken)) : std::nullopt;
}

/// Of all kinds: projects, assumptions, services, units, corners, areas, locks, and now and then decisions of
/// another scenario.
Scenario anyEdit(Dice& dice, const StudyArea& area, const Scenario& before, const Scenario& other) {
  if (dice.oneIn(12))
    if (auto taken = someTaken(dice, area, before, other)) return std::move(*taken);
  return dice.oneIn(2) ? randomZoneEdit(dice, area, before) : randomEdit(dice, area, before);
}

/// Each point is in a zone that there is, or in none, and drawn zones share their borders.
bool zonesHold(const StudyArea& area, const Zoning& zoning) {
  for (std::size_t i = 0; i < area.units.size(); ++i) {
    const UnitId unit{static_cast<std::int32_t>(i)};
    const auto owners = zoning.ownersOf(unit);
    if (owners.size() != 1 && owners.size() != area.pointsOf(unit).size()) return false;
    const auto known = [&](ZoneId zone) { return zone == kNoZone || zoning.find(zone) != nullptr; };
    if (!std::ranges::all_of(owners, known)) return false;
  }
  return isPartition(boundariesOf(zoning));
}

bool nobodyIsLost(const Outcome& outcome) {
  const auto holds = [](const StageYear& year) {
    return year.seeking == year.placed + year.away + year.unserved;
  };
  return std::ranges::all_of(outcome.stages, [&](const auto& years) {
    return years.empty() || std::all_of(years.begin() + 1, years.end(), holds);  // the base year is counted
  });
}

}  // namespace

TEST_CASE("the laws hold after each of many edits of all kinds, undone and redone among them") {
  const auto seed = seeds(120);
  CAPTURE(seed);
  World world(seed + 5'000);
  Dice& dice = world.dice;
  const Scenario other = randomBoundaryEdit(dice, *world.area, randomEdit(dice, *world.area, world.scenario));
  History history(Plan{world.area, {std::make_shared<const Scenario>(world.scenario)}});
  std::vector<Plan> plans{history.current()};
  Scenario shown = world.scenario;
  Outcome outcome = evaluate(*world.area, shown).value();
  for (int step = 0; step < 20; ++step) {
    CAPTURE(step);
    if (dice.oneIn(5) && history.canUndo()) {
      history.undo();
    } else if (dice.oneIn(5) && history.canRedo()) {
      history.redo();
    } else {
      history.push("edit", withScenario(history.current(), anyEdit(dice, *world.area, shown, other)));
      plans.resize(history.index());
      plans.push_back(history.current());
    }
    REQUIRE((history.current() == plans[history.index()]));
    const Scenario after = *history.current().scenarios.front();
    outcome = reevaluate(outcome, *world.area, shown, after, difference(shown, after));
    shown = after;
    for (const Stage stage : {Stage::Primary, Stage::Junior})
      REQUIRE(zonesHold(*world.area, shown.zoning(stage)));
    REQUIRE(nobodyIsLost(outcome));
    const bool equal = step % 4 != 3 || outcome == evaluate(*world.area, shown).value();
    REQUIRE(equal);
  }
}
