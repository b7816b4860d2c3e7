// SPDX-License-Identifier: Apache-2.0
#include "app/tools/split_zone_tool.hpp"

#include "core/scenario/edit_boundaries.hpp"

#include <numeric>
#include <utility>

namespace xuequ::app {

/// The selected zone; without one, that in the middle of the line's longest reach over zones: of its pieces'
/// middles the first that lies in one.
std::optional<ZoneId> SplitZoneTool::zoneCut(const Line& line, const Context& context) {
  if (const ZoneId* zone = selected<ZoneId>(context.selection)) return *zone;
  const auto& zones = *m_stage.of(context).zoning(context.stage).zones;
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    const Point middle{std::midpoint(line[i].x, line[i + 1].x), std::midpoint(line[i].y, line[i + 1].y)};
    for (const Zone& zone : zones)
      if (zone.boundary && contains(*zone.boundary, middle)) return zone.id;
  }
  return std::nullopt;
}

Response SplitZoneTool::on(const PointerEvent& event, const Context& context) {
  m_stage.of(context);
  return answer(m_line.on(event, context, m_stage.shapes()), context);
}

Response SplitZoneTool::on(Key key, const Context& context) {
  if (key != Key::Escape) return answer(m_line.on(key, context), context);
  m_line = {};
  return Revert{};
}

Response SplitZoneTool::typed(char sign, const Context&) {
  m_line.type(sign);
  return Ignored{};
}

Response SplitZoneTool::answer(DrawnLine::Did did, const Context& context) {
  if (did == DrawnLine::Did::Nothing) return Ignored{};
  const bool ends = did == DrawnLine::Did::Ended;
  const Line line = ends ? std::exchange(m_line, {}).corners() : m_line.whole();
  if (line.size() < 2) return Ignored{};
  const auto zone = zoneCut(line, context);
  if (!zone) return ends ? Response(Refused{failure(ErrorCode::LineMissesZone).value()}) : Response(Revert{});
  const Scenario& start = m_stage.of(context);
  const std::string name = start.zoning(context.stage).find(*zone)->name;
  auto made = splitZone(context.area, start, context.stage, *zone, line, name + " (2)");
  if (!made) return ends ? Response(Refused{std::move(made.error())}) : Response(Revert{});
  if (!ends) return Preview{std::move(made->scenario)};
  return Commit{"split " + name, std::move(made->scenario)};
}

Feedback SplitZoneTool::feedback() const {
  Feedback feedback;
  m_line.show(feedback);
  return feedback;
}

Hint SplitZoneTool::hint(const Context&) const {
  return m_line.empty() ? Hint::ChooseZoneToSplit : Hint::DrawCut;
}

}  // namespace xuequ::app
