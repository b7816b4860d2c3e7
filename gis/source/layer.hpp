// SPDX-License-Identifier: Apache-2.0
// A layer or table as its file gives it: text by column, geometry as WKB. Nothing is interpreted yet.
#pragma once

#include "core/base/monitor.hpp"
#include "core/base/result.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace xuequ::gis {

struct SourceRow {
  std::vector<std::string> cells;  ///< as many as the layer has columns; trimmed; a null is empty
  std::string wkb;  ///< two-dimensional, curves made of lines, rings as open as they were; empty: none
  bool operator==(const SourceRow&) const = default;
};

struct SourceLayer {
  std::string file;  ///< its name without the folder, for places in errors
  std::string name;
  std::string crs;                   ///< WKT; empty: the file names none
  std::string encoding;              ///< of its text: found, or asked for
  bool places = false;               ///< a map layer: each row should have a geometry
  std::int64_t rowsAboveHeader = 0;  ///< titles of a sheet, left out
  std::vector<std::string> columns;
  std::vector<SourceRow> rows;
  bool operator==(const SourceLayer&) const = default;
};

struct SourceRequest {
  std::filesystem::path path;
  std::string layer;     ///< empty: the only one, or the one called `usual`
  std::string usual;     ///< "schools"
  std::string encoding;  ///< empty: detected
};

/// CSV is read here; every other format by GDAL in a process of its own (see child.hpp), because a file that
/// is out to crash or stall the reader must end as an error. FileNotFound, FileNotReadable, FileNotAllowed,
/// FileEmpty, FileForeign, FileTruncated, FileTooLarge, LayerMissing, LayerAmbiguous, EncodingUnknown,
/// Cancelled.
Result<SourceLayer> readLayer(const SourceRequest&, const Monitor& = {});

}  // namespace xuequ::gis
