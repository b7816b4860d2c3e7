// SPDX-License-Identifier: Apache-2.0
// Small tables for labels.
#pragma once

#include "app/desktop/window/look.hpp"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <utility>
#include <vector>

namespace xuequ::app {

/// Large numbers side by side, each over its name.
struct Figure {
  QString value;
  QString name;
  bool bad = false;
};
QString figuresText(const std::vector<Figure>&, Look);
/// First column left, the others right.
QString tableText(const QStringList& heads, const std::vector<QStringList>& rows, Look);
QString number(std::int64_t);

}  // namespace xuequ::app
