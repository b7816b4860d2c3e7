// SPDX-License-Identifier: Apache-2.0
#include "app/tools/place_school_tool.hpp"

namespace xuequ::app {

Response PlaceSchoolTool::on(const PointerEvent& event, const Context& context) {
  m_pointer = event.at;
  const bool moved = m_pan.moved();
  const Response pan = m_pan.on(event, context);
  if (event.kind == PointerEvent::Kind::Release && !moved) return Placed{event.at};
  return pan;
}

Response PlaceSchoolTool::on(Key key, const Context&) {
  if (key != Key::Escape) return Ignored{};
  m_pointer.reset();
  return Revert{};
}

Feedback PlaceSchoolTool::feedback() const {
  Feedback feedback;
  if (m_pointer) feedback.marks.push_back(*m_pointer);
  return feedback;
}

}  // namespace xuequ::app
