// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/canvas/stage_boundaries.hpp"

#include "core/scenario/boundaries.hpp"

#include <algorithm>

namespace xuequ::app {

bool StageBoundaries::pending(const std::shared_ptr<const StudyArea>& area,
                              const std::shared_ptr<const Scenario>& committed, Stage stage) {
  const Zoning& zoning = committed->zoning(stage);
  const auto drawn = [](const Zone& zone) { return zone.boundary != nullptr; };
  if (area->units.size() < m_worthAJob || std::ranges::all_of(*zoning.zones, drawn)) return false;
  if (m_known && m_known->madeFrom(stage, zoning)) return false;
  m_asked = {area, committed, stage};
  if (!m_job.running()) workOut();
  return true;
}

/// Whoever asked for others meanwhile gets those next.
void StageBoundaries::workOut() {
  const Asked asked = m_asked;
  m_job.start<DrawnZoning>(
      [asked](const Monitor&) {
        const Scenario drawn = withBoundaries(*asked.area, *asked.scenario, asked.stage);
        return DrawnZoning{asked.stage, asked.scenario->zoning(asked.stage), drawn.zoning(asked.stage)};
      },
      [this](DrawnZoning known) {
        m_known = std::move(known);
        if (m_known->madeFrom(m_asked.stage, m_asked.scenario->zoning(m_asked.stage)))
          Q_EMIT ready();
        else
          workOut();
      });
}

}  // namespace xuequ::app
