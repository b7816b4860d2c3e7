// SPDX-License-Identifier: Apache-2.0
#include "app/tools/pan_tool.hpp"

namespace xuequ::app {

Response PanTool::on(const PointerEvent& event, const Context&) {
  switch (event.kind) {
    case PointerEvent::Kind::Press:
      m_grabbed = event.at;
      m_moved = false;
      break;
    case PointerEvent::Kind::Release:
      m_grabbed.reset();
      m_moved = false;
      break;
    case PointerEvent::Kind::Move:
      if (!m_grabbed || !event.pressed) break;
      m_moved = m_moved || distance(*m_grabbed, event.at) > event.tolerance;
      if (m_moved)
        return Pan{std::int64_t{event.at.x} - m_grabbed->x, std::int64_t{event.at.y} - m_grabbed->y};
      break;
    case PointerEvent::Kind::DoubleClick:
      break;
  }
  return Ignored{};
}

}  // namespace xuequ::app
