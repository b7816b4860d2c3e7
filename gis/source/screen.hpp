// SPDX-License-Identifier: Apache-2.0
// What is looked at before a reader sees the file: GDAL takes names for commands (/vsicurl/…, http://…,
// DRIVER:…), SQLite runs what a file's views say, and an archive unpacks to any size.
#pragma once

#include "core/base/result.hpp"

#include <filesystem>
#include <string>

namespace xuequ::gis {

/// An existing regular file with something in it, under a name that is nothing but a path.
/// FileNotAllowed, FileNotFound, FileNotReadable, FileEmpty.
Result<void> screened(const std::filesystem::path&);

/// Its first bytes, which say better than its name what it is.
std::string startOf(const std::filesystem::path&);

/// A GeoPackage without views and without virtual tables other than R-trees and full-text indexes. Triggers
/// may be there: they never fire in a file opened for reading. FileForeign, FileTruncated, FileNotAllowed.
Result<void> screenedDatabase(const std::filesystem::path&);

/// The same of a file of tiles, which may have views that only join tables (MBTiles keep equal tiles once
/// that way): nothing is called, nested or repeated in them.
Result<void> screenedTiles(const std::filesystem::path&);

/// A workbook that unpacks to a reasonable size. FileTooLarge, FileTruncated.
Result<void> screenedArchive(const std::filesystem::path&);

}  // namespace xuequ::gis
