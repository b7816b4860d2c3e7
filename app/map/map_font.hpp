// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>

namespace xuequ::app {

/// DejaVu first: digits set in Noto's CJK face vanish from the text of a PDF. The CJK face is named, because
/// fallback takes the Japanese one.
QFont mapFont(double pixelSize, QFont::Weight weight = QFont::Normal);

}  // namespace xuequ::app
