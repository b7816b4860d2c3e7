// SPDX-License-Identifier: Apache-2.0
// Admission by tiers until full, and central placement of the rest.
#include "core/evaluation/admission.hpp"

#include "core/evaluation/central_placement.hpp"
#include "core/evaluation/explain.hpp"
#include "core/evaluation/zone_admissions.hpp"
#include "core/scenario/edit_projects.hpp"
#include "core/scenario/edit_zones.hpp"
#include "core/scenario/take_over.hpp"
#include "tests/support/random_world.hpp"
#include "tests/support/world.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using namespace xuequ;

namespace {

constexpr std::size_t kNextYear = 1;

ByTier tiers(std::int64_t matched, std::int64_t mismatched, std::int64_t migrant) {
  return {Pupils::whole(matched), Pupils::whole(mismatched), Pupils::whole(migrant)};
}

struct SitedPlace {
  AdmissionPlace of;
  std::optional<Point> site;
};

SitedPlace place(std::int64_t seats, const ByTier& applicants, std::int32_t x) {
  return {{Pupils::whole(seats), applicants, true}, Point{x, 0}};
}

struct PlacedByTiers : AdmittedByTiers, PlacedCentrally {};

/// Admitted first, then placed centrally.
PlacedByTiers placedByTiers(const std::vector<SitedPlace>& all, const ByTier& without,
                            const std::vector<SharedZone>& shared = {}) {
  std::vector<AdmissionPlace> places;
  SchoolSites sites;
  for (const SitedPlace& place : all) {
    places.push_back(place.of);
    sites.push_back(place.site);
  }
  const AdmittedByTiers admitted = admittedByTiers(places, shared, sites);
  return {admitted, placedCentrally(places, admitted, without, neighboursOf(sites))};
}

Pupils sum(const ByTier& tiers) {
  Pupils all;
  for (const Pupils tier : tiers) all += tier;
  return all;
}

Scenario with(Scenario scenario, std::initializer_list<std::pair<const char*, const char*>> settings) {
  for (const auto& [name, value] : settings) scenario = setAssumption(scenario, name, value).value();
  return scenario;
}

/// Two schools of 12 rooms with 90 in every grade, so 2 rooms (90 seats) for entrants: 150 of 1 year live in
/// A, 30 in B.
World twoSchools() {
  World world = drawn("A A A A A B", {.residents = Pupils::whole(30), .rooms = 12, .change = [](Records& r) {
                                        count(r, "a", 2022, {90, 90, 90, 90, 90, 90}, {2, 2, 2, 2, 2, 2});
                                        count(r, "b", 2022, {30, 30, 30, 30, 30, 30}, {1, 1, 1, 1, 1, 1});
                                      }});
  world.scenario = with(world.scenario, {{"progression", "ones"},
                                         {"admission:primary", "tiers"},
                                         {"mismatched:primary", "0.3"},
                                         {"migrant:primary", "0.2"}});
  return world;
}

const Admission& admissionOf(const Outcome& outcome, SchoolId school) {
  return outcome.find(school, Stage::Primary)->admissions[kNextYear];
}

/// A random world whose zoned stages give places by tiers.
struct RandomWorld {
  explicit RandomWorld(std::uint32_t seed)
      : dice(seed), area(test::randomArea(dice)), scenario(test::randomScenario(dice, *area)) {
    scenario = with(scenario, {{"admission:primary", "tiers"}, {"admission:junior", "tiers"}});
    scenario = with(scenario, {{"mismatched:primary", "0.25"}, {"migrant:primary", "0.1"}});
    scenario = with(scenario, {{"mismatched:junior", "0"}, {"migrant:junior", "0.3"}});
  }
  test::Dice dice;
  std::shared_ptr<const StudyArea> area;
  Scenario scenario;
};

std::uint32_t seeds(int count) { return static_cast<std::uint32_t>(GENERATE_COPY(range(1, count + 1))); }

bool isZoned(const Scenario& scenario, Stage stage) { return !scenario.zoning(stage).zones->empty(); }

}  // namespace

