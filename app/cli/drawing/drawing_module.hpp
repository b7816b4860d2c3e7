// SPDX-License-Identifier: Apache-2.0
// The commands that need Qt's fonts and painters, in a library of their own that is loaded when one of them
// is called: the others start without Qt.
#pragma once

#include "app/cli/command.hpp"

namespace xuequ::app {

namespace with_qt {
Answer drawMap(const Invocation&);
Answer makeReport(const Invocation&);
}  // namespace with_qt

struct DrawingModule {
  decltype(&with_qt::drawMap) drawMap;
  decltype(&with_qt::makeReport) makeReport;
};

/// The one name that the library shows.
inline constexpr const char* kDrawingModuleName = "xuequ_drawing_module";

}  // namespace xuequ::app
