// SPDX-License-Identifier: Apache-2.0
#pragma once

class QWidget;

namespace xuequ::app {

/// Version, what the sample's data are, licences.
void showAbout(QWidget& parent);

}  // namespace xuequ::app
