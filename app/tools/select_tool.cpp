// SPDX-License-Identifier: Apache-2.0
#include "app/tools/select_tool.hpp"

#include "app/tools/picking.hpp"

namespace xuequ::app {
namespace {

Selection picked(const PointerEvent& event, const Context& context) {
  if (const auto school = schoolAt(context, event.at, event.tolerance)) return *school;
  const auto unit = unitAt(context.area, event.at, event.tolerance);
  if (!unit) {
    const auto between = zoneAt(context, event.at, event.tolerance);
    return between ? Selection(*between) : Selection{};
  }
  const UnitId* before = selected<UnitId>(context.selection);
  const auto zone = before && *before == *unit ? zoneAt(context, event.at, event.tolerance) : std::nullopt;
  return zone ? Selection(*zone) : Selection(*unit);
}

}  // namespace

Response SelectTool::on(const PointerEvent& event, const Context& context) {
  const bool moved = m_pan.moved();
  const Response pan = m_pan.on(event, context);
  if (event.kind == PointerEvent::Kind::Release && !moved) return Select{picked(event, context)};
  return pan;
}

Response SelectTool::on(Key key, const Context&) {
  if (key == Key::Escape) return Select{};
  return Ignored{};
}

}  // namespace xuequ::app
