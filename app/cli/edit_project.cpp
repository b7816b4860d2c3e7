// SPDX-License-Identifier: Apache-2.0
#include "app/cli/edit_project.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace xuequ::app {
namespace {

constexpr std::array kMeasures{"--open", "--extend", "--close", "--merge", "--convert"};

struct Place2d {
  double east = 0;
  double north = 0;
};

Result<std::int32_t> wholeOf(const std::string& argument, std::string_view text) {
  std::int32_t number = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
  if (result.ec == std::errc{} && result.ptr == text.data() + text.size()) return number;
  return failure(atArgument(error(ErrorCode::NotANumber, std::string(text)), argument));
}

/// "primary:36,junior:24"
Result<std::vector<StageRooms>> roomsOf(const Invocation& in) {
  std::vector<StageRooms> rooms;
  for (const std::string& part : listOf(in.text("--rooms"))) {
    const auto colon = part.find(':');
    if (colon == std::string::npos) return failure(ErrorCode::Usage, "--rooms " + part, "--rooms STAGE:N");
    const auto stage = stageNamed(part.substr(0, colon));
    if (!stage) return failure(atArgument(stage.error(), "--rooms"));
    const auto count = wholeOf("--rooms", part.substr(colon + 1));
    if (!count) return failure(count.error());
    rooms.push_back({*stage, Sections{*count}});
  }
  if (rooms.empty()) return failure(ErrorCode::Usage, "", "--rooms STAGE:N");
  return rooms;
}

Result<SchoolId> schoolOf(const Invocation& in, const std::string& argument, const StudyArea& area,
                          const Scenario& scenario) {
  if (!in.has(argument)) return failure(ErrorCode::Usage, "", argument + " SCHOOL");
  if (const auto school = findSchool(area, scenario, in.text(argument))) return *school;
  return failure(atArgument(error(ErrorCode::SchoolUnknown, in.text(argument)), argument));
}

template <class Value>
using Choice = std::pair<std::string_view, Value>;

template <class Value, std::size_t N>
Result<Value> chosen(std::string_view text, const std::string& argument,
                     const std::array<Choice<Value>, N>& choices) {
  std::string known;
  for (const auto& [name, value] : choices) {
    if (name == text) return value;
    known += (known.empty() ? "" : ", ") + std::string(name);
  }
  return failure(atArgument(error(ErrorCode::ValueUnknown, std::string(text), known), argument));
}

/// The first choice where the argument is not there.
template <class Value, std::size_t N>
Result<Value> choiceOf(const Invocation& in, const std::string& argument,
                       const std::array<Choice<Value>, N>& choices) {
  if (!in.has(argument)) return choices.front().second;
  return chosen(in.text(argument), argument, choices);
}

/// One choice for each of the stages: "by_grade" for all of them, or "primary:by_grade,senior:at_once", where
/// a stage that is not named has the first choice.
template <class Value, std::size_t N>
Result<std::vector<Value>> byStage(const Invocation& in, const std::string& argument,
                                   const std::vector<StageRooms>& stages,
                                   const std::array<Choice<Value>, N>& choices) {
  std::vector<Value> values(stages.size(), choices.front().second);
  for (const std::string& part : listOf(in.text(argument))) {
    const auto colon = part.find(':');
    const auto value = chosen(colon == std::string::npos ? part : part.substr(colon + 1), argument, choices);
    if (!value) return failure(value.error());
    const auto stage =
        colon == std::string::npos ? Result<Stage>(Stage{}) : stageNamed(part.substr(0, colon));
    if (!stage) return failure(atArgument(stage.error(), argument));
    bool named = colon == std::string::npos;
    for (std::size_t i = 0; i < stages.size(); ++i) {
      if (colon != std::string::npos && stages[i].stage != *stage) continue;
      values[i] = *value;
      named = true;
    }
    if (!named)
      return failure(atArgument(error(ErrorCode::SchoolWithoutStage, part.substr(0, colon)), argument));
  }
  return values;
}

/// --at EAST,NORTH in the plan's coordinate system.
Result<std::optional<Point>> siteOf(const Invocation& in, const StudyArea& area) {
  if (!in.has("--at")) return std::optional<Point>();
  const auto parts = listOf(in.text("--at"));
  if (parts.size() != 2) return failure(ErrorCode::Usage, "--at " + in.text("--at"), "--at EAST,NORTH");
  const Invocation pair(in.language(), false, {{"east", {parts[0]}}, {"north", {parts[1]}}});
  const auto east = pair.number("east", 0);
  const auto north = pair.number("north", 0);
  if (!east || !north) return failure(atArgument(east ? north.error() : east.error(), "--at"));
  constexpr double kFarthest = 2e7;  // what centimetres in 32 bits hold
  if (std::abs(*east - area.grid.originEast) > kFarthest ||
      std::abs(*north - area.grid.originNorth) > kFarthest) {
    return failure(atArgument(error(ErrorCode::NumberOutOfRange, in.text("--at")), "--at"));
  }
  return std::optional(area.grid.point(*east, *north));
}

constexpr std::array kOwnerships{std::pair{std::string_view("public"), Ownership::Public},
                                 std::pair{std::string_view("inclusive"), Ownership::InclusivePrivate},
                                 std::pair{std::string_view("private"), Ownership::Private}};
constexpr std::array kPhases{std::pair{std::string_view("by_grade"), false},
                             std::pair{std::string_view("at_once"), true}};
constexpr std::array kTransfers{std::pair{std::string_view("stay"), Transfer::Stay},
                                std::pair{std::string_view("move"), Transfer::Move}};

Result<Measure> openingOf(const Invocation& in, const StudyArea& area) {
  const auto rooms = roomsOf(in);
  if (!rooms) return failure(rooms.error());
  const auto site = siteOf(in, area);
  if (!site) return failure(site.error());
  const auto ownership = choiceOf(in, "--nature", kOwnerships);
  if (!ownership) return failure(ownership.error());
  const auto atOnce = byStage(in, "--phase-in", *rooms, kPhases);
  if (!atOnce) return failure(atOnce.error());
  const auto transfer = byStage(in, "--transfer", *rooms, kTransfers);
  if (!transfer) return failure(transfer.error());
  OpenSchool open;
  open.school.key = in.text("--open");
  open.school.name = in.text("--name", open.school.key);
  open.school.site = *site;
  open.school.ownership = *ownership;
  open.school.boarding = in.has("--boarding");
  for (const StageRooms& part : *rooms)
    open.school.stages.push_back(
        {.stage = part.stage, .rooms = part.rooms, .temporaryRooms = {}, .seats = {}, .classSize = {}});
  std::vector<StageOpening> openings;
  for (std::size_t i = 0; i < rooms->size(); ++i)
    openings.push_back({(*rooms)[i].stage, {.atOnce = (*atOnce)[i], .firstSteps = {0}}, (*transfer)[i]});
  setOpenings(open, openings);
  return open;
}

Result<Measure> conversionOf(const Invocation& in, SchoolId school) {
  const auto from = in.stage("--from-stage");
  if (!from) return failure(from.error());
  const auto to = in.stage("--to-stage");
  if (!to) return failure(to.error());
  const auto rooms = wholeOf("--rooms", in.text("--rooms"));
  if (!rooms) return failure(rooms.error());
  return ConvertRooms{school, *from, *to, Sections{*rooms}};
}

Result<Measure> measureOf(const std::string& asked, const Invocation& in, const StudyArea& area,
                          const Scenario& scenario) {
  if (asked == "--open") return openingOf(in, area);
  const auto school = schoolOf(in, asked, area, scenario);
  if (!school) return failure(school.error());
  if (asked == "--extend")
    return roomsOf(in).map([&](auto rooms) { return Measure(ExtendSchool{*school, std::move(rooms)}); });
  if (asked == "--convert") return conversionOf(in, *school);
  if (asked == "--close" && !in.has("--receiver")) return CloseSchool{*school, kNoSchool};
  const auto receiver = schoolOf(in, "--receiver", area, scenario);
  if (!receiver) return failure(receiver.error());
  return asked == "--close" ? Measure(CloseSchool{*school, *receiver})
                            : Measure(MergeSchools{*school, *receiver});
}

Result<Project> projectOf(const std::string& asked, const Invocation& in, const StudyArea& area,
                          const Scenario& scenario) {
  if (!in.has("--year")) return failure(ErrorCode::Usage, "", "--year YEAR");
  const auto year = in.whole("--year", 0);
  const auto land = in.number("--land", 0);
  const auto cost = in.number("--cost", 0);
  if (!year) return failure(year.error());
  if (!land || !cost) return failure(land ? cost.error() : land.error());
  auto measure = measureOf(asked, in, area, scenario);
  if (!measure) return failure(std::move(measure.error()));
  const std::string school = in.text(asked);
  return Project{.id = {},
                 .key = in.text("--key", asked.substr(2) + "-" + school + "-" + std::to_string(*year)),
                 .name = in.text("--name", school),
                 .year = SchoolYear{*year},
                 .measure = std::move(*measure),
                 .land = SquareMetres{*land},
                 .cost = Money{*cost}};
}

}  // namespace

