// SPDX-License-Identifier: Apache-2.0
// The whole report in one folder, as the command line and the window both write it.
#pragma once

#include "app/document/document.hpp"
#include "core/base/monitor.hpp"

#include <filesystem>

namespace xuequ::app {

/// report.pdf, report.xlsx and csv/TABLE.csv; the folder is made where it is not there. Cancelled between
/// files only. FolderReadOnly, FileWriteFailed, OutputFailed.
Result<void> writeReport(const std::filesystem::path& folder, Language, const Document&, const Monitor& = {});

}  // namespace xuequ::app
