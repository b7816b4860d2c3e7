// SPDX-License-Identifier: Apache-2.0
// What the tool is waiting for, as a sentence on the map.
#pragma once

#include "app/tools/tool.hpp"

#include <QString>

namespace xuequ::app {

/// Empty where there is nothing to say.
QString hintText(Hint);
/// While the boundaries that the tool needs are being worked out.
QString boundariesHint();

}  // namespace xuequ::app
