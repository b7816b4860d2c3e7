// SPDX-License-Identifier: Apache-2.0
// Seats a child for the map's colours, worked out behind the window and kept while nothing that they hang on
// changes: zones do not.
#pragma once

#include "app/desktop/document/last_answer.hpp"
#include "core/evaluation/unit_access.hpp"

#include <memory>

namespace xuequ::app {

class AccessShown : public QObject {
  Q_OBJECT

 public:
  explicit AccessShown(QObject* parent = nullptr);

  struct Asked {
    std::shared_ptr<const StudyArea> area;
    std::shared_ptr<const Scenario> scenario;
    std::shared_ptr<const Outcome> outcome;
    std::shared_ptr<const Walkers> walkers;  ///< on foot only
    UnitAccessQuestion question;
    bool operator==(const Asked&) const;
    /// The same question of a scenario that is a little different.
    [[nodiscard]] bool near(const Asked&) const;
  };
  using Answer = std::shared_ptr<const UnitAccess>;
  /// The answer if it is there. Else ready() follows once it is; until then the last one that is near, or
  /// nullptr.
  [[nodiscard]] Answer ask(Asked asked) { return m_answer.ask(std::move(asked)); }

 Q_SIGNALS:
  void ready();

 private:
  LastAnswer<Asked, UnitAccess> m_answer;
};

}  // namespace xuequ::app
