// SPDX-License-Identifier: Apache-2.0
// Tables as an XLSX workbook: a sheet a table, headings that stay in view, numbers as numbers, texts never as
// formulas.
#pragma once

#include "app/output/language.hpp"
#include "core/base/result.hpp"
#include "core/report/table.hpp"

#include <filesystem>
#include <span>
#include <string>

namespace xuequ::app {

struct WorkbookOptions {
  std::string title;  ///< in the file's properties and at the head of each printed page
  std::string foot;   ///< at the foot of each printed page; may be empty
};

/// OutputFailed or FileWriteFailed.
Result<void> writeWorkbook(const std::filesystem::path&, Language, std::span<const Table>,
                           const WorkbookOptions&);

}  // namespace xuequ::app
