// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/document/job.hpp"

#include <cassert>
#include <cmath>

namespace xuequ::app {

Job::~Job() {
  m_thread.request_stop();
  if (m_thread.joinable()) m_thread.join();
}

void Job::begin() {
  assert(!m_running);
  m_running = true;
  Q_EMIT started();
}

void Job::end(const std::function<void()>& deliver) {
  m_thread.join();
  m_running = false;
  Q_EMIT ended();
  deliver();
}

Monitor Job::monitor(std::stop_token stop) {
  const auto report = [this, last = -1.0](double fraction) mutable {
    if (std::abs(fraction - last) < 0.01)
      return;  // the bar is a hundred steps wide; more would flood the event queue
    last = fraction;
    QMetaObject::invokeMethod(
        this, [this, fraction] { Q_EMIT progressed(fraction); }, Qt::QueuedConnection);
  };
  return {std::move(stop), report};
}

}  // namespace xuequ::app
