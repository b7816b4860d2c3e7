// SPDX-License-Identifier: Apache-2.0
#include "app/cli/redraw_zones.hpp"

#include "app/cli/plan_access.hpp"
#include "app/cli/walk_arguments.hpp"
#include "app/cli/zone_name.hpp"
#include "app/output/zone_text.hpp"
#include "core/evaluation/start_schools.hpp"
#include "core/evaluation/walk_start.hpp"
#include "core/scenario/boundaries.hpp"
#include "core/scenario/edit_boundaries.hpp"
#include "core/scenario/start_zones.hpp"

#include <algorithm>
#include <charconv>

namespace xuequ::app {
namespace {

struct Draft {
  const Invocation& in;
  const Plan& plan;
  Stage stage{};
  Scenario scenario;
  const TakeEdit& take;
  Fields notes{};

  [[nodiscard]] const StudyArea& area() const { return *plan.area; }
  Result<void> put(const Result<Scenario>& edited, const std::string& label) {
    if (!edited) return failure(edited.error());
    scenario = *edited;
    take(scenario, label);
    return {};
  }
};

Result<ZoneId> zoneNamed(const Draft& draft, const std::string& argument, const std::string& text) {
  return app::zoneNamed(draft.area(), draft.scenario, draft.stage, argument, text);
}

/// "x y, x y, …" in the plan's coordinate system.
Result<Line> lineOf(const Draft& draft, const std::string& argument) {
  Line line;
  for (const std::string& pair : listOf(draft.in.text(argument))) {
    double east = 0, north = 0;
    const char* at = pair.data();
    const char* end = pair.data() + pair.size();
    for (double* value : {&east, &north}) {
      while (at != end && *at == ' ') ++at;
      const auto [next, fault] = std::from_chars(at, end, *value);
      if (fault != std::errc{}) return failure(atArgument(error(ErrorCode::NotANumber, pair), argument));
      at = next;
    }
    line.push_back(draft.area().grid.point(east, north));
  }
  return line;
}

Result<void> copyAll(Draft& draft) {
  if (!draft.in.has("--zones-from")) return {};
  const auto from = scenarioNamed(draft.plan, draft.in.text("--zones-from"));
  if (!from) return failure(atArgument(from.error(), "--zones-from"));
  return draft.put(copyZones(draft.area(), draft.scenario, draft.stage, **from),
                   "zones_from " + (*from)->name);
}

Result<void> startWalking(Draft& draft, const std::vector<StartSchool>& schools) {
  const auto walkers = walkersOf(draft.in, draft.area());
  if (!walkers) return failure(walkers.error());
  auto made = zonesOfShortestWalk(draft.area(), draft.scenario, **walkers, draft.stage, schools);
  if (!made) return failure(made.error());
  draft.notes.push_back({"units_without_walk", static_cast<std::int64_t>(made->straight.size())});
  return draft.put(std::move(made->scenario), "zones_walking " + std::string(keyOf(draft.stage)));
}

Result<void> start(Draft& draft) {
  if (!draft.in.has("--zones")) return {};
  const std::string by = draft.in.text("--zones");
  if (by != "nearest" && by != "walking")
    return failure(atArgument(error(ErrorCode::ValueUnknown, by, "nearest, walking"), "--zones"));
  const auto year = yearIndexOf(draft.area(), draft.in, 0);
  if (!year) return failure(year.error());
  const auto schools = schoolsToStartFrom(draft.area(), draft.scenario, draft.stage, *year);
  if (!schools) return failure(schools.error());
  draft.notes.push_back({"schools_with_zone", static_cast<std::int64_t>(schools->size())});
  if (by == "walking") return startWalking(draft, *schools);
  return draft.put(zonesOfNearest(draft.area(), draft.scenario, draft.stage, *schools),
                   "zones " + std::string(keyOf(draft.stage)));
}

Result<void> addBoundaries(Draft& draft) {
  if (!draft.in.has("--boundaries")) return {};
  return draft.put(withBoundaries(draft.area(), draft.scenario, draft.stage),
                   "boundaries " + std::string(keyOf(draft.stage)));
}

/// Of the school of --to, else of the one that serves the zone named in the text's first line alone.
Result<SchoolId> schoolOfText(const Draft& draft, const std::string& text) {
  const std::string name =
      draft.in.has("--to") ? draft.in.text("--to") : text.substr(0, text.find_first_of("\r\n"));
  const auto school = findSchool(draft.area(), draft.scenario, name);
  if (!school)
    return failure(atArgument(error(ErrorCode::SchoolUnknown, name),
                              draft.in.has("--to") ? "--to" : "--zone-from-text"));
  return *school;
}

Result<void> readZone(Draft& draft) {
  if (!draft.in.has("--zone-from-text")) return {};
  const auto text = fileText(draft.in.text("--zone-from-text"));
  if (!text) return failure(text.error());
  const auto school = schoolOfText(draft, *text);
  if (!school) return failure(school.error());
  auto made = zoneOfText(draft.area(), draft.scenario, draft.stage, *school, *text);
  if (!made) return failure(made.error());
  const MultiPolygon& ground = *made->scenario.zoning(draft.stage).find(made->zone)->boundary;
  std::string unmatched;
  for (const std::string& name : made->unmatched) unmatched += (unmatched.empty() ? "" : ", ") + name;
  const std::string name = made->scenario.zoning(draft.stage).find(made->zone)->name;
  draft.notes.push_back({"zone", name});
  draft.notes.push_back({"zone_area", area(ground).count() / 10'000, ColumnKind::Decimal});
  draft.notes.push_back({"unmatched_names", unmatched});
  return draft.put(std::move(made->scenario), "zone_text " + name);
}

Result<void> split(Draft& draft) {
  if (!draft.in.has("--split")) return {};
  const auto zone = zoneNamed(draft, "--split", draft.in.text("--split"));
  if (!zone) return failure(zone.error());
  const auto line = lineOf(draft, "--line");
  if (!line) return failure(line.error());
  const Zone& old = *draft.scenario.zoning(draft.stage).find(*zone);
  const std::string name = draft.in.text("--name", old.name + " (2)");
  auto made = splitZone(draft.area(), draft.scenario, draft.stage, *zone, *line, name);
  if (!made) return failure(made.error());
  return draft.put(std::move(made->scenario), "split " + old.name);
}

Result<void> merge(Draft& draft) {
  if (!draft.in.has("--merge-zone")) return {};
  if (!draft.in.has("--into"))
    return failure(ErrorCode::Usage, "--merge-zone", "--merge-zone ZONE --into ZONE");
  const auto other = zoneNamed(draft, "--merge-zone", draft.in.text("--merge-zone"));
  if (!other) return failure(other.error());
  const auto into = zoneNamed(draft, "--into", draft.in.text("--into"));
  if (!into) return failure(into.error());
  return draft.put(mergeZones(draft.area(), draft.scenario, draft.stage, *into, *other),
                   "merge " + draft.in.text("--into"));
}

/// Sets what a zone's border may do: --lock, --unlock, --allow-parts, --whole.
struct Switch {
  const char* argument;
  const char* label;
  Result<Scenario> (*set)(const Scenario&, Stage, ZoneId, bool);
  bool on;
};

Result<void> flip(Draft& draft, const Switch& asked) {
  for (const std::string& text : draft.in.all(asked.argument)) {
    const auto zone = zoneNamed(draft, asked.argument, text);
    if (!zone) return failure(zone.error());
    const auto done =
        draft.put(asked.set(draft.scenario, draft.stage, *zone, asked.on), asked.label + (" " + text));
    if (!done) return done;
  }
  return {};
}

}  // namespace

std::vector<Argument> redrawArguments() {
  return {
      {"--zones-from",
       Takes::One,
       {"take the stage's zones over from another scenario", "沿用另一方案该学段的学区"},
       false,
       "SCENARIO"},
      {"--zones",
       Takes::One,
       {"start the stage's zones anew: nearest (ground nearest to each school), walking (units to the "
        "school nearest on foot); of the schools open in --year (else the base year), planned ones too",
        "重新划片：nearest（按到学校直线最近，沃罗诺伊）、walking（各需求单元归步行最近的学校）；"
        "按 --year 学年（缺省为基期年）在办的学校，含规划新建"},
       false,
       "nearest|walking"},
      {"--barriers",
       Takes::Nothing,
       {"with --zones walking: cross trunk roads, railways and waters at bridges, underpasses and "
        "crossings only",
        "与 --zones walking 合用：干道、铁路、水域只能经桥梁、地道或过街设施穿越"},
       false,
       ""},
      {"--boundaries",
       Takes::Nothing,
       {"give every zone of the stage a boundary, roads and fields between units shared out",
        "为该学段各学区生成边界（单元之间的道路、空地就近划分）"},
       false,
       ""},
      {"--zone-from-text",
       Takes::One,
       {"a published text (bounds, boundary) becomes the ground of the zone of --to, or of the school that "
        "its first line names",
        "以公布的四至文字作为 --to 学校（缺省为首行所列学校）学区的边界"},
       false,
       "FILE"},
      {"--split", Takes::One, {"cut a zone along --line", "沿 --line 拆分学区"}, false, "ZONE"},
      {"--line",
       Takes::One,
       {"corners of the line, in the plan's coordinates", "拆分线的节点坐标（规划坐标系）"},
       false,
       "\"X Y, X Y, …\""},
      {"--merge-zone",
       Takes::One,
       {"merge this zone into that of --into", "将该学区并入 --into"},
       false,
       "ZONE"},
      {"--into", Takes::One, {"zone that takes the merged one", "并入的学区"}, false, "ZONE"},
      {"--lock", Takes::Many, {"keep a zone from being changed", "锁定学区"}, false, "ZONE"},
      {"--unlock", Takes::Many, {"let a zone be changed again", "解除学区锁定"}, false, "ZONE"},
      {"--allow-parts",
       Takes::Many,
       {"let a zone lie in several parts (enclaves)", "允许学区不连片（飞地）"},
       false,
       "ZONE"},
      {"--whole", Takes::Many, {"ask for a zone in one part again", "恢复学区须连片的要求"}, false, "ZONE"}};
}

Result<Fields> redrawZones(const Invocation& in, const Plan& plan, const Scenario& scenario,
                           const TakeEdit& take) {
  const char* names[] = {"--zones-from", "--zones", "--boundaries", "--zone-from-text", "--split",
                         "--merge-zone", "--lock",  "--unlock",     "--allow-parts",    "--whole"};
  if (std::ranges::none_of(names, [&](const char* name) { return in.has(name); })) return Fields{};
  const auto stage = in.stage("--stage");
  if (!stage) return failure(stage.error());
  Draft draft{in, plan, *stage, scenario, take};
  const auto done = copyAll(draft)
                        .and_then([&] { return start(draft); })
                        .and_then([&] { return addBoundaries(draft); })
                        .and_then([&] {
                          return flip(draft, {"--unlock", "unlock", setZoneLocked, false});
                        })
                        .and_then([&] { return readZone(draft); })
                        .and_then([&] { return split(draft); })
                        .and_then([&] { return merge(draft); })
                        .and_then([&] {
                          return flip(draft, {"--allow-parts", "parts", waiveZoneParts, true});
                        })
                        .and_then([&] {
                          return flip(draft, {"--whole", "whole", waiveZoneParts, false});
                        })
                        .and_then([&] {
                          return flip(draft, {"--lock", "lock", setZoneLocked, true});
                        });
  if (!done) return failure(done.error());
  return std::move(draft.notes);
}

}  // namespace xuequ::app
