// SPDX-License-Identifier: Apache-2.0
// The land within a walk of the schools shown, worked out behind the window and kept while the question
// stays.
#pragma once

#include "app/desktop/document/last_answer.hpp"
#include "core/evaluation/school_reach.hpp"

#include <memory>
#include <vector>

namespace xuequ::app {

class WalkedLand : public QObject {
  Q_OBJECT

 public:
  explicit WalkedLand(QObject* parent = nullptr);

  using Rings = std::shared_ptr<const std::vector<ReachRing>>;
  /// The answer if it is there; else nullptr, and ready() once it is.
  [[nodiscard]] Rings ask(const std::shared_ptr<const StudyArea>&, const std::shared_ptr<const Walkers>&,
                          const ReachQuestion&);

 Q_SIGNALS:
  void ready();

 private:
  /// Facts that nobody changes are the same where they are at the same place.
  struct Asked {
    std::shared_ptr<const StudyArea> area;
    std::shared_ptr<const Walkers> walkers;
    ReachQuestion question;
    bool operator==(const Asked& other) const {
      return area == other.area && walkers == other.walkers && question.sameAs(other.question);
    }
    [[nodiscard]] bool near(const Asked& other) const { return *this == other; }
  };
  static std::vector<ReachRing> ringsOf(const Asked&);

  LastAnswer<Asked, std::vector<ReachRing>> m_rings;
};

}  // namespace xuequ::app
