// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/canvas/difference_shown.hpp"

namespace xuequ::app {
namespace {

DifferenceShown::Answer differenceOf(const DifferenceShown::Asked& asked) {
  return std::make_shared<const MapDifference>(
      mapDifference(*asked.area, {*asked.before.scenario, *asked.before.outcome},
                    {*asked.after.scenario, *asked.after.outcome}, asked.stage, asked.year));
}

}  // namespace

bool DifferenceShown::Asked::near(const Asked& other) const {
  return area == other.area && before.scenario->id == other.before.scenario->id &&
         after.scenario->id == other.after.scenario->id && stage == other.stage && year == other.year;
}

DifferenceShown::Answer DifferenceShown::ask(Asked asked) {
  m_asked = std::move(asked);
  if (m_answered == m_asked) return m_answer;
  if (m_asked->area->units.size() < m_worthAJob) {
    m_answer = differenceOf(*m_asked);
    m_answered = m_asked;
    return m_answer;
  }
  if (!m_job.running()) workOut();
  return m_answered && m_answered->near(*m_asked) ? m_answer : nullptr;
}

/// Whoever asked for another step meanwhile gets that next; this one is shown until then.
void DifferenceShown::workOut() {
  const Asked asked = *m_asked;
  m_job.start<Answer>([asked](const Monitor&) { return differenceOf(asked); },
                      [this, asked](Answer answer) {
                        m_answered = asked;
                        m_answer = std::move(answer);
                        Q_EMIT ready();
                      });
}

}  // namespace xuequ::app
