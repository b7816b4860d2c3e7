// SPDX-License-Identifier: Apache-2.0
// What the map shows of two scenarios compared. Of a large area it is worked out behind the window: while a
// border is dragged the last answer stays until the next is there.
#pragma once

#include "app/desktop/document/last_answer.hpp"
#include "app/map/map_difference.hpp"

#include <memory>

namespace xuequ::app {

class DifferenceShown : public QObject {
  Q_OBJECT

 public:
  static constexpr std::size_t kWorthAJob = 500;  ///< units; fewer are compared at once

  explicit DifferenceShown(QObject* parent = nullptr, std::size_t worthAJob = kWorthAJob);

  struct Half {
    std::shared_ptr<const Scenario> scenario;
    std::shared_ptr<const Outcome> outcome;
    bool operator==(const Half&) const = default;
  };
  struct Asked {
    std::shared_ptr<const StudyArea> area;
    Half before, after;
    Stage stage{};
    int year = 0;
    bool operator==(const Asked&) const = default;
    /// Of the same scenarios at another step of an edit, or the same altogether.
    [[nodiscard]] bool near(const Asked&) const;
  };
  using Answer = std::shared_ptr<const MapDifference>;
  /// The answer if it is there or soon made. Else ready() follows once it is; until then the last one that
  /// is near, or nullptr.
  [[nodiscard]] Answer ask(Asked);

 Q_SIGNALS:
  void ready();

 private:
  std::size_t m_worthAJob;
  LastAnswer<Asked, MapDifference> m_answer;
};

}  // namespace xuequ::app
