// SPDX-License-Identifier: Apache-2.0
// Merges zones: click the one that remains, then the one that joins it; their schools then share the zone.
#pragma once

#include "app/tools/tool.hpp"

namespace xuequ::app {

class MergeZonesTool : public Tool {
 public:
  Response on(const PointerEvent&, const Context&) override;
  Response on(Key, const Context&) override;
  [[nodiscard]] Hint hint(const Context&) const override;
};

}  // namespace xuequ::app
