// SPDX-License-Identifier: Apache-2.0
// The long work that runs now: its name, how far it is, and Cancel.
#pragma once

#include "app/desktop/document/job.hpp"

#include <QWidget>

#include <functional>

class QLabel;
class QProgressBar;

namespace xuequ::app {

class JobBar : public QWidget {
  Q_OBJECT

 public:
  explicit JobBar(QWidget* parent = nullptr);
  [[nodiscard]] bool busy() const { return m_job.running(); }

  template <class Value>
  void start(const QString& name, std::function<Value(const Monitor&)> work,
             std::function<void(Value)> done) {
    announce(name);
    m_job.start<Value>(std::move(work), std::move(done));
  }

 Q_SIGNALS:
  void busyChanged();

 private:
  void announce(const QString& name);

  QLabel* m_name;
  QProgressBar* m_bar;
  Job m_job;
};

}  // namespace xuequ::app
