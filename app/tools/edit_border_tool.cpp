// SPDX-License-Identifier: Apache-2.0
#include "app/tools/edit_border_tool.hpp"

#include "app/tools/drawn_line.hpp"
#include "app/tools/snapping.hpp"

#include <algorithm>
#include <utility>

namespace xuequ::app {
namespace {

constexpr double kHandles = 12;  ///< tolerances about the pointer within which corners are shown

}  // namespace

Response EditBorderTool::on(const PointerEvent& event, const Context& context) {
  m_pointer = event.at;
  switch (event.kind) {
    case PointerEvent::Kind::Press:
      return press(event, context);
    case PointerEvent::Kind::Move:
      if (m_grip != Grip::None && event.pressed) return drag(event, context);
      return hover(event, context);
    case PointerEvent::Kind::Release:
      return release();
    case PointerEvent::Kind::DoubleClick:
      break;
  }
  return Ignored{};
}

/// Zones that were made of units have no borders to be seen yet: they are shown as they will be.
Response EditBorderTool::hover(const PointerEvent& event, const Context& context) {
  const Scenario& drawn = m_stage.of(context);
  showHandles(event);
  if (drawn.zoning(context.stage).zones.sameAs(context.scenario.zoning(context.stage).zones))
    return Ignored{};
  return Preview{drawn};
}

void EditBorderTool::showHandles(const PointerEvent& event) {
  m_handles.clear();
  const Metres reach{event.tolerance.count() * kHandles};
  for (const MultiPolygon* shape : m_stage.shapes())
    for (const Polygon& polygon : *shape)
      for (const Point p : polygon.outer)
        if (distance(p, event.at) <= reach) m_handles.push_back(p);
  std::ranges::sort(m_handles);
  m_handles.erase(std::ranges::unique(m_handles).begin(), m_handles.end());
  m_hovered = cornerNear(m_stage.shapes(), event.at, event.tolerance);
  if (m_hovered) return;
  if (const auto edge = edgeNear(m_stage.shapes(), event.at, event.tolerance)) m_hovered = edge->foot;
}

Response EditBorderTool::press(const PointerEvent& event, const Context& context) {
  m_stage.of(context);
  m_grip = Grip::None;
  m_moved = m_refused = false;
  m_preview.reset();
  m_typed.clear();
  m_chosen.reset();
  if (const auto corner = cornerNear(m_stage.shapes(), event.at, event.tolerance); corner && !event.trace) {
    m_grip = Grip::Corner;
    m_pressed = *corner;
    m_chosen = corner;
  } else if (const auto edge = edgeNear(m_stage.shapes(), event.at, event.tolerance)) {
    m_grip = event.trace ? Grip::Edge : Grip::NewCorner;
    m_pressed = edge->foot;
    m_edge = {edge->from, edge->to};
  }
  return Ignored{};
}

Result<Scenario> EditBorderTool::edited(Point to, const Scenario& start, const Context& context) const {
  switch (m_grip) {
    case Grip::Corner:
      return moveVertex(context.area, start, context.stage, m_pressed, to);
    case Grip::Edge:
      return moveEdge(context.area, start, context.stage, m_edge, to.x - m_pressed.x, to.y - m_pressed.y);
    case Grip::NewCorner:
      return addVertex(context.area, start, context.stage, m_edge, to);
    case Grip::None:
      break;
  }
  return failure(ErrorCode::NothingChanged);
}

/// Each step starts from the committed scenario. Where it cannot be done, the last that could stays.
Response EditBorderTool::drag(const PointerEvent& event, const Context& context) {
  const bool begins = !m_moved && distance(m_pressed, event.at) <= event.tolerance;
  if (begins) return Ignored{};
  m_moved = true;
  // Not to the zones' own borders: they are what moves.
  m_snap = !event.free && context.snaps && m_grip != Grip::Edge
               ? context.snaps->near(event.at, event.tolerance)
               : std::nullopt;
  const Point to = placeOf(event, m_snap);
  auto next = edited(to, m_stage.of(context), context);
  m_refused = !next;
  m_pointer = to;
  if (!next) return Refused{std::move(next.error())};
  if (m_grip == Grip::Corner) m_chosen = to;
  m_preview = std::move(*next);
  return Preview{*m_preview};
}

Response EditBorderTool::release() {
  const Grip held = std::exchange(m_grip, Grip::None);
  m_refused = false;
  m_snap.reset();
  if (!m_preview) return Ignored{};
  if (held == Grip::NewCorner) m_chosen = m_pointer;
  return Commit{"border", *std::exchange(m_preview, std::nullopt)};
}

Response EditBorderTool::on(Key key, const Context& context) {
  if (key == Key::Backspace && !m_typed.empty()) {
    m_typed.pop_back();
    return Ignored{};
  }
  if (key == Key::Delete || key == Key::Backspace) return remove(context);
  if (key == Key::Enter && !m_typed.empty()) {
    const auto place = typedPlace(std::exchange(m_typed, {}), context.area.grid, m_chosen, m_pointer);
    return place ? moveTo(*place, context) : Response(Ignored{});
  }
  if (key != Key::Escape) return Ignored{};
  m_grip = Grip::None;
  m_preview.reset();
  m_chosen.reset();
  m_typed.clear();
  m_refused = false;
  m_snap.reset();
  return Revert{};
}

Response EditBorderTool::typed(char sign, const Context&) {
  if (m_chosen && m_grip == Grip::None && isNumberSign(sign)) m_typed += sign;
  return Ignored{};
}

Response EditBorderTool::remove(const Context& context) {
  if (!m_chosen || m_grip != Grip::None) return Ignored{};
  auto after = removeVertex(context.area, m_stage.of(context), context.stage, *m_chosen);
  if (!after) return Refused{std::move(after.error())};
  m_chosen.reset();
  return Commit{"border", std::move(*after)};
}

Response EditBorderTool::moveTo(Point place, const Context& context) {
  auto after = moveVertex(context.area, m_stage.of(context), context.stage, *m_chosen, place);
  if (!after) return Refused{std::move(after.error())};
  m_chosen = place;
  return Commit{"border", std::move(*after)};
}

Feedback EditBorderTool::feedback() const {
  Feedback feedback;
  feedback.marks = m_handles;
  feedback.grip = m_grip == Grip::None ? (m_chosen ? m_chosen : m_hovered) : std::optional(m_pointer);
  feedback.snap = m_snap;
  feedback.typed = m_typed;
  feedback.refused = m_refused;
  return feedback;
}

Hint EditBorderTool::hint(const Context&) const {
  if (m_grip != Grip::None) return Hint::DragBorder;
  return m_chosen ? Hint::CornerChosen : Hint::PointAtBorder;
}

}  // namespace xuequ::app
