// SPDX-License-Identifier: Apache-2.0
// Work in the background: copies go in, one value comes out, delivered on the thread of the window.
#pragma once

#include "core/base/monitor.hpp"

#include <QMetaObject>
#include <QObject>

#include <functional>
#include <memory>
#include <thread>

namespace xuequ::app {

/// One piece of work at a time. Destroying the job stops the work, waits for it, and delivers nothing.
class Job : public QObject {
  Q_OBJECT

 public:
  using QObject::QObject;
  ~Job() override;

  [[nodiscard]] bool running() const { return m_running; }
  /// Asks the work to stop; it still delivers what it then returns.
  void cancel() { m_thread.request_stop(); }

  /// `work` must own all it uses. `done` runs on the job's own thread.
  template <class Value>
  void start(std::function<Value(const Monitor&)> work, std::function<void(Value)> done) {
    begin();
    m_thread = std::jthread([this, work = std::move(work), done = std::move(done)](std::stop_token stop) {
      const auto value = std::make_shared<Value>(work(monitor(std::move(stop))));
      QMetaObject::invokeMethod(
          this, [this, value, done] { end([&] { done(std::move(*value)); }); }, Qt::QueuedConnection);
    });
  }

 Q_SIGNALS:
  void started();
  void progressed(double fraction);
  void ended();

 private:
  void begin();
  void end(const std::function<void()>& deliver);
  [[nodiscard]] Monitor monitor(std::stop_token);

  bool m_running = false;
  std::jthread m_thread;
};

}  // namespace xuequ::app
