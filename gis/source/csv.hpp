// SPDX-License-Identifier: Apache-2.0
// Tables in text: RFC 4180 with any of , ; tab | between the fields. GDAL's reader is not used because it
// passes over empty lines, open quotes and surplus fields, and an error must name the row as the user's
// editor shows it.
#pragma once

#include "core/base/result.hpp"
#include "gis/source/layer.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace xuequ::gis {

/// By its extension: csv, tsv, txt.
bool isCsv(const std::filesystem::path&);

/// Line by line; an empty line is a row with one empty cell. FileTruncated where a quote is never closed or
/// text follows a closed one: the row is that of the record, the header not counted.
Result<std::vector<std::vector<std::string>>> parsedCsv(std::string_view utf8, char separator);

/// The separator that the header has most of, outside quotes.
char separatorOf(std::string_view utf8);

/// RowsDisagree where a row has more fields than the header; missing ones at the end are empty.
/// FileForeign for bytes that no text has.
Result<SourceLayer> readCsv(const std::filesystem::path&, const std::string& encoding);

}  // namespace xuequ::gis
