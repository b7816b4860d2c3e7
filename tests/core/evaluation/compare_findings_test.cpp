// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/compare_findings.hpp"

#include "core/scenario/edit_projects.hpp"
#include "core/scenario/edit_zones.hpp"
#include "tests/support/random_world.hpp"
#include "tests/support/world.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace xuequ;

namespace {

std::vector<FindingDifference> compared(const StudyArea& area, const Scenario& before,
                                        const Scenario& after) {
  const Outcome had = evaluate(area, before).value(), has = evaluate(area, after).value();
  return compareFindings(area, {before, had}, {after, has});
}

bool isBroken(const FindingDifference& d) { return !d.before; }

}  // namespace

TEST_CASE("findings compared") {
  const World world = drawn(R"(
      A A B
      A B B )");
  const StudyArea& area = *world.area;

  SECTION("are the same of a scenario and itself") {
    CHECK(compared(area, world.scenario, world.scenario).empty());
  }
  SECTION("tell a norm newly broken, and from the other side newly kept") {
    const Scenario after =
        assignUnits(area, world.scenario, Stage::Primary, std::vector{world.unit(1, 2)}, kNoZone).value();
    const auto there = compared(area, world.scenario, after), back = compared(area, after, world.scenario);
    const auto ofUnit = [&](const Finding& f) {
      return f.code == FindingCode::UnitWithoutZone && f.unit == world.unit(1, 2) && f.amount == 60;
    };
    CHECK(std::ranges::any_of(there, [&](const auto& d) { return isBroken(d) && ofUnit(*d.after); }));
    CHECK(std::ranges::any_of(back, [&](const auto& d) { return !d.after && ofUnit(*d.before); }));
  }
  SECTION("tell a norm that both break, from another year on") {
    const auto closed = [&](int year) {
      Project project = openPrimary(year, 12);
      project.measure = CloseSchool{.school = world.school("b")};
      return addProject(area, world.scenario, project).value();
    };
    const auto differences = compared(area, closed(2024), closed(2026));
    const auto found = std::ranges::find_if(differences, [](const FindingDifference& d) {
      return d.before && d.after && d.after->code == FindingCode::ZoneWithoutSchool;
    });
    REQUIRE(found != differences.end());
    CHECK(found->before->year == SchoolYear{2024});
    CHECK(found->after->year == SchoolYear{2026});
  }
  SECTION("mirror, and account for every finding, in random worlds") {
    const auto seed = static_cast<std::uint32_t>(GENERATE(range(1, 31)));
    CAPTURE(seed);
    test::Dice dice(seed);
    const auto random = test::randomArea(dice);
    const Scenario one = test::randomScenario(dice, *random);
    Scenario two = one;
    for (int edit = 0; edit < 4; ++edit) two = test::randomEdit(dice, *random, two);
    const Outcome had = evaluate(*random, one).value(), has = evaluate(*random, two).value();
    const auto there = compareFindings(*random, {one, had}, {two, has});
    const auto back = compareFindings(*random, {two, has}, {one, had});
    CHECK(there.size() == back.size());
    const auto broken = std::ranges::count_if(there, isBroken);
    const auto kept = std::ranges::count_if(there, [](const auto& d) { return !d.after; });
    CHECK(std::ranges::count_if(back, isBroken) == kept);
    CHECK(static_cast<std::ptrdiff_t>(findings(*random, two, has).size()) -
              static_cast<std::ptrdiff_t>(findings(*random, one, had).size()) ==
          broken - kept);
  }
  SECTION("of the zones that an edit touches are those of all that are about zones, in random worlds") {
    const auto seed = static_cast<std::uint32_t>(GENERATE(range(1, 41)));
    CAPTURE(seed);
    test::Dice dice(seed);
    const auto random = test::randomArea(dice);
    const Scenario one = test::randomScenario(dice, *random);
    const Scenario two = test::randomEdit(dice, *random, one);
    // Projects and assumptions reach beyond zones; a drag of a border does not have them.
    if (one.projects != two.projects || one.assumptions != two.assumptions) return;
    const Outcome had = evaluate(*random, one).value(), has = evaluate(*random, two).value();
    const auto all = compareFindings(*random, {one, had}, {two, has});
    for (const StageStandard& stage : random->standards.stages) {
      const auto some = zoneFindingDifferences(*random, {one, had}, {two, has}, stage, {});
      const auto aboutZones = [&](const FindingDifference& d) {
        using enum FindingCode;
        const Finding& finding = d.after ? *d.after : *d.before;
        const FindingCode codes[] = {UnitWithoutZone,   ZoneWithoutSchool, SchoolWithoutZone,
                                     SchoolOutsideZone, BeyondRadius,      ZoneInParts};
        return finding.stage == stage.stage && std::ranges::find(codes, finding.code) != std::end(codes);
      };
      std::vector<FindingDifference> expected;
      std::ranges::copy_if(all, std::back_inserter(expected), aboutZones);
      REQUIRE(some.size() == expected.size());
      for (std::size_t i = 0; i < some.size(); ++i) {
        CHECK(some[i].before == expected[i].before);
        CHECK(some[i].after == expected[i].after);
      }
    }
  }
}
