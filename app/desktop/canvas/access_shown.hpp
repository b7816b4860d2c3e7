// SPDX-License-Identifier: Apache-2.0
// Seats a child for the map's colours, worked out behind the window and kept while nothing that they hang on
// changes: zones do not.
#pragma once

#include "app/desktop/document/job.hpp"
#include "core/evaluation/unit_access.hpp"

#include <memory>
#include <optional>

namespace xuequ::app {

class AccessShown : public QObject {
  Q_OBJECT

 public:
  using QObject::QObject;

  struct Asked {
    std::shared_ptr<const StudyArea> area;
    std::shared_ptr<const Scenario> scenario;
    std::shared_ptr<const Outcome> outcome;
    std::shared_ptr<const Walkers> walkers;  ///< on foot only
    UnitAccessQuestion question;
    [[nodiscard]] bool sameAs(const Asked&) const;
  };
  using Answer = std::shared_ptr<const UnitAccess>;
  /// The answer if it is there. Else ready() follows once it is; until then the last one to the same question
  /// of a scenario that was a little different, or nullptr.
  [[nodiscard]] Answer ask(Asked);

 Q_SIGNALS:
  void ready();

 private:
  void workOut();

  std::optional<Asked> m_asked;     ///< last
  std::optional<Asked> m_answered;  ///< what m_answer belongs to
  Answer m_answer;
  Job m_job;
};

}  // namespace xuequ::app
