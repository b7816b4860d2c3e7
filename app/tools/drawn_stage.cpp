// SPDX-License-Identifier: Apache-2.0
#include "app/tools/drawn_stage.hpp"

#include "core/scenario/boundaries.hpp"

namespace xuequ::app {

const Scenario& DrawnStage::of(const Context& context) {
  const Zoning& now = context.scenario.zoning(context.stage);
  const bool known = m_scenario && m_stage == context.stage && m_scenario->id == context.scenario.id &&
                     m_from.zones.sameAs(now.zones) && m_from.owners.sameAs(now.owners);
  if (known) {
    const Zoning drawn = m_scenario->zoning(m_stage);
    m_scenario = context.scenario;  // what is not zones may be another by now
    m_scenario->zonings[index(m_stage)] = drawn;
    return *m_scenario;
  }
  m_from = now;
  m_stage = context.stage;
  if (context.drawn && context.drawn->madeFrom(m_stage, now)) {
    m_scenario = context.scenario;
    m_scenario->zonings[index(m_stage)] = context.drawn->drawn;
  } else {
    m_scenario = withBoundaries(context.area, context.scenario, context.stage);
  }
  m_shapes = boundariesOf(m_scenario->zoning(m_stage));
  return *m_scenario;
}

}  // namespace xuequ::app
