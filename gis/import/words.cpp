// SPDX-License-Identifier: Apache-2.0
#include "gis/import/words.hpp"

#include "gis/source/trim.hpp"

#include <algorithm>
#include <array>

namespace xuequ::gis {
namespace {

constexpr std::array<Word<UnitKind>, 12> kUnitKinds{{{"estate", UnitKind::Estate},
                                                     {"小区", UnitKind::Estate},
                                                     {"住宅小区", UnitKind::Estate},
                                                     {"village", UnitKind::Village},
                                                     {"村居", UnitKind::Village},
                                                     {"村庄", UnitKind::Village},
                                                     {"resettlement", UnitKind::Resettlement},
                                                     {"安置小区", UnitKind::Resettlement},
                                                     {"construction", UnitKind::Construction},
                                                     {"在建", UnitKind::Construction},
                                                     {"other", UnitKind::Other},
                                                     {"其他", UnitKind::Other}}};

constexpr std::array<Word<Ownership>, 9> kOwnerships{{{"public", Ownership::Public},
                                                      {"公办", Ownership::Public},
                                                      {"公立", Ownership::Public},
                                                      {"inclusive", Ownership::InclusivePrivate},
                                                      {"普惠性民办", Ownership::InclusivePrivate},
                                                      {"普惠", Ownership::InclusivePrivate},
                                                      {"private", Ownership::Private},
                                                      {"民办", Ownership::Private},
                                                      {"私立", Ownership::Private}}};

constexpr std::array<Word<bool>, 16> kYesNo{{{"yes", true},
                                             {"no", false},
                                             {"true", true},
                                             {"false", false},
                                             {"1", true},
                                             {"0", false},
                                             {"y", true},
                                             {"n", false},
                                             {"t", true},
                                             {"f", false},
                                             {"是", true},
                                             {"否", false},
                                             {"有", true},
                                             {"无", false},
                                             {"viaduct", true},
                                             {"building_passage", true}}};

constexpr std::array<Word<RoadClass>, 46> kRoads{
    {{"trunk", RoadClass::Trunk},         {"干道", RoadClass::Trunk},
     {"主干路", RoadClass::Trunk},        {"主干道", RoadClass::Trunk},
     {"快速路", RoadClass::Trunk},        {"motorway", RoadClass::Trunk},
     {"motorway_link", RoadClass::Trunk}, {"trunk_link", RoadClass::Trunk},
     {"primary", RoadClass::Trunk},       {"primary_link", RoadClass::Trunk},
     {"main", RoadClass::Main},           {"次干路", RoadClass::Main},
     {"次干道", RoadClass::Main},         {"secondary", RoadClass::Main},
     {"secondary_link", RoadClass::Main}, {"tertiary", RoadClass::Main},
     {"tertiary_link", RoadClass::Main},  {"local", RoadClass::Local},
     {"支路", RoadClass::Local},          {"residential", RoadClass::Local},
     {"unclassified", RoadClass::Local},  {"living_street", RoadClass::Local},
     {"service", RoadClass::Local},       {"road", RoadClass::Local},
     {"track", RoadClass::Local},         {"rest_area", RoadClass::Local},
     {"services", RoadClass::Local},      {"busway", RoadClass::Local},
     {"raceway", RoadClass::Local},       {"escape", RoadClass::Local},
     {"footway", RoadClass::Footway},     {"人行道", RoadClass::Footway},
     {"步行道", RoadClass::Footway},      {"path", RoadClass::Footway},
     {"pedestrian", RoadClass::Footway},  {"steps", RoadClass::Footway},
     {"cycleway", RoadClass::Footway},    {"bridleway", RoadClass::Footway},
     {"corridor", RoadClass::Footway},    {"via_ferrata", RoadClass::Footway},
     {"platform", RoadClass::Footway},    {"elevator", RoadClass::Footway},
     {"crossing", RoadClass::Footway},    {"railway", RoadClass::Railway},
     {"rail", RoadClass::Railway},        {"铁路", RoadClass::Railway}}};

constexpr std::array<Word<MeasureKind>, 13> kMeasures{{{"open", MeasureKind::Open},
                                                       {"新建", MeasureKind::Open},
                                                       {"extend", MeasureKind::Extend},
                                                       {"扩建", MeasureKind::Extend},
                                                       {"改扩建", MeasureKind::Extend},
                                                       {"close", MeasureKind::Close},
                                                       {"撤销", MeasureKind::Close},
                                                       {"撤并", MeasureKind::Close},
                                                       {"merge", MeasureKind::Merge},
                                                       {"合并", MeasureKind::Merge},
                                                       {"convert", MeasureKind::Convert},
                                                       {"转换", MeasureKind::Convert},
                                                       {"学位转换", MeasureKind::Convert}}};

constexpr std::array<Word<bool>, 4> kAtOnce{
    {{"by_grade", false}, {"逐年级", false}, {"at_once", true}, {"一次到位", true}}};

constexpr std::array<Word<Transfer>, 4> kTransfers{{{"stay", Transfer::Stay},
                                                    {"老生老办法", Transfer::Stay},
                                                    {"move", Transfer::Move},
                                                    {"转入", Transfer::Move}}};

constexpr std::array<Word<Tracking>, 6> kTrackings{{{"computed", Tracking::Computed},
                                                    {"计算", Tracking::Computed},
                                                    {"entered", Tracking::Entered},
                                                    {"填报", Tracking::Entered},
                                                    {"text", Tracking::Text},
                                                    {"文字", Tracking::Text}}};

constexpr std::array<Word<Comparison>, 6> kComparisons{{{">=", Comparison::AtLeast},
                                                        {"≥", Comparison::AtLeast},
                                                        {"<=", Comparison::AtMost},
                                                        {"≤", Comparison::AtMost},
                                                        {"=", Comparison::Equal},
                                                        {"==", Comparison::Equal}}};

constexpr std::array<Word<CommitmentState>, 10> kCommitments{{{"yes", CommitmentState::Yes},
                                                              {"no", CommitmentState::No},
                                                              {"planned", CommitmentState::Planned},
                                                              {"是", CommitmentState::Yes},
                                                              {"有", CommitmentState::Yes},
                                                              {"已完成", CommitmentState::Yes},
                                                              {"否", CommitmentState::No},
                                                              {"无", CommitmentState::No},
                                                              {"计划", CommitmentState::Planned},
                                                              {"在建", CommitmentState::Planned}}};

constexpr std::array<Word<Stage>, 14> kStages{{{"托育", Stage::Childcare},
                                               {"幼儿园", Stage::Kindergarten},
                                               {"学前", Stage::Kindergarten},
                                               {"小学", Stage::Primary},
                                               {"初中", Stage::Junior},
                                               {"高中", Stage::Senior},
                                               {"普通高中", Stage::Senior},
                                               {"普高", Stage::Senior},
                                               {"中职", Stage::Vocational},
                                               {"中等职业", Stage::Vocational},
                                               {"职业", Stage::Vocational},
                                               {"preschool", Stage::Kindergarten},
                                               {"elementary", Stage::Primary},
                                               {"junior high", Stage::Junior}}};

/// Chinese school years by number: 一年级 … 九年级, 初一 is the seventh, 高一 the tenth.
constexpr std::array<std::string_view, 12> kChineseGrades{"一年级", "二年级", "三年级", "四年级",
                                                          "五年级", "六年级", "七年级", "八年级",
                                                          "九年级", "高一",   "高二",   "高三"};
constexpr std::array<std::string_view, 3> kJuniorGrades{"初一", "初二", "初三"};

std::string gradeNumber(std::string_view text) {
  const auto chinese = std::ranges::find(kChineseGrades, text);
  if (chinese != kChineseGrades.end()) return std::to_string(chinese - kChineseGrades.begin() + 1);
  const auto junior = std::ranges::find(kJuniorGrades, text);
  if (junior != kJuniorGrades.end()) return std::to_string(junior - kJuniorGrades.begin() + 7);
  std::string_view digits = text;
  for (const std::string_view prefix : {"grade", "gr", "g", " ", "0"})
    if (digits.starts_with(prefix)) digits.remove_prefix(prefix.size());
  if (digits.ends_with("年级")) digits.remove_suffix(std::string_view("年级").size());
  return std::string(digits);
}

}  // namespace

std::span<const Word<UnitKind>> unitKindWords() { return kUnitKinds; }
std::span<const Word<Ownership>> ownershipWords() { return kOwnerships; }
std::span<const Word<bool>> yesNoWords() { return kYesNo; }
std::span<const Word<RoadClass>> roadWords() { return kRoads; }
std::span<const Word<MeasureKind>> measureWords() { return kMeasures; }
std::span<const Word<bool>> atOnceWords() { return kAtOnce; }
std::span<const Word<Transfer>> transferWords() { return kTransfers; }
std::span<const Word<Tracking>> trackingWords() { return kTrackings; }
std::span<const Word<Comparison>> comparisonWords() { return kComparisons; }
std::span<const Word<CommitmentState>> commitmentWords() { return kCommitments; }

std::optional<Stage> stageNamed(const StandardsPack& pack, std::string_view text) {
  const std::string plain = lower(text);
  for (const StageStandard& standard : pack.stages)
    if (std::ranges::find(standard.aliases, plain, lower) != standard.aliases.end()) return standard.stage;
  if (const auto stage = stageOf(plain)) return stage;
  const auto word =
      std::ranges::find(kStages, plain, [](const Word<Stage>& w) { return std::string_view(w.text); });
  return word == kStages.end() ? std::nullopt : std::optional{word->value};
}

std::optional<Grade> gradeNamed(const StandardsPack& pack, std::string_view text) {
  if (const auto grade = pack.gradeOf(text)) return grade;
  for (const StageStandard& standard : pack.stages) {
    const auto label = std::ranges::find(standard.grades, lower(text), lower);
    if (label != standard.grades.end())
      return Grade{standard.stage, static_cast<std::int32_t>(label - standard.grades.begin())};
  }
  return pack.gradeOf(gradeNumber(lower(text)));
}

}  // namespace xuequ::gis
