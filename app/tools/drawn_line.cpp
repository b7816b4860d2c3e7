// SPDX-License-Identifier: Apache-2.0
#include "app/tools/drawn_line.hpp"

#include "core/geometry/simplify.hpp"

#include <charconv>
#include <cmath>

namespace xuequ::app {
namespace {

std::vector<double> numbersIn(const std::string& text) {
  std::vector<double> numbers;
  const char* at = text.data();
  const char* end = at + text.size();
  while (at != end) {
    if (*at == ' ' || *at == ',') {
      ++at;
      continue;
    }
    double value = 0;
    const auto [next, fault] = std::from_chars(at, end, value);
    if (fault != std::errc{}) return {};
    numbers.push_back(value);
    at = next;
  }
  return numbers;
}

/// The grid holds what lies within 20,000 km of its origin.
std::optional<Point> onGrid(double east, double north, const Grid& grid) {
  constexpr double far = 20'000'000;
  if (std::abs(east - grid.originEast) > far || std::abs(north - grid.originNorth) > far) return std::nullopt;
  return grid.point(east, north);
}

}  // namespace

bool isNumberSign(char sign) {
  return (sign >= '0' && sign <= '9') || sign == '.' || sign == '-' || sign == ',' || sign == ' ';
}

std::optional<Point> typedPlace(const std::string& text, const Grid& grid, std::optional<Point> last,
                                Point pointer) {
  const auto numbers = numbersIn(text);
  if (numbers.size() == 2) return onGrid(numbers[0], numbers[1], grid);
  if (numbers.size() != 1 || !last) return std::nullopt;
  const double dx = static_cast<double>(pointer.x) - last->x, dy = static_cast<double>(pointer.y) - last->y;
  const double away = std::hypot(dx, dy);
  if (away == 0) return std::nullopt;
  const double metres = numbers[0] / away;
  return onGrid(grid.east(*last) + dx * metres, grid.north(*last) + dy * metres, grid);
}

DrawnLine::Did DrawnLine::on(const PointerEvent& event, const Context& context, Shapes zones) {
  m_snap = snapOf(event, context, zones);
  m_pointer = placeOf(event, m_snap);
  switch (event.kind) {
    case PointerEvent::Kind::Press:
      return press(event, context);
    case PointerEvent::Kind::Move:
      if (m_corners.empty()) return Did::Nothing;
      if (event.pressed && (m_freehand || distance(m_corners.back(), event.at) > event.tolerance)) {
        m_freehand = true;
        m_ahead.clear();
        m_corners.push_back(event.at);
        return Did::Grew;
      }
      m_ahead = way(m_pointer, event.trace, context);
      return Did::Grew;
    case PointerEvent::Kind::Release:
      if (!m_freehand) return Did::Nothing;
      m_corners = simplified(m_corners, event.tolerance.count() * 100 / 4);
      return Did::Ended;
    case PointerEvent::Kind::DoubleClick:
      return m_corners.size() > 1 ? Did::Ended : Did::Nothing;
  }
  return Did::Nothing;
}

DrawnLine::Did DrawnLine::press(const PointerEvent& event, const Context& context) {
  add(m_pointer, event.trace, context);
  return Did::Grew;
}

Line DrawnLine::way(Point to, bool trace, const Context& context) const {
  if (trace && context.snaps && !m_corners.empty())
    if (Line along = context.snaps->traced(m_corners.back(), to); along.size() > 1) return along;
  return m_corners.empty() ? Line{to} : Line{m_corners.back(), to};
}

void DrawnLine::add(Point corner, bool trace, const Context& context) {
  const Line along = way(corner, trace, context);
  m_steps.push_back(m_corners.size());
  m_corners.insert(m_corners.end(), along.begin() + (m_corners.empty() ? 0 : 1), along.end());
  m_ahead.clear();
  m_typed.clear();
}

DrawnLine::Did DrawnLine::on(Key key, const Context& context) {
  if (key == Key::Backspace && !m_typed.empty()) {
    m_typed.pop_back();
    return Did::Nothing;
  }
  if (key == Key::Backspace && !m_steps.empty()) {
    m_corners.resize(m_steps.back());
    m_steps.pop_back();
    m_ahead.clear();
    return Did::Grew;
  }
  if (key != Key::Enter) return Did::Nothing;
  if (m_typed.empty()) return m_corners.empty() ? Did::Nothing : Did::Ended;
  const auto last = m_corners.empty() ? std::nullopt : std::optional(m_corners.back());
  const auto place = typedPlace(m_typed, context.area.grid, last, m_pointer);
  m_typed.clear();
  if (!place) return Did::Nothing;
  add(*place, false, context);
  return Did::Grew;
}

Line DrawnLine::whole() const {
  Line line = m_corners;
  if (!m_ahead.empty()) line.insert(line.end(), m_ahead.begin() + 1, m_ahead.end());
  return line;
}

void DrawnLine::show(Feedback& feedback) const {
  feedback.line = whole();
  if (!m_freehand) feedback.marks = m_corners;
  feedback.snap = m_snap;
  feedback.typed = m_typed;
  if (feedback.line.size() > 1) feedback.length = length(feedback.line);
}

}  // namespace xuequ::app
