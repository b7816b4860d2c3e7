// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/decision_text.hpp"

#include <fmt/format.h>

#include <array>
#include <vector>

namespace xuequ {
namespace {

class Writer {
 public:
  Writer(const StudyArea& area, const Scenario& scenario) : m_area(area), m_scenario(scenario) {}

  std::vector<std::string> words(const OpenSchool& open) const {
    std::vector<std::string> words{open.school.key};
    for (const SchoolStage& part : open.school.stages) {
      words.push_back(fmt::format("{} {}", keyOf(part.stage), part.rooms.count()));
      if (part.temporaryRooms.count() > 0) words.push_back(fmt::format("+{}", part.temporaryRooms.count()));
      if (part.seats) words.push_back(fmt::format("{} seats", part.seats->count()));
      if (part.classSize) words.push_back(fmt::format("/{}", *part.classSize));
    }
    words.emplace_back(ownership(open.school));
    if (open.school.boarding) words.emplace_back("boarding");
    words.emplace_back(open.phaseIn.atOnce ? "at_once" : "by_grade");
    if (!open.phaseIn.atOnce && open.phaseIn.firstSteps != std::vector<std::int32_t>{0})
      words.push_back(fmt::format("{}", fmt::join(open.phaseIn.firstSteps, "+")));
    words.emplace_back(open.transfer == Transfer::Move ? "move" : "stay");
    if (open.school.site)
      words.push_back(fmt::format("{:.0f},{:.0f}", m_area.grid.east(*open.school.site),
                                  m_area.grid.north(*open.school.site)));
    return words;
  }
  std::vector<std::string> words(const ExtendSchool& extend) const {
    std::vector<std::string> words{key(extend.school)};
    for (const StageRooms& rooms : extend.rooms)
      words.push_back(fmt::format("{} +{}", keyOf(rooms.stage), rooms.rooms.count()));
    return words;
  }
  std::vector<std::string> words(const CloseSchool& close) const {
    return toReceiver(close.school, close.receiver);
  }
  std::vector<std::string> words(const MergeSchools& merge) const {
    return toReceiver(merge.school, merge.receiver);
  }
  std::vector<std::string> words(const ConvertRooms& convert) const {
    return {key(convert.school),
            fmt::format("{} > {} {}", keyOf(convert.from), keyOf(convert.to), convert.rooms.count())};
  }

 private:
  static std::string_view ownership(const School& school) {
    constexpr std::array<std::string_view, 3> kKeys{"public", "inclusive", "private"};
    return kKeys[static_cast<std::size_t>(school.ownership)];
  }
  [[nodiscard]] std::string key(SchoolId school) const { return schoolKey(m_area, m_scenario, school); }
  [[nodiscard]] std::vector<std::string> toReceiver(SchoolId school, SchoolId receiver) const {
    if (receiver == kNoSchool) return {key(school)};
    return {key(school), "> " + key(receiver)};
  }

  const StudyArea& m_area;
  const Scenario& m_scenario;
};

}  // namespace

std::string_view keyOf(const Measure& measure) {
  constexpr std::array<std::string_view, std::variant_size_v<Measure>> kKeys{"open", "extend", "close",
                                                                             "merge", "convert"};
  return kKeys[measure.index()];
}

std::string schoolKey(const StudyArea& area, const Scenario& scenario, SchoolId id) {
  const School* school = findSchool(area, scenario, id);
  return school != nullptr ? school->key : std::string{};
}

std::string decisionText(const StudyArea& area, const Scenario& scenario, const Project& project) {
  auto words =
      std::visit([&](const auto& measure) { return Writer(area, scenario).words(measure); }, project.measure);
  if (project.land.count() > 0) words.push_back(fmt::format("{} m²", project.land.count()));
  if (project.cost.count() > 0) words.push_back(fmt::format("{}", project.cost.count()));
  return fmt::format("{} {} {}", keyOf(project.measure), project.year.value(), fmt::join(words, " "));
}

std::string decisionText(const StudyArea& area, const Scenario& scenario, const Zone& zone) {
  std::vector<std::string> services;
  for (const Service& service : zone.services) {
    std::vector<std::string> keys;
    for (const SchoolId school : service.schools) keys.push_back(schoolKey(area, scenario, school));
    const bool always = service.from <= area.baseYear;
    services.push_back(
        fmt::format("{}{}", always ? "" : fmt::format("{}: ", service.from.value()), fmt::join(keys, ";")));
  }
  return fmt::format("{}", fmt::join(services, ", "));
}

}  // namespace xuequ
