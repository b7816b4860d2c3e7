// SPDX-License-Identifier: Apache-2.0
#include "app/map/map_words.hpp"

#include <QLocale>

#include <array>

namespace xuequ::app {
namespace {

struct Words {
  const char16_t* zh;
  const char16_t* en;
};

QString in(const Words& words, Language language) {
  return QString::fromUtf16(language == Language::Zh ? words.zh : words.en);
}

constexpr std::array<Words, kMapWords> kWords{{
    {u"用地与学区", u"Areas"},
    {u"学区", u"Attendance zones"},
    {u"学区界线", u"Zone border"},
    {u"未划入学区", u"In no zone"},
    {u"学龄人口密度（人/公顷）", u"Residents per hectare"},
    {u"%1 – %2", u"%1 – %2"},
    {u"人均可达学位", u"Seats a child"},
    {u"直线 %1 m 以内", u"up to %1 m, straight"},
    {u"步行 %1 m 以内", u"up to %1 m on foot"},
    {u"范围内无学位", u"no seat in reach"},
    {u"无适龄儿童", u"no children"},
    {u"需求单元类型", u"Planning units"},
    {u"需求单元界线", u"Planning unit"},
    {u"交通与水系", u"Roads and water"},
    {u"干道", u"Trunk road"},
    {u"主要道路", u"Main road"},
    {u"支路", u"Local road"},
    {u"步行路", u"Footway"},
    {u"铁路", u"Railway"},
    {u"水域", u"Water"},
    {u"服务范围（%1 m）", u"Service areas (%1 m)"},
    {u"服务半径内 %1 人", u"within the radius: %1"},
    {u"步行可达 %1 人", u"within a walk: %1"},
    {u"步行 %1 m 内", u"within %1 m on foot"},
    {u"服务盲区", u"no school within the radius"},
    {u"与“%1”比较", u"Against “%1”"},
    {u"调整学校 %1 处", u"another school: %1"},
    {u"%1 人改到此校", u"%1 go there now"},
    {u"新开办", u"opened"},
    {u"不再招生", u"closed"},
    {u"学位增减", u"other seats"},
    {u"研究范围界线", u"Study area"},
    {u"学校", u"Schools"},
    {u"在校生 / 可用学位", u"Pupils / usable seats"},
    {u"低于 %1%", u"under %1%"},
    {u"%1% – %2%", u"%1% – %2%"},
    {u"高于 %1%", u"over %1%"},
    {u"无数据", u"no data"},
    {u"大班额班数", u"Oversized classes"},
    {u"规划新建", u"Planned"},
    {u"已撤并", u"Closed"},
    {u"其他学段", u"Other stages"},
    {u"未落实", u"Not kept"},
    {u"拟落实", u"Planned"},
    {u"已落实", u"Kept"},
    {u"新建", u"new"},
    {u"扩建", u"extended"},
    {u"撤销", u"closes"},
    {u"并入", u"merges"},
    {u"转换", u"converts"},
    {u"+%1班", u"+%1 rooms"},
    {u"图例", u"Legend"},
    {u"主要指标", u"Key figures"},
    {u"%1%2学校布局与学区划分图", u"%1: %2 schools and attendance zones"},
    {u"%1%2学位可达性图", u"%1: access to %2 seats"},
    {u"%1%2学龄人口分布图", u"%1: residents of %2 age"},
    {u"方案", u"Scenario"},
    {u"规划期限", u"Planning period"},
    {u"学年", u"School year"},
    {u"编制单位", u"Prepared by"},
    {u"日期", u"Date"},
    {u"图号", u"Sheet no."},
    {u"比例尺", u"Scale"},
    {u"坐标系", u"Coordinates"},
    {u"底图", u"Base map"},
    {u"设计", u"Drawn"},
    {u"校核", u"Checked"},
    {u"审定", u"Approved"},
    {u"本图数据除引自规划文件者外均为虚构，仅作演示，不反映实际情况。",
     u"All data are synthetic apart from what the plan document states; for demonstration only."},
    {u"在校生", u"Pupils"},
    {u"核定学位", u"Nominal seats"},
    {u"可用学位", u"Usable seats"},
    {u"在办学校", u"Schools open"},
    {u"教学班", u"Sections"},
    {u"大班额", u"Oversized classes"},
    {u"超大班额", u"Super-oversized classes"},
    {u"大班额清零", u"Oversized classes gone"},
    {u"规划期内未清零", u"not by the horizon"},
    {u"新增学位", u"Seats added"},
    {u"在校生与学位", u"Pupils and seats"},
    {u"大班额班数", u"Oversized classes"},
    {u"人", u"pupils"},
    {u"班", u"classes"},
    {u"小学、初中、高中", u"Primary, junior and senior"},
}};

static_assert(kWords.back().zh != nullptr, "a word has no row");

constexpr std::array<Words, kStages> kStageWords{{{u"托育", u"Childcare"},
                                                  {u"幼儿园", u"Kindergarten"},
                                                  {u"小学", u"Primary"},
                                                  {u"初中", u"Junior high"},
                                                  {u"高中", u"Senior high"},
                                                  {u"中职", u"Vocational"}}};
constexpr std::array<Words, kStages> kGlyphs{
    {{u"托", u"C"}, {u"幼", u"K"}, {u"小", u"P"}, {u"初", u"J"}, {u"高", u"S"}, {u"职", u"V"}}};
constexpr std::array<Words, 5> kUnitKindWords{{{u"居住小区", u"Estate"},
                                               {u"村居", u"Village"},
                                               {u"安置小区", u"Resettlement estate"},
                                               {u"在建小区", u"Under construction"},
                                               {u"其他", u"Other"}}};
constexpr std::array<Words, 3> kOwnershipWords{
    {{u"公办", u"Public"}, {u"普惠性民办", u"Inclusive private"}, {u"民办", u"Private"}}};

}  // namespace

QString word(MapWord w, Language language) { return in(kWords[static_cast<std::size_t>(w)], language); }
QString word(Stage stage, Language language) { return in(kStageWords[index(stage)], language); }
QString word(UnitKind kind, Language language) {
  return in(kUnitKindWords[static_cast<std::size_t>(kind)], language);
}
QString word(Ownership o, Language language) {
  return in(kOwnershipWords[static_cast<std::size_t>(o)], language);
}
QString glyph(Stage stage, Language language) { return in(kGlyphs[index(stage)], language); }

QString schoolYear(SchoolYear year) {
  return QStringLiteral("%1–%2").arg(year.value()).arg((year.value() + 1) % 100, 2, 10, QLatin1Char('0'));
}

QString grouped(std::int64_t number) {
  return QLocale(QLocale::English).toString(static_cast<qlonglong>(number));
}

QString fromUtf8(const std::string& text) {
  return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

}  // namespace xuequ::app
