// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/canvas/walked_land.hpp"

namespace xuequ::app {

WalkedLand::Rings WalkedLand::ask(const std::shared_ptr<const StudyArea>& area,
                                  const std::shared_ptr<const Walkers>& walkers,
                                  const ReachQuestion& question) {
  m_asked = Asked{area, walkers, question};
  if (m_answered && m_answered->sameAs(*m_asked)) return m_rings;
  if (!m_job.running()) workOut();
  return nullptr;
}

/// Whoever asked something else meanwhile gets that next.
void WalkedLand::workOut() {
  const Asked asked = *m_asked;
  m_job.start<Rings>(
      [asked](const Monitor&) {
        return std::make_shared<const std::vector<ReachRing>>(
            reachRings(*asked.area, *asked.walkers, asked.question));
      },
      [this, asked](Rings rings) {
        m_answered = asked;
        m_rings = std::move(rings);
        if (m_asked->sameAs(asked))
          Q_EMIT ready();
        else
          workOut();
      });
}

}  // namespace xuequ::app
