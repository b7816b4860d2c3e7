// SPDX-License-Identifier: Apache-2.0
#include "app/map/project_note.hpp"

#include "app/map/map_words.hpp"

#include <QStringList>

#include <algorithm>

namespace xuequ::app {
namespace {

template <class... Cases>
struct Overloaded : Cases... {
  using Cases::operator()...;
};

QString withRooms(MapWord verb, Sections rooms, Language language) {
  return word(verb, language) + u' ' + word(MapWord::SectionsAdded, language).arg(rooms.count());
}

bool hasStage(const School& school, Stage stage) {
  return std::any_of(school.stages.begin(), school.stages.end(),
                     [&](const SchoolStage& s) { return s.stage == stage; });
}

/// Empty: the measure does not touch the stage.
QString measureText(const MapContent& content, const Measure& measure) {
  const Language language = content.language;
  const Stage stage = content.stage;
  return std::visit(Overloaded{[&](const OpenSchool& m) {
                                 return hasStage(m.school, stage) ? word(MapWord::Opens, language)
                                                                  : QString();
                               },
                               [&](const ExtendSchool& m) {
                                 for (const StageRooms& added : m.rooms)
                                   if (added.stage == stage)
                                     return withRooms(MapWord::Extends, added.rooms, language);
                                 return QString();
                               },
                               [&](const CloseSchool&) { return word(MapWord::Closes, language); },
                               [&](const MergeSchools&) { return word(MapWord::Merges, language); },
                               [&](const ConvertRooms& m) {
                                 if (m.to == stage) return withRooms(MapWord::Converts, m.rooms, language);
                                 return m.from == stage ? word(MapWord::Converts, language) : QString();
                               }},
                    measure);
}

}  // namespace

std::optional<ProjectNote> projectNote(const MapContent& content, SchoolId school) {
  QStringList texts;
  bool done = true;
  for (const Project& project : *content.scenario->projects) {
    if (schoolOf(project) != school) continue;
    const QString text = measureText(content, project.measure);
    if (text.isEmpty()) continue;
    texts += QString::number(project.year.value()) + u' ' + text;
    done = done && content.area().yearIndex(project.year) <= content.year;
  }
  if (texts.isEmpty()) return std::nullopt;
  return ProjectNote{texts.join(u" · "), done};
}

}  // namespace xuequ::app
