// SPDX-License-Identifier: Apache-2.0
// Undo and redo: labelled snapshots of the plan and an index. No command class per edit.
#pragma once

#include "core/scenario/plan.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace xuequ {

class History {
 public:
  struct Step {
    std::string label;  ///< of the edit that led here; empty for the first
    Plan plan;
  };

  explicit History(Plan start, std::size_t capacity = 500);
  /// Steps as the plan file kept them, the current one at index.
  History(std::vector<Step> steps, std::size_t index, std::size_t capacity = 500);

  [[nodiscard]] const Plan& current() const { return m_steps[m_index].plan; }
  [[nodiscard]] bool canUndo() const { return m_index > 0; }
  [[nodiscard]] bool canRedo() const { return m_index + 1 < m_steps.size(); }
  [[nodiscard]] const std::string& undoLabel() const { return m_steps[m_index].label; }
  [[nodiscard]] const std::string& redoLabel() const { return m_steps[m_index + 1].label; }
  [[nodiscard]] const std::vector<Step>& steps() const { return m_steps; }
  [[nodiscard]] std::size_t index() const { return m_index; }

  /// Cuts what could be redone; drops the oldest step beyond the capacity.
  void push(std::string label, Plan plan);
  void undo();
  void redo();

 private:
  std::vector<Step> m_steps;
  std::size_t m_index = 0;
  std::size_t m_capacity;
};

}  // namespace xuequ
