// SPDX-License-Identifier: Apache-2.0
// What columns each kind of import takes, and the headings by which foreign files call them.
#include "core/base/calendar.hpp"
#include "gis/import/import.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace xuequ::gis {
namespace {

using Roles = std::vector<Role>;

constexpr std::array<std::string_view, 16> kKeys{
    "boundary", "units",     "buildings", "schools",  "roads",   "water",       "zones", "population",
    "births",   "enrolment", "housing",   "projects", "targets", "commitments", "gates", "crossings"};

Role must(std::string name, std::vector<std::string> aliases = {}) {
  return {std::move(name), true, std::move(aliases)};
}
Role may(std::string name, std::vector<std::string> aliases = {}) {
  return {std::move(name), false, std::move(aliases)};
}

Roles joined(std::initializer_list<Roles> parts) {
  Roles all;
  for (const Roles& part : parts) all.insert(all.end(), part.begin(), part.end());
  return all;
}

/// A place, in a table.
Roles place() {
  return {may("x", {"lon", "lng", "long", "longitude", "easting", "point_x", "coord_x", "经度", "经度_wgs84",
                    "横坐标", "东坐标"}),
          may("y", {"lat", "latitude", "northing", "point_y", "coord_y", "纬度", "纬度_wgs84", "纵坐标",
                    "北坐标"}),
          may("wkt", {"geometry", "geom", "the_geom", "_WKT", "shape_wkt"})};
}

/// Residents by age in wide columns: age6, age_06, p06, 6岁.
Roles ages() {
  Roles roles;
  for (int age = 0; age < kAges; ++age) {
    const std::string n = std::to_string(age), two = age < 10 ? "0" + n : n;
    roles.push_back(may("age" + n, {"age" + two, "p" + two, "p" + n, "pop" + two, "pop" + n, "a" + two,
                                    n + "岁", "年龄" + n}));
  }
  return roles;
}

const std::vector<std::string> kUnit{"unit_id",  "unit_key", "unit_code", "单元",
                                     "单元编号", "单元编码", "小区编号",  "需求单元"};
const std::vector<std::string> kSchool{"school_id", "school_key", "school_name", "学校",
                                       "学校名称",  "学校编号",   "学校代码",    "学校标识码"};
const std::vector<std::string> kStage{"level", "school_level", "学段", "办学层次"};
const std::vector<std::string> kYear{"school_year", "学年", "年份", "年度", "年"};
const std::vector<std::string> kName{"名称", "名字"};

std::vector<std::string> with(std::vector<std::string> first, const std::vector<std::string>& second) {
  first.insert(first.end(), second.begin(), second.end());
  return first;
}

Roles unitRoles() {
  return joined({{must("key", with(kUnit, {"unit", "id", "code", "编号", "编码", "代码"})),
                  may("name", with({"unit_name", "小区", "小区名称", "单元名称", "村居", "社区"}, kName)),
                  may("kind", {"unit_type", "unit_kind", "单元类型", "小区类型"}),
                  may("town", {"subdistrict", "township", "镇街", "乡镇", "街道", "所属镇街", "所属街道"}),
                  may("dwellings", {"households", "homes", "户数", "总户数", "套数", "住房套数"})},
                 ages(),
                 place()});
}

Roles schoolRoles() {
  return joined({{must("key", {"school_id", "school_key", "学校编号", "学校代码", "学校标识码", "标识码",
                               "id", "code", "编号", "编码", "school", "学校"}),
                  may("name", with({"school_name", "学校名称", "学校"}, kName)), may("stage", kStage),
                  may("rooms", {"classrooms", "sections", "perm_clrm", "教室数", "普通教室", "班级数",
                                "教学班数", "核定班数", "班数"}),
                  may("temporary_rooms", {"temporary_", "trailers", "port_clrm", "临时教室", "临时教室数"}),
                  may("seats", {"capacity", "places", "学位", "学位数", "核定学位", "容量"}),
                  may("class_size", {"标准班额", "班额"}),
                  may("nature", {"ownership", "办学性质", "性质", "举办者类型"}),
                  may("boarding", {"寄宿", "是否寄宿", "寄宿制"}),
                  may("land", {"land_area", "site_area", "占地面积", "用地面积"}),
                  may("floor_area", {"building_area", "建筑面积", "校舍面积", "校舍建筑面积"}),
                  may("staff", {"teachers", "教职工数", "教职工", "专任教师", "教师数"}),
                  may("opened", {"year_opened", "date_opened", "开办年份", "建校年份", "创办年份"})},
                 place()});
}

Roles buildingRoles() {
  return joined({{may("floor_area", {"building_area", "gross_area", "建筑面积"}),
                  may("floors", {"levels", "storeys", "building_levels", "层数", "楼层", "楼层数"})},
                 place()});
}

Roles roadRoles() {
  return {may("class", {"highway", "fclass", "road_class", "道路等级", "等级"}),
          may("name", with({"road_name", "道路名称", "路名"}, kName)),
          may("bridge", {"桥", "桥梁", "是否桥梁"}),
          may("tunnel", {"隧道", "是否隧道"}),
          may("railway", {"rail", "铁路"}),
          may("foot", {"walkable", "步行", "可步行"}),
          may("wkt", {"geometry", "geom", "the_geom", "_WKT"})};
}

Roles gateRoles() { return joined({{may("school", kSchool), may("unit", kUnit)}, place()}); }

Roles crossingRoles() { return joined({{may("class", {"highway", "类型"})}, place()}); }

Roles zoneRoles() {
  return {may("unit", kUnit),
          must("school", with({"schools", "对口学校", "划片学校", "服务学校"}, kSchool)),
          must("stage", kStage),
          may("from", {"since", "from_year", "起始年", "起始学年", "生效年份"}),
          may("name", {"zone", "zone_name", "学区", "学区名称", "片区"}),
          may("wkt", {"geometry", "geom", "the_geom", "_WKT"})};
}

Roles populationRoles() {
  return joined({{may("unit", kUnit),
                  may("count", {"population", "pop", "residents", "people", "pupils", "students", "人数",
                                "人口", "人口数", "学生数"}),
                  may("age", {"年龄"}), may("grade", {"年级"}), may("stage", kStage)},
                 ages()});
}

Roles birthRoles() {
  return {may("unit", kUnit), must("year", {"年份", "年度", "年"}), may("month", {"月份", "月"}),
          must("count", {"births", "出生人数", "出生人口", "出生数", "人数"})};
}

Roles enrolmentRoles() {
  return {must("school", kSchool),
          must("year", kYear),
          must("grade", {"年级"}),
          must("pupils",
               {"students", "enrolment", "enrollment", "count", "学生数", "在校生", "在校生数", "人数"}),
          may("sections", {"classes", "班数", "班级数", "教学班数"}),
          may("sizes", {"rosters", "class_sizes", "各班人数", "班额"})};
}

Roles housingRoles() {
  return {may("key", {"id", "编号"}),
          may("name", with({"项目名称", "楼盘"}, kName)),
          must("unit", kUnit),
          must("year", {"completion", "completed", "交付年份", "竣工年份", "交付年", "竣工年", "年份"}),
          must("dwellings", {"homes", "套数", "户数", "住房套数"}),
          may("type", {"类型", "户型"})};
}

Roles projectRoles() {
  return joined(
      {{must("key", {"project", "project_id", "id", "编号", "项目编号"}),
        must("kind", {"measure", "类型", "建设类型", "建设性质"}),
        must("year", with({"opening_year", "投用年份", "建成年份", "启用年份"}, kYear)),
        may("name", with({"project_name", "项目名称"}, kName)), must("school", kSchool), may("stage", kStage),
        may("rooms", {"sections", "classrooms", "班数", "班级数", "建设规模", "教室数"}),
        may("to_stage", {"转为学段", "目标学段"}), may("receiver", {"接收学校", "并入学校"}),
        may("phase_in", {"启用方式", "招生方式"}), may("transfer", {"学生去向", "过渡办法"}),
        may("nature", {"ownership", "办学性质", "性质"}), may("boarding", {"寄宿", "是否寄宿"}),
        may("land", {"land_area", "占地面积", "用地面积"}), may("cost", {"投资", "总投资", "投资额"})},
       place()});
}

Roles targetRoles() {
  return {must("key", {"id", "code", "编号"}),
          may("section", {"章节"}),
          must("text", {"目标", "内容", "指标"}),
          may("text_en", {"english"}),
          may("number", {"目标值", "数值"}),
          may("unit", {"单位"}),
          may("year", kYear),
          may("track", {"tracking", "跟踪方式"}),
          may("measure", {"计算指标"}),
          may("compare", {"comparison", "比较"}),
          may("definition", {"定义", "口径"}),
          may("entered", {"value", "当前值"}),
          may("evidence", {"依据", "佐证"})};
}

Roles commitmentRoles() {
  return {must("school", kSchool), must("commitment", {"item", "事项", "承诺"}),
          must("state", {"status", "状态"}), may("evidence", {"依据", "佐证"}), may("target", {"目标"})};
}

std::array<Roles, kKeys.size()> allRoles() {
  const Roles shape{may("wkt", {"geometry", "geom", "the_geom", "_WKT"})};
  return {shape,           unitRoles(),
          buildingRoles(), schoolRoles(),
          roadRoles(),     joined({{may("name", kName)}, shape}),
          zoneRoles(),     populationRoles(),
          birthRoles(),    enrolmentRoles(),
          housingRoles(),  projectRoles(),
          targetRoles(),   commitmentRoles(),
          gateRoles(),     crossingRoles()};
}

}  // namespace

std::optional<ImportKind> importKindOf(std::string_view key) {
  const auto found = std::ranges::find(kKeys, key);
  if (found == kKeys.end()) return std::nullopt;
  return static_cast<ImportKind>(found - kKeys.begin());
}

std::string_view keyOf(ImportKind kind) { return kKeys[static_cast<std::size_t>(kind)]; }

const std::vector<Role>& rolesOf(ImportKind kind) {
  static const auto kRoles = allRoles();
  return kRoles[static_cast<std::size_t>(kind)];
}

}  // namespace xuequ::gis
