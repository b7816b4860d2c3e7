// SPDX-License-Identifier: Apache-2.0
// Labels of undo steps. The plan file keeps "assign North School": a verb that the window puts into words,
// and a name.
#pragma once

#include <QString>

#include <string_view>

namespace xuequ::app {

/// A label with another verb is shown as it is.
QString editLabel(std::string_view);

}  // namespace xuequ::app
