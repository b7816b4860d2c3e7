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
  feedback.units = m_stroke;
  return feedback;
}

Response AssignUnitsTool::on(const PointerEvent& event, const Context& context) {
  switch (event.kind) {
    case PointerEvent::Kind::Press:
      return press(event, context);
    case PointerEvent::Kind::Move:
      return m_brushing && event.pressed ? brush(event, context) : Ignored{};
    case PointerEvent::Kind::Release:
      return release(context);
    case PointerEvent::Kind::DoubleClick:
      break;
  }
  return Ignored{};
}

Response AssignUnitsTool::on(Key key, const Context&) {
  if (key != Key::Escape) return Ignored{};
  m_stroke.clear();
  m_preview.reset();
  m_brushing = false;
  return Revert{};
}

Response AssignUnitsTool::press(const PointerEvent& event, const Context& context) {
  if (const auto school = schoolAt(context, event.at, event.tolerance)) return Select{*school};
  m_brushing = receiving(context) != nullptr;
  return m_brushing ? brush(event, context) : Ignored{};
}

Response AssignUnitsTool::brush(const PointerEvent& event, const Context& context) {
  const auto unit = unitAt(context.area, event.at, event.tolerance);
  if (!unit || std::ranges::find(m_stroke, *unit) != m_stroke.end()) return Ignored{};
  m_stroke.push_back(*unit);
  const SchoolId school = std::get<SchoolId>(context.selection);
  auto moved = assignUnitsToSchool(context.area, context.scenario, context.stage, m_stroke, school);
  if (!moved && moved.error().code == ErrorCode::NothingChanged) return Ignored{};
  if (!moved) return Refused{std::move(moved.error())};
  m_preview = std::move(*moved);
  return Preview{*m_preview};
}

Response AssignUnitsTool::release(const Context& context) {
  m_brushing = false;
  m_stroke.clear();
  const School* school = receiving(context);
  if (!m_preview || !school) return Ignored{};
  return Commit{"assign " + school->name, *std::exchange(m_preview, std::nullopt)};
}

}  // namespace xuequ::app
