// SPDX-License-Identifier: Apache-2.0
#include "app/cli/drawing/drawing_door.hpp"

#include "app/cli/drawing/drawing_module.hpp"
#include "gis/module/module.hpp"

namespace xuequ::app {
namespace {

Answer drawn(Answer (*DrawingModule::*command)(const Invocation&), const Invocation& in) {
  const auto* module =
      static_cast<const DrawingModule*>(gis::moduleTable("xuequ_drawing", kDrawingModuleName));
  if (module != nullptr) return (module->*command)(in);
  Error missing = error(ErrorCode::FileNotFound);
  missing.place.file = gis::modulePath("xuequ_drawing").string();
  return failure(std::move(missing));
}

}  // namespace

Answer drawMap(const Invocation& in) { return drawn(&DrawingModule::drawMap, in); }

Answer makeReport(const Invocation& in) { return drawn(&DrawingModule::makeReport, in); }

}  // namespace xuequ::app
