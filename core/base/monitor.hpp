// SPDX-License-Identifier: Apache-2.0
// What long work is given: a way to be stopped and a way to say how far it is.
#pragma once

#include <functional>
#include <stop_token>

namespace xuequ {

struct Monitor {
  std::stop_token stop;
  std::function<void(double fraction)> report;  ///< 0 … 1; may be empty; called on the worker's thread

  [[nodiscard]] bool stopped() const { return stop.stop_requested(); }
  void at(double fraction) const {
    if (report) report(fraction);
  }
};

}  // namespace xuequ
