// SPDX-License-Identifier: Apache-2.0
// The boundaries of all zones of a stage, worked out behind the window where the area is large: what the
// drawing tools start from.
#pragma once

#include "app/desktop/document/job.hpp"
#include "app/tools/drawn_stage.hpp"

#include <memory>
#include <optional>

namespace xuequ::app {

class StageBoundaries : public QObject {
  Q_OBJECT

 public:
  static constexpr std::size_t kWorthAJob = 2000;  ///< units; of fewer the tools make boundaries at once

  explicit StageBoundaries(QObject* parent = nullptr, std::size_t worthAJob = kWorthAJob)
      : QObject(parent), m_worthAJob(worthAJob) {}

  /// They are being worked out; ready() once known() has them.
  [[nodiscard]] bool pending(const std::shared_ptr<const StudyArea>&,
                             const std::shared_ptr<const Scenario>& committed, Stage);
  /// Last worked out; nullptr: none were.
  [[nodiscard]] const DrawnZoning* known() const { return m_known ? &*m_known : nullptr; }

 Q_SIGNALS:
  void ready();

 private:
  struct Asked {
    std::shared_ptr<const StudyArea> area;
    std::shared_ptr<const Scenario> scenario;
    Stage stage{};
  };
  void workOut();

  std::size_t m_worthAJob;
  Asked m_asked;  ///< last
  std::optional<DrawnZoning> m_known;
  Job m_job;
};

}  // namespace xuequ::app
