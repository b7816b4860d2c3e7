// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/canvas/access_shown.hpp"

namespace xuequ::app {

/// Facts that nobody changes are the same where they are at the same place.
bool AccessShown::Asked::sameAs(const Asked& other) const {
  return area == other.area && walkers == other.walkers && question == other.question &&
         outcome->demand == other.outcome->demand && scenario->projects == other.scenario->projects &&
         *outcome->roster == *other.outcome->roster;
}

AccessShown::Answer AccessShown::ask(Asked asked) {
  m_asked = std::move(asked);
  if (m_answered && m_answered->sameAs(*m_asked)) return m_answer;
  if (!m_job.running()) workOut();
  const bool near =
      m_answered && m_answered->area == m_asked->area && m_answered->question == m_asked->question;
  return near ? m_answer : nullptr;
}

/// Whoever asked something else meanwhile gets that next.
void AccessShown::workOut() {
  const Asked asked = *m_asked;
  m_job.start<Answer>(
      [asked](const Monitor&) {
        return std::make_shared<const UnitAccess>(unitAccess(*asked.area, *asked.scenario,
                                                             *asked.outcome->roster, *asked.outcome->demand,
                                                             asked.question, asked.walkers.get()));
      },
      [this, asked](Answer answer) {
        m_answered = asked;
        m_answer = std::move(answer);
        if (m_asked->sameAs(asked))
          Q_EMIT ready();
        else
          workOut();
      });
}

}  // namespace xuequ::app
