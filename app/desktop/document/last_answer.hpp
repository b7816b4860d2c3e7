// SPDX-License-Identifier: Apache-2.0
// The answer to a question that the window asks at every refresh: worked out behind it, one at a time, and
// kept while the question stays.
#pragma once

#include "app/desktop/document/job.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace xuequ::app {

/// Asked: a value with == and near(), whether the answer to the one may stand in for the other's meanwhile.
template <class Asked, class Value>
class LastAnswer {
 public:
  using Answer = std::shared_ptr<const Value>;

  LastAnswer(Value (*work)(const Asked&), std::function<void()> ready)
      : m_work(work), m_ready(std::move(ready)) {}

  /// The answer if it is there. Else `ready` is called once it is; until then the last one that is near, or
  /// nullptr.
  Answer ask(Asked asked) {
    m_asked = std::move(asked);
    if (m_answered == m_asked) return m_answer;
    if (!m_job.running()) workOut();
    return isNear() ? m_answer : nullptr;
  }
  /// The answer, worked out at once where it is not there.
  Answer askNow(Asked asked) {
    m_asked = std::move(asked);
    if (m_answered != m_asked) keep(*m_asked, m_work(*m_asked));
    return m_answer;
  }

 private:
  [[nodiscard]] bool isNear() const { return m_answered && m_answered->near(*m_asked); }
  void keep(const Asked& asked, Value value) {
    m_answered = asked;
    m_answer = std::make_shared<const Value>(std::move(value));
  }
  /// Whoever asked something else meanwhile gets that next.
  void workOut() {
    m_job.start<Value>([asked = *m_asked, work = m_work](const Monitor&) { return work(asked); },
                       [this, asked = *m_asked](Value value) {
                         keep(asked, std::move(value));
                         if (m_answered != m_asked) workOut();
                         if (m_answered == m_asked || isNear()) m_ready();
                       });
  }

  Value (*m_work)(const Asked&);
  std::function<void()> m_ready;
  std::optional<Asked> m_asked;     ///< last
  std::optional<Asked> m_answered;  ///< what m_answer belongs to
  Answer m_answer;
  Job m_job;
};

}  // namespace xuequ::app
