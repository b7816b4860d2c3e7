// SPDX-License-Identifier: Apache-2.0
#include "gis/source/layer.hpp"

#include "gis/module/gdal_module.hpp"
#include "gis/source/child.hpp"
#include "gis/source/csv.hpp"
#include "gis/source/dbf_encoding.hpp"
#include "gis/source/ogr_layer.hpp"
#include "gis/source/screen.hpp"
#include "gis/source/sheet_header.hpp"
#include "gis/source/trim.hpp"
#include "gis/source/wire.hpp"

#include <algorithm>
#include <utility>

namespace xuequ::gis {
namespace {

Result<SourceLayer> readByGdal(const SourceRequest& request, const Monitor& monitor) {
  const auto answer = inChild([&] { return encoded(readOgrLayer(request)); }, monitor);
  if (!answer) return failure(answer.error());
  auto raw = decoded(*answer);
  if (!raw) return failure(raw.error());
  return withText(std::move(*raw), request.encoding);
}

bool isSheet(const std::filesystem::path& path) {
  const std::string extension = lower(path.extension().string());
  return extension == ".xlsx" || extension == ".ods";
}

}  // namespace

Result<SourceLayer> by_gdal::readLayer(const SourceRequest& request, const Monitor& monitor) {
  const auto inFile = [&](Error error) {
    if (error.place.file.empty()) error.place.file = request.path.filename().string();
    return error;
  };
  if (const auto fit = screened(request.path); !fit) return failure(inFile(fit.error()));
  auto layer = isCsv(request.path) ? readCsv(request.path, request.encoding) : readByGdal(request, monitor);
  if (!layer) return failure(inFile(layer.error()));
  if (isSheet(request.path)) findHeader(*layer);
  layer->file = request.path.filename().string();
  return layer;
}

}  // namespace xuequ::gis
