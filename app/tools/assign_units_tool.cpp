// SPDX-License-Identifier: Apache-2.0
#include "app/tools/assign_units_tool.hpp"

#include "app/tools/picking.hpp"
#include "core/scenario/assign_to_school.hpp"

#include <algorithm>
#include <utility>

namespace xuequ::app {
namespace {

/// The selected school, where it can have a zone; whether it has the stage is the edit's to say.
const School* receiving(const Context& context) {
  const SchoolId* id = selected<SchoolId>(context.selection);
  const School* school = id ? findSchool(context.area, context.scenario, *id) : nullptr;
  return school && admitsByZone(*school) ? school : nullptr;
}

}  // namespace

Hint AssignUnitsTool::hint(const Context& context) const {
  if (receiving(context)) return Hint::BrushUnits;
  return selected<SchoolId>(context.selection) ? Hint::SchoolTakesAll : Hint::ChooseSchool;
}

Feedback AssignUnitsTool::feedback() const {
  Feedback feedback;
  feedback.units = m_units;
  feedback.line = m_outline;
  if (!m_outline.empty()) feedback.line.push_back(m_outline.front());
  return feedback;
}

Response AssignUnitsTool::on(const PointerEvent& event, const Context& context) {
  switch (event.kind) {
    case PointerEvent::Kind::Press:
      return press(event, context);
    case PointerEvent::Kind::Move:
      if (m_stroke == Stroke::None || !event.pressed) return Ignored{};
      return m_stroke == Stroke::Brush ? brush(event, context) : enclose(event, context);
    case PointerEvent::Kind::Release:
      return release(context);
    case PointerEvent::Kind::DoubleClick:
      break;
  }
  return Ignored{};
}

Response AssignUnitsTool::on(Key key, const Context&) {
  if (key != Key::Escape) return Ignored{};
  m_units.clear();
  m_outline.clear();
  m_preview.reset();
  m_stroke = Stroke::None;
  return Revert{};
}

Response AssignUnitsTool::press(const PointerEvent& event, const Context& context) {
  const bool encloses = event.trace || event.free;
  if (!encloses)
    if (const auto school = schoolAt(context, event.at, event.tolerance)) return Select{*school};
  if (receiving(context) == nullptr) return Ignored{};
  m_stroke = event.trace ? Stroke::Box : event.free ? Stroke::Lasso : Stroke::Brush;
  return encloses ? enclose(event, context) : brush(event, context);
}

Response AssignUnitsTool::brush(const PointerEvent& event, const Context& context) {
  const auto unit = unitAt(context.area, event.at, event.tolerance);
  if (!unit || std::ranges::find(m_units, *unit) != m_units.end()) return Ignored{};
  m_units.push_back(*unit);
  return show(context);
}

Response AssignUnitsTool::enclose(const PointerEvent& event, const Context& context) {
  if (m_outline.empty()) {
    m_outline.push_back(event.at);
    return Ignored{};
  }
  const Point from = m_outline.front();
  if (m_stroke == Stroke::Box)
    m_outline = {from, {event.at.x, from.y}, event.at, {from.x, event.at.y}};
  else if (3 * distance(m_outline.back(), event.at).count() > event.tolerance.count())
    m_outline.push_back(event.at);
  auto enclosed = unitsWithin(context.area, m_outline);
  if (enclosed == m_units) return Ignored{};
  m_units = std::move(enclosed);
  m_preview.reset();
  return m_units.empty() ? Response(Revert{}) : show(context);
}

Response AssignUnitsTool::show(const Context& context) {
  const SchoolId school = std::get<SchoolId>(context.selection);
  auto moved = assignUnitsToSchool(context.area, context.scenario, context.stage, m_units, school);
  if (!moved && moved.error().code == ErrorCode::NothingChanged)
    return m_stroke == Stroke::Brush ? Response(Ignored{}) : Response(Revert{});
  if (!moved) return Refused{std::move(moved.error())};
  m_preview = std::move(*moved);
  return Preview{*m_preview};
}

Response AssignUnitsTool::release(const Context& context) {
  m_stroke = Stroke::None;
  m_units.clear();
  m_outline.clear();
  const School* school = receiving(context);
  if (!m_preview || !school) return Ignored{};
  return Commit{"assign " + school->name, *std::exchange(m_preview, std::nullopt)};
}

}  // namespace xuequ::app
