// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/decision_text.hpp"

#include <fmt/format.h>

#include <array>
#include <vector>

namespace xuequ {
namespace {

/// Pieces with a blank between them.
class Spaced {
 public:
  Spaced& operator<<(std::string text) { return add(std::move(text)); }
  Spaced& operator<<(Word word) { return add(std::move(word)); }
  [[nodiscard]] Phrase take() { return std::move(m_phrase); }

 private:
  template <class Piece>
  Spaced& add(Piece piece) {
    if (!m_phrase.empty()) m_phrase << std::string(" ");
    m_phrase << std::move(piece);
    return *this;
  }
  Phrase m_phrase;
};

Word word(Stage stage) { return {std::string(keyOf(stage))}; }

class Writer {
 public:
  Writer(const StudyArea& area, const Scenario& scenario, Spaced& line)
      : m_area(area), m_scenario(scenario), m_line(line) {}

  void operator()(const OpenSchool& open) const {
    m_line << open.school.key;
    for (const SchoolStage& part : open.school.stages) {
      m_line << word(part.stage) << fmt::format("{}", part.rooms.count());
      if (part.temporaryRooms.count() > 0) m_line << fmt::format("+{}", part.temporaryRooms.count());
      if (part.seats) m_line << fmt::format("{}", part.seats->count()) << Word{"seats"};
      if (part.classSize) m_line << fmt::format("/{}", *part.classSize);
    }
    m_line << ownership(open.school);
    if (open.school.boarding) m_line << Word{"boarding"};
    opening(open.phaseIn, open.transfer);
    for (const StageOpening& apart : open.apart) {
      m_line << word(apart.stage);
      opening(apart.phaseIn, apart.transfer);
    }
    if (open.school.site)
      m_line << fmt::format("{:.0f},{:.0f}", m_area.grid.east(*open.school.site),
                            m_area.grid.north(*open.school.site));
  }
  void operator()(const ExtendSchool& extend) const {
    m_line << key(extend.school);
    for (const StageRooms& rooms : extend.rooms)
      m_line << word(rooms.stage) << fmt::format("+{}", rooms.rooms.count());
  }
  void operator()(const CloseSchool& close) const { toReceiver(close.school, close.receiver); }
  void operator()(const MergeSchools& merge) const { toReceiver(merge.school, merge.receiver); }
  void operator()(const ConvertRooms& convert) const {
    m_line << key(convert.school) << word(convert.from) << ">" << word(convert.to)
           << fmt::format("{}", convert.rooms.count());
  }

 private:
  static Word ownership(const School& school) {
    constexpr std::array<const char*, 3> kKeys{"public", "inclusive", "private"};
    return {kKeys[static_cast<std::size_t>(school.ownership)]};
  }
  void opening(const PhaseIn& phaseIn, Transfer transfer) const {
    m_line << Word{phaseIn.atOnce ? "at_once" : "by_grade"};
    if (!phaseIn.atOnce && phaseIn.firstSteps != std::vector<std::int32_t>{0})
      m_line << fmt::format("{}", fmt::join(phaseIn.firstSteps, "+"));
    m_line << Word{transfer == Transfer::Move ? "move" : "stay"};
  }
  [[nodiscard]] std::string key(SchoolId school) const { return schoolKey(m_area, m_scenario, school); }
  void toReceiver(SchoolId school, SchoolId receiver) const {
    m_line << key(school);
    if (receiver != kNoSchool) m_line << "> " + key(receiver);
  }

  const StudyArea& m_area;
  const Scenario& m_scenario;
  Spaced& m_line;
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

Phrase decisionText(const StudyArea& area, const Scenario& scenario, const Project& project) {
  Spaced line;
  line << Word{fmt::format("project_{}", keyOf(project.measure))} << fmt::format("{}", project.year.value());
  std::visit(Writer(area, scenario, line), project.measure);
  if (project.land.count() > 0) line << fmt::format("{} m²", project.land.count());
  if (project.cost.count() > 0) line << fmt::format("{}", project.cost.count());
  return line.take();
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
