// SPDX-License-Identifier: Apache-2.0
#pragma once

class QWidget;

namespace xuequ::app {

/// How to look around and plan, tool by tool, and every key.
void showHelp(QWidget& parent);

}  // namespace xuequ::app
