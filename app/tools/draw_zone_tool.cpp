// SPDX-License-Identifier: Apache-2.0
#include "app/tools/draw_zone_tool.hpp"

#include "app/tools/picking.hpp"
#include "core/scenario/edit_boundaries.hpp"

#include <utility>

namespace xuequ::app {
namespace {

/// The school for whose zone is drawn, where it can have one.
const School* receiving(const Context& context) {
  const SchoolId* id = selected<SchoolId>(context.selection);
  const School* school = id ? findSchool(context.area, context.scenario, *id) : nullptr;
  return school && admitsByZone(*school) ? school : nullptr;
}

SchoolYear beginOf(const Context& context, SchoolId school) {
  const Project* project = projectOpening(context.scenario, school);
  return project ? project->year : context.area.baseYear;
}

}  // namespace

Result<DrawZoneTool::Painted> DrawZoneTool::painted(const Line& line, const Context& context) {
  const Scenario& start = m_stage.of(context);
  const MultiPolygon outline{{line, {}}};
  if (const ZoneId* zone = selected<ZoneId>(context.selection)) {
    const Zone* known = start.zoning(context.stage).find(*zone);
    if (!known) return failure(ErrorCode::ZoneUnknown);
    auto after = paintZone(context.area, start, context.stage, *zone, outline, context.takes);
    if (!after) return failure(after.error());
    return Painted{std::move(*after), "draw " + known->name};
  }
  const School* school = receiving(context);
  if (!school) return failure(ErrorCode::SchoolUnknown);
  const SchoolId id = std::get<SchoolId>(context.selection);
  auto made = drawZone(context.area, start, context.stage,
                       {outline, {id}, beginOf(context, id), school->name, context.takes});
  if (!made) return failure(made.error());
  return Painted{std::move(made->scenario), "draw " + school->name};
}

Response DrawZoneTool::on(const PointerEvent& event, const Context& context) {
  const bool chooses = m_line.empty() && event.kind == PointerEvent::Kind::Press;
  if (chooses)
    if (const auto school = schoolAt(context, event.at, event.tolerance)) return Select{*school};
  const bool canDraw = receiving(context) || selected<ZoneId>(context.selection);
  if (!canDraw) return Ignored{};
  m_stage.of(context);
  return answer(m_line.on(event, context, m_stage.shapes()), context);
}

Response DrawZoneTool::on(Key key, const Context& context) {
  if (key == Key::Escape) {
    m_line = {};
    m_refused = false;
    return Revert{};
  }
  return answer(m_line.on(key, context), context);
}

Response DrawZoneTool::typed(char sign, const Context&) {
  m_line.type(sign);
  return Ignored{};
}

Response DrawZoneTool::answer(DrawnLine::Did did, const Context& context) {
  if (did == DrawnLine::Did::Ended) return finished(context);
  if (did == DrawnLine::Did::Nothing) return Ignored{};
  const Line line = m_line.whole();
  if (line.size() < 3) return Revert{};
  auto preview = painted(line, context);
  m_refused = !preview;
  if (!preview) return Revert{};  // half-way, a line may well cross itself: said when it is closed
  return Preview{std::move(preview->scenario)};
}

Response DrawZoneTool::finished(const Context& context) {
  const DrawnLine line = std::exchange(m_line, {});
  m_refused = false;
  auto done = painted(line.corners(), context);
  if (!done) {
    m_line = line.corners().size() < 3 ? DrawnLine{} : line;
    return Refused{std::move(done.error())};
  }
  return Commit{std::move(done->label), std::move(done->scenario)};
}

Feedback DrawZoneTool::feedback() const {
  Feedback feedback;
  m_line.show(feedback);
  feedback.refused = m_refused;
  if (feedback.line.size() > 2) {
    feedback.area = area(normalised({{feedback.line, {}}}));
    feedback.line.push_back(feedback.line.front());
  }
  return feedback;
}

Hint DrawZoneTool::hint(const Context& context) const {
  if (!m_line.empty()) return Hint::DrawOn;
  return receiving(context) || selected<ZoneId>(context.selection) ? Hint::StartDrawing
                                                                   : Hint::DrawsForSchool;
}

}  // namespace xuequ::app
