// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/history.hpp"

#include <cassert>
#include <utility>

namespace xuequ {

History::History(Plan start, std::size_t capacity) : m_capacity(capacity) {
  m_steps.push_back({{}, std::move(start)});
}

History::History(std::vector<Step> steps, std::size_t index, std::size_t capacity)
    : m_steps(std::move(steps)), m_index(index), m_capacity(capacity) {
  assert(m_index < m_steps.size());
}

void History::push(std::string label, Plan plan) {
  m_steps.resize(m_index + 1);
  m_steps.push_back({std::move(label), std::move(plan)});
  if (m_steps.size() > m_capacity) m_steps.erase(m_steps.begin());
  m_index = m_steps.size() - 1;
}

void History::undo() {
  assert(canUndo());
  --m_index;
}

void History::redo() {
  assert(canRedo());
  ++m_index;
}

}  // namespace xuequ
