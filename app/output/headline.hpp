// SPDX-License-Identifier: Apache-2.0
// The few numbers a scenario is judged by, at the year by which most was promised: head of the report and of
// `run --summary`.
#pragma once

#include "core/evaluation/outcome.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace xuequ::app {

struct Headline {
  int year = 0;  ///< index: the latest year of the targets, else the horizon
  Seats seatsAdded;
  Seats usableSeats;
  Pupils pupils;
  std::vector<std::int32_t> oversized;  ///< by year index
  std::optional<SchoolYear> oversizedGone;
  std::int64_t met = 0, missed = 0, open = 0, text = 0;  ///< targets by state
  std::vector<std::string> missedKeys;
};

Headline headlineOf(const StudyArea&, const Scenario&, const Outcome&);

}  // namespace xuequ::app
