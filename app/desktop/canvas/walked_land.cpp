// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/canvas/walked_land.hpp"

namespace xuequ::app {

WalkedLand::WalkedLand(QObject* parent) : QObject(parent), m_rings(ringsOf, [this] { Q_EMIT ready(); }) {}

std::vector<ReachRing> WalkedLand::ringsOf(const Asked& asked) {
  return reachRings(*asked.area, *asked.walkers, asked.question);
}

WalkedLand::Rings WalkedLand::ask(const std::shared_ptr<const StudyArea>& area,
                                  const std::shared_ptr<const Walkers>& walkers,
                                  const ReachQuestion& question) {
  return m_rings.ask({area, walkers, question});
}

}  // namespace xuequ::app
