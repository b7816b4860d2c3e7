// SPDX-License-Identifier: Apache-2.0
#include "app/output/words.hpp"

#include <algorithm>
#include <array>

namespace xuequ::app {
namespace {

struct Entry {
  std::string_view key;
  Text text;
};

constexpr auto kWords = std::to_array<Entry>({
    // tables
    {"notes", {"Remarks on the data", "数据说明"}},
    {"scenarios", {"Scenarios", "方案"}},
    {"history", {"History of edits", "修改历史"}},
    {"summary", {"Summary by year", "分年度汇总"}},
    {"T1_schools", {"T1 Schools", "表1 学校一览"}},
    {"T2_standards", {"T2 Schools against the standards", "表2 达标对照"}},
    {"T3_ledger", {"T3 Ledger of oversized classes", "表3 大班额台账"}},
    {"T4_residents", {"T4 Forecast of residents of school age", "表4 学龄人口预测"}},
    {"T5_balance", {"T5 Seats and demand", "表5 学位供需平衡"}},
    {"T6_projects", {"T6 Projects", "表6 新改扩建项目"}},
    {"T7_zones", {"T7 Attendance zones", "表7 学区划分"}},
    {"T9_comparison", {"T9 What follows", "表9 方案比选"}},
    {"decisions", {"What differs", "决策差异"}},
    {"T10_staff", {"T10 Staff needed", "表10 教职工需求"}},
    {"T11_preschool", {"T11 Preschool rates, %", "表11 学前教育指标（%）"}},
    {"T12_targets", {"T12 Targets of the plan", "表12 目标完成度"}},
    {"T13_sources", {"T13 Standards and their sources", "表13 标准依据"}},
    {"T14_assumptions", {"T14 Assumptions", "表14 假设"}},
    {"findings", {"Findings", "检查发现"}},
    // stages
    {"childcare", {"Childcare", "托育"}},
    {"kindergarten", {"Kindergarten", "幼儿园"}},
    {"primary", {"Primary", "小学"}},
    {"junior", {"Junior", "初中"}},
    {"senior", {"Senior", "普通高中"}},
    {"vocational", {"Vocational", "中等职业"}},
    // columns and series
    {"what", {"Figure", "指标"}},
    {"which", {"Scenario", "方案"}},
    {"before", {"before", "前"}},
    {"after", {"after", "后"}},
    {"key", {"Key", "编码"}},
    {"school", {"School", "学校"}},
    {"stage", {"Stage", "学段"}},
    {"grade", {"Grade", "年级"}},
    {"year", {"Year", "学年"}},
    {"nature", {"Nature", "办学性质"}},
    {"public", {"public", "公办"}},
    {"inclusive", {"inclusive private", "普惠性民办"}},
    {"private", {"private", "民办"}},
    {"rooms", {"Rooms", "教室"}},
    {"sections", {"Sections", "班数"}},
    {"pupils", {"Pupils", "在校生"}},
    {"nominal_seats", {"Nominal seats", "核定学位"}},
    {"usable_seats", {"Usable seats", "可用学位"}},
    {"seats_added", {"Seats added", "新增学位"}},
    {"temporary_seats", {"In temporary rooms", "临时学位"}},
    {"emergency_seats", {"Emergency seats", "应急学位"}},
    {"seat_balance", {"Seat balance", "学位余缺"}},
    {"seeking", {"Seeking a place", "入学需求"}},
    {"placed", {"Placed in the area", "区内入学"}},
    {"away", {"To schools outside", "区外就读"}},
    {"unserved", {"Without a place", "待统筹"}},
    {"utilisation", {"Utilisation", "学位利用率"}},
    {"average_class", {"Average class", "平均班额"}},
    {"oversized", {"Oversized classes", "大班额"}},
    {"super_oversized", {"Super-oversized", "超大班额"}},
    {"land", {"Site, m²", "用地（m²）"}},
    {"floor_area", {"Floor area, m²", "校舍（m²）"}},
    {"staff", {"Staff", "教职工"}},
    {"pupils_per_staff", {"Pupils per staff", "师生比（生）"}},
    {"preschool_rate", {"Enrolment rate", "入园率"}},
    {"inclusive_rate", {"Public and inclusive share", "普惠率"}},
    {"public_rate", {"Public share", "公办率"}},
    // standards
    {"rule", {"Rule", "指标"}},
    {"standard", {"Standard", "标准"}},
    {"actual", {"Actual", "实际"}},
    {"met", {"met", "达到"}},
    {"source", {"Source", "依据"}},
    {"date", {"Date", "日期"}},
    {"value", {"Value", "取值"}},
    {"evidence_grade", {"Evidence", "可信度"}},
    {"override_reason", {"Why overridden", "调整理由"}},
    {"evidence_a", {"A read in the source", "A 已核原文"}},
    {"evidence_b", {"B quoted elsewhere", "B 间接引用"}},
    {"evidence_c", {"C unverified", "C 未核实"}},
    {"rule_class_size", {"Class size", "班额"}},
    {"rule_service_radius", {"Service radius, m", "服务半径（m）"}},
    {"rule_max_sections", {"Sections at most", "办学规模上限（班）"}},
    {"rule_pupils_per_staff", {"Pupils per staff member", "每名教职工学生数"}},
    {"rule_seats", {"Pupils within usable seats", "在校生不超可用学位"}},
    {"rule_oversized", {"Oversized from, pupils", "大班额下限（人）"}},
    {"rule_super_oversized", {"Super-oversized from, pupils", "超大班额下限（人）"}},
    // ledger
    {"since", {"Since", "出现学年"}},
    {"classes", {"Classes", "大班额班数"}},
    {"largest_class", {"Largest class", "最大班额"}},
    {"struck_off", {"Struck off", "销号学年"}},
    {"cause", {"By", "销号原因"}},
    {"cause_not_struck_off", {"still there", "未销号"}},
    {"cause_project", {"project", "建设项目"}},
    {"cause_zone_change", {"zone change", "学区调整"}},
    {"cause_cohort_left", {"large cohorts left", "大年级毕业"}},
    // projects and zones
    {"project", {"Project", "项目"}},
    {"scope", {"Scope", "规模"}},
    {"seats", {"Seats", "学位"}},
    {"phase_in", {"Phase-in", "启用方式"}},
    {"by_grade", {"grade by grade", "逐年级"}},
    {"at_once", {"at once", "一次到位"}},
    {"cost", {"Cost, 10,000", "投资（万元）"}},
    {"project_open", {"new", "新建"}},
    {"project_extend", {"extension", "扩建"}},
    {"project_close", {"closure", "撤销"}},
    {"project_merge", {"merger", "合并"}},
    {"project_convert", {"conversion", "学位转换"}},
    {"zone", {"Zone", "学区"}},
    {"from", {"From", "起始学年"}},
    {"unit_names", {"Planning units", "小区、村居"}},
    {"dwellings", {"Dwellings", "户数"}},
    {"entrants_next", {"Entrants next year", "下学年新生"}},
    {"decision", {"Decision", "决策"}},
    {"decision_project", {"project", "项目"}},
    {"decision_assumption", {"assumption", "假设"}},
    {"decision_zone", {"zone", "学区"}},
    {"none", {"none", "无"}},
    // targets
    {"section", {"Section", "章节"}},
    {"text", {"Text", "文字"}},
    {"text_en", {"Text in English", "英文"}},
    {"number", {"Target", "目标值"}},
    {"unit", {"Unit", "单位"}},
    {"definition", {"Definition", "口径"}},
    {"evidence", {"Evidence", "佐证"}},
    {"missed", {"missed", "未达到"}},
    {"open", {"to be entered", "待填报"}},
    // assumptions and findings
    {"assumption", {"Assumption", "假设"}},
    {"severity", {"Severity", "程度"}},
    {"severity_error", {"error", "错误"}},
    {"severity_warning", {"warning", "警告"}},
    {"severity_remark", {"remark", "提示"}},
    {"finding", {"Finding", "发现"}},
    {"amount", {"Amount", "数量"}},
    {"finding_unit_without_zone", {"Residents in no zone", "居民未划入学区"}},
    {"finding_zone_without_school", {"Zone without a school", "学区无学校"}},
    {"finding_school_without_zone", {"School without a zone", "学校无学区"}},
    {"finding_school_outside_zone", {"School outside its zone", "学校不在本学区内"}},
    {"finding_over_seats", {"More pupils than usable seats", "在校生超过可用学位"}},
    {"finding_oversized_classes", {"Oversized classes", "存在大班额"}},
    {"finding_rooms_short", {"Too few rooms", "教室不足"}},
    {"finding_too_many_sections", {"More sections than the standard allows", "班数超过标准"}},
    {"finding_beyond_radius", {"Residents beyond the service radius", "超出服务半径"}},
    {"finding_unserved", {"Residents without a place", "适龄儿童未安排学位"}},
    // what a plan is
    {"plan", {"Plan", "规划文件"}},
    {"name", {"Name", "名称"}},
    {"author", {"Prepared by", "编制单位"}},
    {"synthetic", {"Synthetic data", "虚构数据"}},
    {"crs", {"Coordinate system", "坐标系"}},
    {"base_year", {"Base year", "基期年"}},
    {"horizon", {"Horizon", "规划期末"}},
    {"standards", {"Standards pack", "标准包"}},
    {"scenario", {"Scenario", "方案"}},
    {"parent", {"Branched from", "源自"}},
    {"note", {"Remark", "说明"}},
    {"subject", {"Subject", "对象"}},
    {"count", {"Count", "数量"}},
    {"units", {"Planning units", "需求单元"}},
    {"residents", {"Residents", "学龄人口"}},
    {"buildings", {"Buildings", "住宅建筑"}},
    {"schools", {"Schools", "学校"}},
    {"enrolment", {"Rows of past enrolment", "历年在校生记录"}},
    {"births", {"Rows of births", "出生记录"}},
    {"housing", {"Housing to be completed", "在建住房"}},
    {"roads", {"Roads", "道路"}},
    {"water", {"Waters", "水域"}},
    {"targets", {"Targets", "规划目标"}},
    {"commitments", {"Commitments of schools", "学校达标承诺"}},
    {"projects", {"Projects", "建设项目"}},
    // what an import reports
    {"kind", {"Kind", "类别"}},
    {"rows_used", {"Rows taken", "导入行数"}},
    {"columns", {"Columns taken", "采用的字段"}},
    {"columns_left_out", {"Columns left out", "未采用的字段"}},
    {"encoding", {"Text encoding", "文字编码"}},
    {"repaired_rows", {"Polygons repaired in rows", "已修复的面（行）"}},
    {"empty_rows", {"Empty rows passed over", "跳过的空行"}},
    {"spread_over_grades", {"A stage's total was spread evenly over its grades", "学段合计已平均分到各年级"}},
    {"units_lost", {"Units that scenarios named and that are gone", "方案中已不存在的单元"}},
    {"schools_lost", {"Schools that scenarios named and that are gone", "方案中已不存在的学校"}},
    // edits and files
    {"edit", {"Edit", "修改"}},
    {"step", {"Step", "步骤"}},
    {"state", {"State", "状态"}},
    {"current", {"current", "当前"}},
    {"done", {"done", "已做"}},
    {"taken_back", {"undone", "已撤销"}},
    {"undone", {"Undone", "已撤销"}},
    {"redone", {"Done again", "已重做"}},
    {"file", {"File", "文件"}},
    {"report", {"Report", "报告"}},
    {"workbook", {"Workbook", "工作簿"}},
    {"csv", {"CSV tables", "CSV 表格"}},
    {"files", {"Files", "文件"}},
    {"yes", {"yes", "是"}},
    {"no", {"no", "否"}},
    // remarks on the data
    {"note_ages_filled",
     {"Ages without population: filled from the nearest older age", "缺人口的年龄：取最近较大年龄补齐"}},
    {"note_births_spread",
     {"Births of the whole area shared out by resident children", "全区出生数按常住儿童分摊到单元"}},
    {"note_building_outside_units",
     {"Buildings in no planning unit: not used", "不在任何单元内的建筑：未采用"}},
    {"note_school_outside_boundary", {"School outside the study area", "学校位于研究范围之外"}},
    {"note_unit_outside_boundary", {"Planning unit outside the study area", "需求单元位于研究范围之外"}},
    {"note_enrolment_after_base",
     {"Enrolment after the base year: kept for comparison only", "基期年之后的在校生：仅供对照"}},
    {"note_school_without_site", {"School without a place on the map", "学校没有位置"}},
    {"note_whole_area_unit",
     {"No planning units: the study area stands as one", "没有需求单元：以研究范围为一个单元"}},
    // terms of "why this number"
    {"term_pupils_last_year", {"Pupils a year before", "上学年在校生"}},
    {"term_progression_ratio", {"Grade progression ratio", "年级升学比"}},
    {"term_pupils_moved_up", {"Pupils moved up", "升入本年级"}},
    {"term_intake_from_zone", {"Intake from the zone", "学区招生"}},
    {"term_newcomers_from_housing", {"Newcomers of new dwellings", "新建住房带来的学生"}},
    {"term_transferred_in", {"Transferred in, net", "净转入"}},
    {"term_from_whole_area", {"Drawn from the whole area", "全区招生"}},
    {"term_counted_in_base_year", {"Counted in the base year", "基期年统计数"}},
    {"term_residents", {"Residents of the age", "适龄常住人口"}},
    {"term_away_share", {"Share going to schools outside the area", "区外就读比例"}},
    {"term_private_share", {"Share going to private and boarding schools", "民办与寄宿就读比例"}},
    {"term_participation", {"Share seeking a place", "就学比例"}},
    {"term_rooms", {"Permanent rooms", "固定教室"}},
    {"term_rooms_from_project", {"Rooms from a project", "项目增加的教室"}},
    {"term_class_size", {"Class size", "班额标准"}},
    {"term_stated_seats", {"Seats as stated", "核定学位（填报）"}},
    {"term_open_grades", {"Grades open", "已启用年级"}},
    {"term_grades", {"Grades of the stage", "学段年级数"}},
    {"term_nominal_seats", {"Nominal seats", "核定学位"}},
    {"term_usable_seats", {"Usable seats", "可用学位"}},
    {"term_pupils", {"Pupils", "在校生"}},
    {"term_sections", {"Sections", "班数"}},
    {"term_largest_class", {"Largest class", "最大班额"}},
    {"term_oversized_from", {"Oversized from", "大班额下限"}},
    {"term_oversized_classes", {"Oversized classes", "大班额班数"}},
    {"term_births", {"Births", "出生人口"}},
    {"term_migration", {"Net migration", "净迁入率"}},
});

constexpr auto kSorted = [] {
  auto sorted = kWords;
  std::ranges::sort(sorted, {}, &Entry::key);
  return sorted;
}();

const Entry* find(std::string_view key) {
  const auto found = std::ranges::lower_bound(kSorted, key, {}, &Entry::key);
  return found != kSorted.end() && found->key == key ? &*found : nullptr;
}

bool isYear(std::string_view key) {
  return key.size() == 5 && key.front() == 'y' &&
         key.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

}  // namespace

std::string word(Language language, std::string_view key) {
  if (isYear(key)) return std::string(key.substr(1));
  const Entry* entry = find(key);
  return std::string(entry != nullptr ? entry->text.in(language) : key);
}

bool isWord(std::string_view key) { return isYear(key) || find(key) != nullptr; }

}  // namespace xuequ::app
