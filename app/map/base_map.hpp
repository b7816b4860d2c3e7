// SPDX-License-Identifier: Apache-2.0
// A picture of the ground under the plan's own layers: from where, is not the map's business.
#pragma once

#include "app/tools/viewport.hpp"
#include "core/base/result.hpp"
#include "core/geometry/grid.hpp"

#include <QImage>
#include <QString>

#include <stop_token>

namespace xuequ::app {

class BaseMap {
 public:
  BaseMap() = default;
  BaseMap(const BaseMap&) = delete;
  BaseMap& operator=(const BaseMap&) = delete;
  virtual ~BaseMap() = default;

  /// As a reader of the map is told of it.
  [[nodiscard]] virtual QString name() const = 0;
  /// What the view shows of it, in so many pixels; transparent where it has nothing. What has no colours of
  /// its own is drawn for a light or a dark map. Takes time: not on the window's thread. Called from any
  /// other, several at once.
  [[nodiscard]] virtual Result<QImage> picture(const Grid&, const Viewport&, QSize pixels, bool dark,
                                               const std::stop_token&) const = 0;
};

}  // namespace xuequ::app