Result<std::optional<Project>> projectAsked(const Invocation& in, const StudyArea& area,
                                            const Scenario& scenario) {
  std::string asked;
  for (const char* measure : kMeasures) {
    if (!in.has(measure)) continue;
    if (!asked.empty()) return failure(ErrorCode::Usage, asked + " " + measure, asked + " | " + measure);
    asked = measure;
  }
  if (asked.empty()) return std::optional<Project>();
  return projectOf(asked, in, area, scenario).map([](Project project) {
    return std::optional(std::move(project));
  });
}

std::vector<Argument> projectArguments() {
  return {
      {"--open", Takes::One, {"open a school of this key", "新建学校（给出编码）"}, false, "KEY"},
      {"--extend", Takes::One, {"add rooms to a school", "扩建学校"}, false, "SCHOOL"},
      {"--close", Takes::One, {"close a school", "撤销学校"}, false, "SCHOOL"},
      {"--merge", Takes::One, {"merge a school into --receiver", "将学校并入 --receiver"}, false, "SCHOOL"},
      {"--convert",
       Takes::One,
       {"make rooms of one stage rooms of another", "学位转换（教室改为其他学段）"},
       false,
       "SCHOOL"},
      {"--year",
       Takes::One,
       {"school year from which the measure counts; with --zones that whose schools count",
        "项目生效学年；与 --zones 合用为所依据学校的学年"},
       false,
       "YEAR"},
      {"--rooms",
       Takes::One,
       {"rooms by stage, primary:36,junior:24; with --convert a number",
        "各学段教室数 primary:36,junior:24；--convert 时为数目"},
       false,
       "ROOMS"},
      {"--receiver", Takes::One, {"school that takes the pupils", "接收学生的学校"}, false, "SCHOOL"},
      {"--from-stage", Takes::One, {"stage that gives rooms", "转出学段"}, false, "STAGE"},
      {"--to-stage", Takes::One, {"stage that gets rooms", "转入学段"}, false, "STAGE"},
      {"--key", Takes::One, {"the project's own key", "项目编码"}, false, "KEY"},
      {"--name", Takes::One, {"name of the school or project", "学校或项目名称"}, false, "NAME"},
      {"--at",
       Takes::One,
       {"site, in the plan's coordinate system", "位置（规划坐标系）"},
       false,
       "EAST,NORTH"},
      {"--nature",
       Takes::One,
       {"public, inclusive or private", "办学性质：public 公办、inclusive 普惠性民办、private 民办"},
       false,
       "NATURE"},
      {"--boarding", Takes::Nothing, {"a boarding school", "寄宿制学校"}},
      {"--phase-in",
       Takes::One,
       {"by_grade or at_once; by stage: primary:by_grade,senior:at_once",
        "启用方式：by_grade 逐年级、at_once 一次到位；可分学段：primary:by_grade,senior:at_once"},
       false,
       "HOW"},
      {"--transfer",
       Takes::One,
       {"pupils at other schools stay, or move; by stage likewise",
        "在校生：stay 老生老办法、move 转入；同样可分学段"},
       false,
       "RULE"},
      {"--land", Takes::One, {"site area in m²", "用地面积（m²）"}, false, "M2"},
      {"--cost", Takes::One, {"cost in 10,000 of the currency", "投资（万元）"}, false, "AMOUNT"}};
}

}  // namespace xuequ::app
