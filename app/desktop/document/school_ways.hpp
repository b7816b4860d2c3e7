// SPDX-License-Identifier: Apache-2.0
// Walks to school that depend on no zone, worked out behind the window when first asked for, and kept until
// the facts change.
#pragma once

#include "app/desktop/document/job.hpp"
#include "core/evaluation/safe_ways.hpp"

#include <map>
#include <memory>
#include <optional>
#include <set>

namespace xuequ::app {

class SchoolWays : public QObject {
  Q_OBJECT

 public:
  using QObject::QObject;

  /// Other facts: nothing is known any more. Without walkers (no roads) nothing ever is.
  void reset(std::shared_ptr<const StudyArea>, std::shared_ptr<const Walkers>);

  /// If they are there; else nullptr, and ready() once they are.
  [[nodiscard]] std::shared_ptr<const SafeWays> ways();
  [[nodiscard]] std::shared_ptr<const WalksToSchool> walks(SchoolId, Point site);

 Q_SIGNALS:
  void ready();

 private:
  using Place = std::pair<SchoolId, Point>;
  struct Answer {
    std::shared_ptr<const SafeWays> ways;
    std::map<Place, std::shared_ptr<const WalksToSchool>> walks;
  };
  void workOut();

  std::shared_ptr<const StudyArea> m_area;
  std::shared_ptr<const Walkers> m_walkers;
  std::set<Place> m_asked;  ///< not answered yet
  Answer m_known;
  std::unique_ptr<Job> m_job;
};

}  // namespace xuequ::app
