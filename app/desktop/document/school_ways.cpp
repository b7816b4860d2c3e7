// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/document/school_ways.hpp"

namespace xuequ::app {

void SchoolWays::reset(std::shared_ptr<const StudyArea> area, std::shared_ptr<const Walkers> walkers) {
  m_job.reset();  // waits for what it is at, and delivers nothing
  m_area = std::move(area);
  m_walkers = std::move(walkers);
  m_asked.clear();
  m_known = {};
}

std::shared_ptr<const SafeWays> SchoolWays::ways() {
  if (!m_known.ways) workOut();
  return m_known.ways;
}

std::shared_ptr<const WalksToSchool> SchoolWays::walks(SchoolId school, Point site) {
  const Place place{school, site};
  if (const auto known = m_known.walks.find(place); known != m_known.walks.end()) return known->second;
  m_asked.insert(place);
  workOut();
  return nullptr;
}

/// What is asked meanwhile is worked out next.
void SchoolWays::workOut() {
  if (!m_walkers) return;
  if (!m_job) m_job = std::make_unique<Job>();
  if (m_job->running()) return;
  const auto work = [area = m_area, walkers = m_walkers, ways = m_known.ways,
                     asked = m_asked](const Monitor& monitor) {
    Answer answer{ways ? ways : std::make_shared<const SafeWays>(safeWays(*area, walkers)), {}};
    for (const auto& [school, site] : asked) {
      if (monitor.stopped()) break;
      answer.walks[{school, site}] =
          std::make_shared<const WalksToSchool>(walksToSchool(*area, *answer.ways, school, site));
    }
    return answer;
  };
  m_job->start<Answer>(work, [this](Answer answer) {
    m_known.ways = std::move(answer.ways);
    for (auto& [place, walks] : answer.walks) m_asked.erase(place);
    m_known.walks.merge(answer.walks);
    if (!m_asked.empty()) workOut();
    Q_EMIT ready();
  });
}

}  // namespace xuequ::app
