// SPDX-License-Identifier: Apache-2.0
#include "app/tools/measure_tool.hpp"

namespace xuequ::app {

Response MeasureTool::on(const PointerEvent& event, const Context&) {
  switch (event.kind) {
    case PointerEvent::Kind::Press:
      addCorner(event.at);
      break;
    case PointerEvent::Kind::Move:
      if (!m_corners.empty() && !m_done) m_pointer = event.at;
      break;
    case PointerEvent::Kind::DoubleClick:
      m_pointer.reset();
      m_done = true;
      break;
    case PointerEvent::Kind::Release:
      break;
  }
  return Ignored{};
}

void MeasureTool::addCorner(Point corner) {
  if (m_done) m_corners.clear();
  m_done = false;
  m_corners.push_back(corner);
}

Response MeasureTool::on(Key key, const Context&) {
  if (key == Key::Escape) *this = MeasureTool{};
  if (key == Key::Backspace && !m_corners.empty()) m_corners.pop_back();
  if (key == Key::Enter) m_done = true;
  if (key == Key::Enter || m_corners.empty()) m_pointer.reset();
  return Ignored{};
}

Feedback MeasureTool::feedback() const {
  Feedback feedback;
  feedback.line = m_corners;
  feedback.marks = m_corners;
  if (m_pointer) feedback.line.push_back(*m_pointer);
  if (feedback.line.size() > 1) feedback.length = length(feedback.line);
  if (feedback.line.size() > 2) feedback.area = area(normalised({{feedback.line, {}}}));
  return feedback;
}

Hint MeasureTool::hint(const Context&) const {
  return m_corners.empty() || m_done ? Hint::StartMeasuring : Hint::MeasureOn;
}

}  // namespace xuequ::app
