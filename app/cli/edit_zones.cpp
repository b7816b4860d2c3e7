// SPDX-License-Identifier: Apache-2.0
#include "app/cli/edit_zones.hpp"

#include "app/cli/zone_name.hpp"
#include "core/scenario/assign_to_school.hpp"
#include "core/scenario/edit_zones.hpp"

#include <algorithm>

namespace xuequ::app {
namespace {

/// The zoning of one stage on its way through the edits of one call.
struct Draft {
  const StudyArea& area;
  Stage stage;
  Scenario scenario;
  std::string label{};

  Result<void> take(Result<Scenario> edited, const std::string& name) {
    if (!edited) return failure(std::move(edited.error()));
    scenario = std::move(*edited);
    label += (label.empty() ? "" : "; ") + name;
    return {};
  }
};

Result<std::vector<UnitId>> unitsOf(const Invocation& in, const StudyArea& area) {
  std::vector<UnitId> units;
  for (const std::string& list : in.all("--assign")) {
    for (const std::string& key : listOf(list)) {
      const auto unit = area.findUnit(key);
      if (!unit) return failure(atArgument(error(ErrorCode::UnitUnknown, key), "--assign"));
      units.push_back(*unit);
    }
  }
  return units;
}

Result<std::vector<SchoolId>> schoolsOf(const Invocation& in, const std::string& argument,
                                        const Draft& draft) {
  std::vector<SchoolId> schools;
  for (const std::string& name : listOf(in.text(argument))) {
    const auto school = findSchool(draft.area, draft.scenario, name);
    if (!school) return failure(atArgument(error(ErrorCode::SchoolUnknown, name), argument));
    schools.push_back(*school);
  }
  std::ranges::sort(schools);
  return schools;
}

Result<void> assign(const Invocation& in, Draft& draft) {
  if (!in.has("--assign")) return {};
  if (!in.has("--to"))
    return failure(ErrorCode::Usage, "--assign", "--assign UNIT --to SCHOOL --stage STAGE");
  const auto units = unitsOf(in, draft.area);
  if (!units) return failure(units.error());
  const auto schools = schoolsOf(in, "--to", draft);
  if (!schools) return failure(schools.error());
  const auto toShared = [&](const ZoneMade& made) {
    return assignUnits(draft.area, made.scenario, draft.stage, *units, made.zone);
  };
  auto edited = schools->size() == 1
                    ? assignUnitsToSchool(draft.area, draft.scenario, draft.stage, *units, schools->front())
                    : zoneOfSchools(draft.area, draft.scenario, draft.stage, *schools).and_then(toShared);
  return draft.take(std::move(edited), "assign " + in.text("--to"));
}

Result<void> rename(const Invocation& in, Draft& draft) {
  for (const std::string& text : in.all("--rename-zone")) {
    const auto pair = pairOf("--rename-zone", text);
    if (!pair) return failure(pair.error());
    const auto zone = zoneNamed(draft.area, draft.scenario, draft.stage, "--rename-zone", pair->first);
    if (!zone) return failure(zone.error());
    const auto done =
        draft.take(renameZone(draft.scenario, draft.stage, *zone, pair->second), "rename zone " + text);
    if (!done) return done;
  }
  return {};
}

/// Without --by the service that begins in --from is taken away.
Result<void> serve(const Invocation& in, Draft& draft) {
  if (!in.has("--serve")) return {};
  if (!in.has("--from"))
    return failure(ErrorCode::Usage, "--serve", "--serve ZONE --from YEAR --by SCHOOL --stage STAGE");
  const auto from = in.whole("--from", 0);
  if (!from) return failure(from.error());
  const auto zone = zoneNamed(draft.area, draft.scenario, draft.stage, "--serve", in.text("--serve"));
  if (!zone) return failure(zone.error());
  auto schools = schoolsOf(in, "--by", draft);
  if (!schools) return failure(schools.error());
  return draft.take(
      setService(draft.area, draft.scenario, draft.stage, *zone, SchoolYear{*from}, std::move(*schools)),
      "serve " + in.text("--serve") + " " + in.text("--from") + " " + in.text("--by"));
}

}  // namespace

Result<std::optional<ZoneEdit>> zonesAsked(const Invocation& in, const StudyArea& area, Scenario scenario) {
  std::string asked;
  for (const char* argument : {"--assign", "--rename-zone", "--serve"})
    if (asked.empty() && in.has(argument)) asked = argument;
  if (asked.empty()) return std::optional<ZoneEdit>();
  if (!in.has("--stage")) return failure(ErrorCode::Usage, asked, asked + " … --stage STAGE");
  const auto stage = in.stage("--stage");
  if (!stage) return failure(stage.error());
  Draft draft{area, *stage, std::move(scenario)};
  const auto done = assign(in, draft).and_then([&] { return rename(in, draft); }).and_then([&] {
    return serve(in, draft);
  });
  if (!done) return failure(done.error());
  return std::optional(ZoneEdit{std::move(draft.scenario), std::move(draft.label)});
}

std::vector<Argument> zoneArguments() {
  return {
      {"--assign",
       Takes::Many,
       {"move planning units, by key, into the zone of --to", "将需求单元划入 --to 的学区"},
       false,
       "UNIT,…"},
      {"--to",
       Takes::One,
       {"school whose zone gets them; several share a zone", "目标学校（可多校划片）"},
       false,
       "SCHOOL,…"},
      {"--rename-zone",
       Takes::Many,
       {"name a zone; it is found by its name, or by the school that serves it alone",
        "为学区命名；学区按名称或其唯一服务学校查找"},
       false,
       "ZONE=NAME"},
      {"--serve",
       Takes::One,
       {"let other schools serve a zone from --from on", "自 --from 学年起由其他学校服务该学区"},
       false,
       "ZONE"},
      {"--from", Takes::One, {"school year from which they serve it", "起始学年"}, false, "YEAR"},
      {"--by",
       Takes::One,
       {"the schools that serve it; without it that service is taken away", "服务学校；缺省为取消该次调整"},
       false,
       "SCHOOL,…"},
      {"--stage", Takes::One, {"stage of the zone", "学区所属学段"}, false, "STAGE"}};
}

}  // namespace xuequ::app
