// SPDX-License-Identifier: Apache-2.0
#include "gis/import/import.hpp"

#include "app/cli/answer.hpp"
#include "app/cli/commands.hpp"
#include "app/cli/plan_access.hpp"
#include "app/output/dispute_text.hpp"
#include "app/output/json.hpp"

#include <nlohmann/json.hpp>

namespace xuequ::app {
namespace {

using gis::ImportKind;
using gis::ImportOptions;
using gis::ImportReport;

constexpr std::array kKinds{
    ImportKind::Boundary, ImportKind::Units,       ImportKind::Buildings, ImportKind::Schools,
    ImportKind::Roads,    ImportKind::Water,       ImportKind::Zones,     ImportKind::Population,
    ImportKind::Births,   ImportKind::Enrolment,   ImportKind::Housing,   ImportKind::Projects,
    ImportKind::Targets,  ImportKind::Commitments, ImportKind::Gates,     ImportKind::Crossings};

std::string kindNames() {
  std::string names;
  for (const ImportKind kind : kKinds) names += (names.empty() ? "" : "|") + std::string(gis::keyOf(kind));
  return names;
}

Result<ImportKind> kindOf(const Invocation& in) {
  if (const auto kind = gis::importKindOf(in.text("KIND"))) return *kind;
  return failure(ErrorCode::Usage, in.text("KIND"), kindNames());
}

Result<void> addPairs(const Invocation& in, const std::string& argument,
                      std::map<std::string, std::string>& to) {
  for (const std::string& text : in.all(argument)) {
    auto pair = pairOf(argument, text);
    if (!pair) return failure(std::move(pair.error()));
    to.insert_or_assign(pair->first, pair->second);
  }
  return {};
}

/// "role:THEIRS=OURS"; theirs may hold colons.
Result<void> addValues(const Invocation& in, ImportOptions& options) {
  for (const std::string& text : in.all("--value")) {
    auto pair = pairOf("--value", text);
    if (!pair) return failure(std::move(pair.error()));
    const auto colon = pair->first.find(':');
    if (colon == std::string::npos)
      return failure(ErrorCode::Usage, "--value " + text, "--value COLUMN:THEIRS=OURS");
    options.values[pair->first.substr(0, colon)].insert_or_assign(pair->first.substr(colon + 1),
                                                                  pair->second);
  }
  return {};
}

Result<ImportOptions> optionsOf(const Invocation& in) {
  ImportOptions options;
  options.layer = in.text("--layer");
  options.crs = in.text("--crs");
  options.encoding = in.text("--encoding");
  options.append = in.has("--append");
  options.repair = in.has("--repair");
  options.keepOutside = in.has("--keep-outside");
  options.zonesByPolygon = in.has("--by");
  if (in.has("--by") && in.text("--by") != "polygon")
    return failure(ErrorCode::Usage, "--by " + in.text("--by"), "--by polygon");
  return addPairs(in, "--field", options.fields)
      .and_then([&] { return addPairs(in, "--set", options.sets); })
      .and_then([&] { return addValues(in, options); })
      .map([&] { return options; });
}

/// What the import did to the plan beside taking rows.
struct Effect {
  std::int64_t unitsLost = 0;  ///< that a scenario named and the new facts lack
  std::int64_t schoolsLost = 0;
  std::string planCrs;  ///< the coordinate system that the plan got; empty: it has had one
};

/// The plan's scenarios on the new facts.
Plan onto(std::shared_ptr<const StudyArea> area, const Plan& plan, Effect& effect) {
  Plan moved{std::move(area), {}};
  for (const auto& scenario : plan.scenarios) {
    auto rebased = gis::rebased(*plan.area, *scenario, *moved.area);
    effect.unitsLost += rebased.unitsLost;
    effect.schoolsLost += rebased.schoolsLost;
    moved.scenarios.push_back(std::make_shared<const Scenario>(std::move(rebased.scenario)));
  }
  return moved;
}

Result<std::string> answered(const Invocation&, const ImportReport&, const Effect&);

Answer importedFacts(const Invocation& in, gis::PlanFile& file, ImportKind kind,
                     const ImportOptions& options) {
  auto records = file.records();
  if (!records) return failure(std::move(records.error()));
  const auto plan = file.plan();
  if (!plan) return failure(plan.error());
  const bool hadCrs = !records->grid.crs.empty();
  auto imported = gis::importFacts(std::move(*records), kind, in.text("FILE"), options);
  if (!imported) return failure(std::move(imported.error()));
  auto area = makeStudyArea(imported->records);
  if (!area) return failure(std::move(area.error()));
  Effect effect;
  const Plan moved = onto(std::move(*area), *plan, effect);
  if (!hadCrs) effect.planCrs = imported->records.grid.crs;
  return file.replaceFacts(imported->records, moved).and_then([&] {
    return answered(in, imported->report, effect);
  });
}

Answer importedDecisions(const Invocation& in, gis::PlanFile& file, ImportKind kind,
                         const ImportOptions& options) {
  auto history = file.history();
  if (!history) return failure(std::move(history.error()));
  const Plan& plan = history->current();
  const auto scenario = chosenScenario(plan, in);
  if (!scenario) return failure(scenario.error());
  auto imported = gis::importDecisions(*plan.area, **scenario, kind, in.text("FILE"), options);
  if (!imported) return failure(std::move(imported.error()));
  history->push("import " + std::string(gis::keyOf(kind)), withScenario(plan, std::move(imported->scenario)));
  return file.commit(*history).and_then([&] { return answered(in, imported->report, {}); });
}

nlohmann::ordered_json disputesJson(const ImportReport& report) {
  auto list = nlohmann::ordered_json::array();
  for (const gis::DisputedLand& land : report.disputes)
    list.push_back({{"keeper", land.keeper},
                    {"other", land.other},
                    {"area_m2", land.area.count()},
                    {"people", land.people.toDouble()}});
  return list;
}

nlohmann::ordered_json jsonOf(const Invocation& in, const ImportReport& report, const Effect& effect) {
  auto columns = nlohmann::ordered_json::object();
  for (const auto& [role, column] : report.columns) columns[role] = column;
  return {{"kind", in.text("KIND")},
          {"rows_read", report.rowsRead},
          {"rows_used", report.rowsUsed},
          {"columns", columns},
          {"columns_left_out", report.columnsLeftOut},
          {"encoding", report.encoding},
          {"crs", report.crs},
          {"plan_crs", effect.planCrs},
          {"repaired_rows", report.repairedRows},
          {"zone_disputes", disputesJson(report)},
          {"empty_rows", report.emptyRows},
          {"rows_above_header", report.rowsAboveHeader},
          {"spread_over_grades", report.spreadOverGrades},
          {"units_lost", effect.unitsLost},
          {"schools_lost", effect.schoolsLost}};
}

std::string joined(const auto& items) {
  std::string text;
  for (const auto& item : items) {
    if constexpr (std::is_arithmetic_v<std::decay_t<decltype(item)>>) {
      text += (text.empty() ? "" : ", ") + std::to_string(item);
    } else {
      text += (text.empty() ? "" : ", ") + item;
    }
  }
  return text;
}

/// Only what there is to say.
Fields fieldsOf(const Invocation& in, const ImportReport& report, const Effect& effect) {
  Fields fields{{"kind", in.text("KIND")}, {"rows_used", report.rowsUsed}};
  std::string columns;
  for (const auto& [role, column] : report.columns)
    columns += (columns.empty() ? "" : ", ") + (role == column ? role : role + " = " + column);
  const auto say = [&](const char* key, const std::string& text) {
    if (!text.empty()) fields.push_back({key, text});
  };
  say("columns", columns);
  say("columns_left_out", joined(report.columnsLeftOut));
  say("encoding", report.encoding);
  say("crs", report.crs);
  say("plan_crs", effect.planCrs);
  say("repaired_rows", joined(report.repairedRows));
  say("zone_overlaps", overlapsText(in.language(), report.disputes));
  say("zone_slivers", sliversText(in.language(), report.disputes));
  say("empty_rows", joined(report.emptyRows));
  if (report.rowsAboveHeader > 0) fields.push_back({"rows_above_header", report.rowsAboveHeader});
  if (report.spreadOverGrades) fields.push_back({"spread_over_grades", Word{"yes"}});
  if (effect.unitsLost > 0) fields.push_back({"units_lost", effect.unitsLost});
  if (effect.schoolsLost > 0) fields.push_back({"schools_lost", effect.schoolsLost});
  return fields;
}

Result<std::string> answered(const Invocation& in, const ImportReport& report, const Effect& effect) {
  return in.json() ? jsonText(jsonOf(in, report, effect)) : fieldsText(in, fieldsOf(in, report, effect));
}

Answer run(const Invocation& in) {
  const auto kind = kindOf(in);
  if (!kind) return failure(kind.error());
  const auto options = optionsOf(in);
  if (!options) return failure(options.error());
  auto file = openForEditing(in);
  if (!file) return failure(std::move(file.error()));
  const bool decisions = *kind == ImportKind::Zones || *kind == ImportKind::Projects;
  return decisions ? importedDecisions(in, *file, *kind, *options)
                   : importedFacts(in, *file, *kind, *options);
}

}  // namespace

Command importCommand() {
  return {
      "import",
      {"bring a file's rows into the plan, all or nothing", "将文件数据导入规划（要么全部成功，要么不改动）"},
      {planArgument(),
       {"KIND",
        Takes::One,
        {"what the rows are: boundary, units, buildings, schools, roads, water, zones, population, births, "
         "enrolment, housing, projects, targets, commitments, gates or crossings",
         "数据种类：boundary 范围、units 单元、buildings 建筑、schools 学校、roads 道路、water 水域、zones "
         "学区、population 人口、births 出生、enrolment 在校生、housing 住房、projects 项目、targets "
         "目标、commitments 达标承诺、gates 大门、crossings 过街设施"},
        true},
       {"FILE", Takes::One, {"a vector layer or a table that GDAL reads", "GDAL 可读的矢量图层或表格"}, true},
       {"--layer",
        Takes::One,
        {"layer or sheet, where the file has several", "图层或工作表（文件中有多个时）"},
        false,
        "NAME"},
       {"--field",
        Takes::Many,
        {"take this column of theirs for ours", "指明我方字段对应的对方字段"},
        false,
        "OURS=THEIRS"},
       {"--set", Takes::Many, {"the same value for all rows", "为所有行赋同一值"}, false, "OURS=VALUE"},
       {"--value",
        Takes::Many,
        {"read their value as ours", "将对方的值读作我方的值"},
        false,
        "OURS:THEIRS=VALUE"},
       {"--crs",
        Takes::One,
        {"coordinate system of a file that does not say it", "文件未注明时的坐标系"},
        false,
        "EPSG:N"},
       {"--encoding",
        Takes::One,
        {"text encoding (else detected)", "文字编码（缺省自动识别）"},
        false,
        "NAME"},
       {"--append",
        Takes::Nothing,
        {"add to what the plan has of this kind instead of replacing it", "追加而不替换已有的同类数据"}},
       {"--repair",
        Takes::Nothing,
        {"repair polygons that cross themselves, overlaps of zones (the first keeps what two claim) and "
         "slivers between "
         "them; all are listed",
         "修复自相交的面、学区间的重叠（归先列者）与缝隙，并一一列出"}},
       {"--keep-outside",
        Takes::Nothing,
        {"take schools outside the boundary instead of refusing them", "接受研究范围之外的学校而不拒绝"}},
       {"--by",
        Takes::One,
        {"zones: each row is a zone drawn as a polygon", "学区：每行为一个以面绘制的学区"},
        false,
        "polygon"},
       scenarioArgument({"scenario that zones and projects go to", "学区与项目所属的方案"})},
      run};
}

}  // namespace xuequ::app
