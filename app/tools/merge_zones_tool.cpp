// SPDX-License-Identifier: Apache-2.0
#include "app/tools/merge_zones_tool.hpp"

#include "app/tools/picking.hpp"
#include "core/scenario/edit_boundaries.hpp"

namespace xuequ::app {

Response MergeZonesTool::on(const PointerEvent& event, const Context& context) {
  if (event.kind != PointerEvent::Kind::Press) return Ignored{};
  const auto zone = zoneAt(context, event.at, event.tolerance);
  if (!zone) return Ignored{};
  const ZoneId* first = selected<ZoneId>(context.selection);
  if (!first || *first == *zone) return Select{*zone};
  auto merged = mergeZones(context.area, context.scenario, context.stage, *first, *zone);
  if (!merged) return Refused{std::move(merged.error())};
  const std::string name = context.scenario.zoning(context.stage).find(*first)->name;
  return Commit{"merge " + name, std::move(*merged)};
}

Response MergeZonesTool::on(Key key, const Context&) {
  return key == Key::Escape ? Response(Select{}) : Response(Ignored{});
}

Hint MergeZonesTool::hint(const Context& context) const {
  return selected<ZoneId>(context.selection) ? Hint::ChooseSecondZone : Hint::ChooseFirstZone;
}

}  // namespace xuequ::app