TEST_CASE("places given by tiers") {
  SECTION("admits tier by tier until full, and the rest goes to the nearest seats") {
    const std::vector places{place(100, tiers(80, 30, 10), 0), place(50, tiers(40, 0, 0), 1000),
                             place(50, tiers(35, 0, 0), 5000)};
    const PlacedByTiers placed = placedByTiers(places, {});
    CHECK(placed.admitted[0] == tiers(80, 20, 0));
    CHECK(placed.admitted[1] == tiers(40, 0, 0));
    CHECK(placed.received[1] == Pupils::whole(10));  // the mismatched come before the migrants
    CHECK(placed.received[2] == Pupils::whole(10));
    CHECK(placed.central == tiers(0, 10, 10));
    CHECK(placed.unserved == ByTier{});
  }
  SECTION("a school that takes no others keeps its seats to itself") {
    std::vector places{place(10, tiers(15, 0, 0), 0), place(50, tiers(10, 0, 0), 1000)};
    places[1].of.takesOthers = false;
    CHECK(placedByTiers(places, {}).unserved == tiers(5, 0, 0));
  }
  SECTION("who has no school, or one without a site, has the seats left in proportion") {
    const std::vector places{place(30, {}, 0), place(10, {}, 1000)};
    const PlacedByTiers placed = placedByTiers(places, tiers(0, 20, 30));
    CHECK(placed.received[0] == Pupils::whole(30));
    CHECK(placed.received[1] == Pupils::whole(10));
    CHECK(placed.central == tiers(0, 20, 20));
    CHECK(placed.unserved == tiers(0, 0, 10));
  }
  SECTION("who finds his own school of a shared zone full goes to another one of it before the next tier") {
    // Zone 0 has half of its 60 + 20 at each of two schools; the second also has 20 of its own zone.
    const std::vector places{place(20, tiers(30, 10, 0), 0), place(60, tiers(50, 10, 0), 1000),
                             place(90, {}, 2000)};
    const std::vector<SharedZone> shared{{ZoneId{0}, {{0, tiers(30, 10, 0)}, {1, tiers(30, 10, 0)}}}};
    const PlacedByTiers placed = placedByTiers(places, {}, shared);
    CHECK(placed.admitted[0] == tiers(20, 0, 0));
    CHECK(placed.toOthers[0] == tiers(10, 0, 0));
    CHECK(placed.fromOthers[1] == Pupils::whole(10));
    CHECK(placed.admitted[1] == tiers(50, 0, 0));  // and is full: its own second tier comes after
    CHECK(placed.sent[0] == tiers(0, 10, 0));
    CHECK(placed.central == tiers(0, 20, 0));
    CHECK(placed.received[2] == Pupils::whole(20));
    CHECK(placed.shares[0][1].admitted == tiers(30, 0, 0));
    CHECK(placed.shares[0][1].fromOthers == Pupils::whole(10));
  }
  SECTION(
      "of two shared zones the nearer pair of schools comes first, and a private school takes its zone's") {
    std::vector places{place(0, tiers(30, 0, 0), 0), place(40, {}, 1000), place(0, tiers(30, 0, 0), 5000)};
    places[1].of.takesOthers = false;
    const std::vector<SharedZone> shared{{ZoneId{0}, {{1, {}}, {2, tiers(30, 0, 0)}}},
                                         {ZoneId{1}, {{0, tiers(30, 0, 0)}, {1, {}}}}};
    const PlacedByTiers placed = placedByTiers(places, {}, shared);
    CHECK(placed.toOthers[0] == tiers(30, 0, 0));
    CHECK(placed.toOthers[2] == tiers(10, 0, 0));
    CHECK(placed.unserved == tiers(20, 0, 0));
  }
  SECTION("one more seat anywhere never raises who is sent away, nor who is left without a seat") {
    test::Dice dice(seeds(200));
    std::vector<SitedPlace> places;
    for (int n = dice.between(1, 6); n > 0; --n) {
      places.push_back(place(dice.between(0, 60),
                             tiers(dice.between(0, 50), dice.between(0, 20), dice.between(0, 20)),
                             dice.between(0, 9000)));
      places.back().of.takesOthers = !dice.oneIn(4);
      if (dice.oneIn(5)) places.back().site.reset();
    }
    const ByTier without = tiers(dice.between(0, 9), 0, dice.between(0, 9));
    const PlacedByTiers before = placedByTiers(places, without);
    places[static_cast<std::size_t>(dice.between(0, static_cast<int>(places.size()) - 1))].of.seats +=
        Pupils::whole(dice.between(1, 30));
    const PlacedByTiers after = placedByTiers(places, without);
    REQUIRE(sum(after.central) + sum(after.unserved) <= sum(before.central) + sum(before.unserved));
    REQUIRE(sum(after.unserved) <= sum(before.unserved));
  }
}

