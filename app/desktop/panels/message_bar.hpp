// SPDX-License-Identifier: Apache-2.0
// Says what went wrong in plain sentences, without stopping anyone; goes away on a click.
#pragma once

#include "app/desktop/window/look.hpp"
#include "core/base/error.hpp"

#include <QWidget>

class QLabel;

namespace xuequ::app {

class MessageBar : public QWidget {
  Q_OBJECT

 public:
  MessageBar(Look, QWidget* parent = nullptr);
  void say(const Error&);
  [[nodiscard]] QString text() const;

 private:
  Look m_look;
  QLabel* m_text;
};

}  // namespace xuequ::app
