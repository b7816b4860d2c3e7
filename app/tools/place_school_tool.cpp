// SPDX-License-Identifier: Apache-2.0
#include "app/tools/place_school_tool.hpp"

#include "app/tools/picking.hpp"
#include "core/scenario/edit_projects.hpp"

#include <algorithm>

namespace xuequ::app {
Response PlaceSchoolTool::on(const PointerEvent& event, const Context& context) {
  m_pointer = event.at;
  if (m_held) return dragged(event, context);
  if (event.kind == PointerEvent::Kind::Press) {
    const auto school = schoolAt(context, event.at, event.tolerance);
    const Project* project = school ? projectOpening(context.scenario, *school) : nullptr;
    const auto site = project ? std::get<OpenSchool>(project->measure).school.site : std::nullopt;
    if (site) {
      m_held = Held{project->id, *site, event.at};
      return Select{*school};
    }
  }
  const bool moved = m_pan.moved();
  const Response pan = m_pan.on(event, context);
  if (event.kind == PointerEvent::Kind::Release && !moved) return Placed{event.at};
  return pan;
}

Response PlaceSchoolTool::dragged(const PointerEvent& event, const Context& context) {
  if (event.kind == PointerEvent::Kind::Press || event.kind == PointerEvent::Kind::DoubleClick)
    return Ignored{};
  const bool letGo = event.kind == PointerEvent::Kind::Release;
  m_held->moved = m_held->moved || distance(event.at, m_held->from) > event.tolerance;
  const Held held = *m_held;
  if (letGo) m_held.reset();
  if (!held.moved || held.givenUp) return Ignored{};
  const auto found = std::ranges::find(*context.scenario.projects, held.project, &Project::id);
  if (found == context.scenario.projects->end()) return Ignored{};
  Project project = *found;
  std::get<OpenSchool>(project.measure).school.site =
      Point{held.site.x + event.at.x - held.from.x, held.site.y + event.at.y - held.from.y};
  auto edited = changeProject(context.area, context.scenario, project);
  if (!edited) return Refused{edited.error()};
  if (letGo) return Commit{"move " + project.name, std::move(*edited)};
  return Preview{std::move(*edited)};
}

Response PlaceSchoolTool::on(Key key, const Context&) {
  if (key != Key::Escape) return Ignored{};
  m_pointer.reset();
  if (m_held) m_held->givenUp = true;
  return Revert{};
}

Feedback PlaceSchoolTool::feedback() const {
  Feedback feedback;
  if (m_pointer && !m_held) feedback.marks.push_back(*m_pointer);
  return feedback;
}

}  // namespace xuequ::app