TEST_CASE("admission by tiers") {
  SECTION("of a full school sends the later tiers where seats are free") {
    const World world = twoSchools();
    const Outcome outcome = world.outcome();
    const Admission& a = admissionOf(outcome, world.school("a"));
    CHECK(a.seats == Seats{90});  // 12 rooms, 10 kept by five cohorts of 2
    CHECK(a.applicants == tiers(75, 45, 30));
    CHECK(a.admitted == tiers(75, 15, 0));
    CHECK(a.sent() == Pupils::whole(60));
    const Admission& b = admissionOf(outcome, world.school("b"));
    CHECK(b.seats == Seats{6 * 45});  // 12 rooms, 5 kept, of the 7 left one spared for next year's track of 2
    CHECK(b.received == Pupils::whole(60));
    const StageYear& sum = outcome.stages[index(Stage::Primary)][kNextYear];
    CHECK(sum.central() == Pupils::whole(60));
    CHECK(sum.unserved == Pupils{});
    CHECK(sum.tiers[index(AdmissionTier::Mismatched)].central == Pupils::whole(30));
    const GradeOutcome& entry = outcome.find(world.school("a"), Stage::Primary)->grades[6];
    CHECK(entry.sections == Sections{2});
    CHECK(entry.largest == 45);
  }
  SECTION("leaves who finds no seat in the area unserved, and counts him") {
    World world = twoSchools();
    world.scenario = with(world.scenario, {{"class_size:primary", "20"}});
    const Outcome outcome = world.outcome();
    const StageYear& sum = outcome.stages[index(Stage::Primary)][kNextYear];
    // 2 rooms of 20 in a, 6 in b: 160 seats for 180.
    CHECK(sum.unserved == Pupils::whole(20));
    CHECK(sum.tiers[index(AdmissionTier::Migrant)].unserved == Pupils::whole(20));
    CHECK(sum.central() == Pupils::whole(90));
  }
  SECTION("places nobody centrally whom another school of his zone has a seat for") {
    World world = twoSchools();
    world.scenario = setService(*world.area, world.scenario, Stage::Primary, world.zone('A'),
                                SchoolYear{2022}, {world.school("a"), world.school("b")})
                         .value();
    const Outcome outcome = world.outcome();
    // Half of A's 150 each, as both have 12 rooms of 45: 37.5 + 22.5 + 15. a has 90 seats, b 270.
    const Admission& a = admissionOf(outcome, world.school("a"));
    const Admission& b = admissionOf(outcome, world.school("b"));
    CHECK(a.sent() + b.sent() == Pupils{});
    const StageYear& sum = outcome.stages[index(Stage::Primary)][kNextYear];
    CHECK(sum.central() == Pupils{});
    CHECK(sum.tiers[index(AdmissionTier::Migrant)].admitted == Pupils::whole(36));
    // With a class size of 20 a has 40 seats, 2.5 for its second tier of 22.5, and b 120 for 52.5 of the
    // first.
    world.scenario = with(world.scenario, {{"class_size:primary", "20"}});
    const Outcome small = world.outcome();
    const Admission& full = admissionOf(small, world.school("a"));
    CHECK(full.admitted[0] == Pupils{37'500});
    CHECK(full.admitted[1] == Pupils{2'500});
    CHECK(full.toOthers[1] == Pupils{20'000});
    CHECK(full.toOthers[2] == Pupils{15'000} - full.sent());
    CHECK(admissionOf(small, world.school("b")).fromOthers == Pupils::whole(20) + full.toOthers[2]);
    const Term root = explainPupils(*world.area, world.scenario, small, world.school("b"), Stage::Primary, 1);
    const auto zone = std::ranges::find(root.terms.front().terms, TermCode::IntakeFromZone, &Term::code);
    REQUIRE(zone != root.terms.front().terms.end());
    const auto others = std::ranges::find(zone->terms, TermCode::FromOtherSchools, &Term::code);
    REQUIRE(others != zone->terms.end());
    CHECK(others->value == admissionOf(small, world.school("b")).fromOthers.toDouble());
  }
  SECTION("of a school that opens grade by grade has the rooms of its open grades") {
    World world = twoSchools();
    world.scenario = addProject(*world.area, world.scenario, openPrimary(2023, 36)).value();
    CHECK(admissionOf(world.outcome(), world.school("n")).seats == Seats{6 * 45});
  }
  SECTION("tells the share that each zone has in what its school admitted") {
    const World world = twoSchools();
    const Outcome outcome = world.outcome();
    const StageStandard& stage = *world.area->standards.find(Stage::Primary);
    const StageInputs in{*world.area,
                         world.scenario,
                         stage,
                         *outcome.demand,
                         *outcome.progression,
                         *outcome.roster,
                         sectionRules(*world.area, world.scenario.assumptions)};
    const auto rows = admissionsByZone(in, outcome, kNextYear);
    REQUIRE(rows.size() == 2);
    CHECK(rows.front().zone == world.zone('A'));
    CHECK(rows.front().applicants == tiers(75, 45, 30));
    CHECK(rows.front().admitted == tiers(75, 15, 0));
  }
}

TEST_CASE("shares of tiers") {
  const World world = twoSchools();
  SECTION("over one together are refused, with what may be said instead") {
    const auto set = setAssumption(world.scenario, "migrant:primary", "0.8");
    REQUIRE_FALSE(set);
    CHECK(set.error().code == ErrorCode::NumberOutOfRange);
    CHECK(set.error().wanted == "0 … 0.7 (mismatched + migrant ≤ 1)");
  }
  SECTION("are taken over together in whatever order they fit") {
    const Scenario low = with(world.scenario, {{"migrant:primary", "0.1"}, {"mismatched:primary", "0.8"}});
    const Scenario high = with(world.scenario, {{"mismatched:primary", "0.1"}, {"migrant:primary", "0.8"}});
    const std::vector<Decision> both{{DecisionKind::Assumption, std::nullopt, "migrant:primary"},
                                     {DecisionKind::Assumption, std::nullopt, "mismatched:primary"}};
    CHECK((takeOver(*world.area, low, high, both).value() == high));
    CHECK((takeOver(*world.area, high, low, both).value() == low));
  }
  SECTION("are named where they say something, and gone with a rule that takes everybody") {
    const auto names = [](const Scenario& scenario) {
      std::vector<std::string> found;
      for (const AssumptionValue& row : listed(scenario.assumptions))
        if (row.name.starts_with("mi") && row.name != "migration") found.push_back(row.name);
      return found;
    };
    CHECK(names(world.scenario) == std::vector<std::string>{"mismatched:primary", "migrant:primary"});
    const Scenario plain =
        with(world.scenario,
             {{"admission:primary", "all"}, {"mismatched:primary", "0"}, {"migrant:primary", "0"}});
    CHECK(names(plain).empty());
    const std::vector<Decision> one{{DecisionKind::Assumption, std::nullopt, "migrant:primary"}};
    const Scenario taken = takeOver(*world.area, world.scenario, plain, one).value();
    CHECK(taken.assumptions.stages[index(Stage::Primary)].migrant == Ratio{});
  }
  SECTION("change nothing while everybody is taken") {
    const Scenario all = with(world.scenario, {{"admission:primary", "all"}});
    const Scenario plain = with(all, {{"mismatched:primary", "0"}, {"migrant:primary", "0"}});
    const bool same = evaluate(*world.area, all).value() == evaluate(*world.area, plain).value();
    CHECK(same);
    CHECK(evaluate(*world.area, all).value().find(world.school("a"), Stage::Primary)->admissions.empty());
  }
}

TEST_CASE("laws of admission by tiers") {
  const auto seed = seeds(100);
  CAPTURE(seed);
  RandomWorld world(seed);
  Outcome outcome = evaluate(*world.area, world.scenario).value();

  SECTION("nobody is lost: of each tier, applicants are admitted, centrally placed or unserved") {
    for (const Stage stage : {Stage::Primary, Stage::Junior}) {
      if (!isZoned(world.scenario, stage)) continue;
      const auto range = outcome.roster->of(stage);
      for (std::size_t year = 1; year < static_cast<std::size_t>(outcome.years); ++year) {
        const StageYear& of = outcome.stages[index(stage)][year];
        Pupils received, unserved;
        ByTier admitted{};
        for (std::size_t p = range.first; p < range.last; ++p) {
          const Admission& admission = outcome.parts[p]->admissions[year];
          received += admission.received;
          for (std::size_t t = 0; t < kAllTiers.size(); ++t) {
            REQUIRE(admission.sent(kAllTiers[t]) >= Pupils{});
            admitted[t] += admission.admitted[t] + admission.toOthers[t];
          }
        }
        for (std::size_t t = 0; t < kAllTiers.size(); ++t) {
          const TierYear& tier = of.tiers[t];
          REQUIRE(tier.applicants == tier.admitted + tier.central + tier.unserved);
          REQUIRE(tier.admitted == admitted[t]);
          REQUIRE(std::min({tier.admitted, tier.central, tier.unserved}) >= Pupils{});
          unserved += tier.unserved;
        }
        REQUIRE(received == of.central());
        REQUIRE(unserved <= of.unserved);  // newcomers of the grades above may be unserved too
        REQUIRE(of.seeking == of.placed + of.away + of.unserved);
      }
    }
  }
  SECTION("no entry class is over the class size") {
    for (std::size_t p = 0; p < outcome.parts.size(); ++p) {
      const Part& part = outcome.roster->parts()[p];
      if (!part.byZone || !isZoned(world.scenario, part.stage)) continue;
      for (std::size_t year = 1; year < static_cast<std::size_t>(outcome.years); ++year) {
        const GradeOutcome& entry = outcome.parts[p]->grades[year * static_cast<std::size_t>(part.steps)];
        REQUIRE(entry.largest <= part.classSize);
        REQUIRE(entry.pupils <= Pupils::whole(outcome.parts[p]->admissions[year].seats.count()));
      }
    }
  }
  SECTION("a tier is not admitted while an earlier one of the same school is sent away") {
    for (const auto& part : outcome.parts)
      for (const Admission& admission : part->admissions)
        for (std::size_t t = 1; t < kAllTiers.size(); ++t)
          if (admission.sent(kAllTiers[t - 1]).count() > 0) REQUIRE(admission.admitted[t] == Pupils{});
  }
  SECTION("reevaluate equals evaluate, from rule to rule too") {
    for (int edit = 0; edit < 6; ++edit) {
      Scenario after = edit == 2             ? with(world.scenario, {{"admission:primary", "all"}})
                       : edit == 4           ? with(world.scenario, {{"admission:primary", "tiers"}})
                       : world.dice.oneIn(2) ? test::randomZoneEdit(world.dice, *world.area, world.scenario)
                                             : test::randomEdit(world.dice, *world.area, world.scenario);
      outcome = reevaluate(outcome, *world.area, world.scenario, after, difference(world.scenario, after));
      world.scenario = std::move(after);
      const bool equal = outcome == evaluate(*world.area, world.scenario).value();
      REQUIRE(equal);
    }
  }
  SECTION("the reasons of every number of pupils add up to it") {
    for (const Part& part : outcome.roster->parts())
      for (int year = 0; year < outcome.years; ++year) {
        const Term root = explainPupils(*world.area, world.scenario, outcome, part.school, part.stage, year);
        for (const Term& grade : root.terms) {
          std::int64_t sum = 0;
          for (const Term& term : grade.terms) sum += std::llround(term.value * 1000);
          REQUIRE(sum == std::llround(grade.value * 1000));
        }
      }
  }
  SECTION("rooms added raise nobody's central placement in their first year, where zones have one school") {
    const auto& parts = outcome.roster->parts();
    const auto more = std::ranges::find_if(
        parts, [](const Part& p) { return p.byZone && p.openedIn < 0 && p.closesIn < 0; });
    const auto oneSchool = [](const Zone& zone) {
      return std::ranges::all_of(zone.services, [](const Service& s) { return s.schools.size() == 1; });
    };
    if (more == parts.end() || !std::ranges::all_of(*world.scenario.zoning(more->stage).zones, oneSchool))
      return;
    Project project;
    project.key = "more-rooms";
    project.year = world.area->baseYear + 1;
    project.measure = ExtendSchool{more->school, {{more->stage, Sections{4}}}};
    const Outcome after =
        evaluate(*world.area, addProject(*world.area, world.scenario, project).value()).value();
    const auto sentIn = [&](const Outcome& of) {
      Pupils sent;
      for (const TierYear& tier : of.stages[index(more->stage)][kNextYear].tiers)
        sent += tier.central + tier.unserved;
      return sent;
    };
    REQUIRE(sentIn(after) <= sentIn(outcome));
  }
}
