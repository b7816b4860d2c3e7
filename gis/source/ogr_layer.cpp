// SPDX-License-Identifier: Apache-2.0
#include "gis/source/ogr_layer.hpp"

#include "gis/source/crs.hpp"
#include "gis/source/dbf_encoding.hpp"
#include "gis/source/gdal_session.hpp"
#include "gis/source/ogr_file.hpp"
#include "gis/source/screen.hpp"
#include "gis/source/trim.hpp"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>
#include <utility>

namespace xuequ::gis {
namespace {

/// By what the file is, not by what it is called.
Result<void> screenedByFormat(const std::filesystem::path& path) {
  const std::string start = startOf(path);
  if (start.starts_with("SQLite format 3")) return screenedDatabase(path);
  if (start.starts_with("PK\3\4")) return screenedArchive(path);
  return {};
}

std::string namesOf(GDALDataset& data) {
  std::string names;
  for (OGRLayer* layer : data.GetLayers())
    names += (names.empty() ? "" : ", ") + std::string(layer->GetName());
  return names;
}

Result<OGRLayer*> chosen(GDALDataset& data, const SourceRequest& request) {
  const std::string wanted = !request.layer.empty() ? request.layer : request.usual;
  for (OGRLayer* layer : data.GetLayers())
    if (lower(layer->GetName()) == lower(wanted)) return layer;
  if (!request.layer.empty()) return failure(ErrorCode::LayerMissing, request.layer, namesOf(data));
  if (data.GetLayerCount() == 1) return data.GetLayer(0);
  if (data.GetLayerCount() == 0) return failure(ErrorCode::NoRows);
  return failure(ErrorCode::LayerAmbiguous, {}, namesOf(data));
}

template <class Number>
std::string joined(const Number* numbers, int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += (i > 0 ? ";" : "") + std::to_string(numbers[i]);
  return text;
}

/// As a table would write it: lists with semicolons between.
std::string cellOf(const OGRFeature& feature, int field) {
  if (!feature.IsFieldSetAndNotNull(field)) return {};
  int count = 0;
  auto& open = const_cast<OGRFeature&>(feature);  // GDAL 3.6 has no const accessors for lists
  switch (feature.GetFieldDefnRef(field)->GetType()) {
    case OFTIntegerList: {
      const int* numbers = open.GetFieldAsIntegerList(field, &count);
      return joined(numbers, count);
    }
    case OFTInteger64List: {
      const GIntBig* numbers = open.GetFieldAsInteger64List(field, &count);
      return joined(numbers, count);
    }
    default:
      return trimmed(open.GetFieldAsString(field));
  }
}

/// Tags of OpenStreetMap that GDAL keeps in one column with all it does not know by name.
constexpr std::array<const char*, 4> kTags{"bridge", "tunnel", "foot", "railway"};
constexpr const char* kOtherTags = "other_tags";

/// "key"=>"value","key"=>"value": the value, with what else a bridge or a way may be called made yes or no.
std::string tagIn(const std::string& tags, const std::string& key) {
  const std::string start = "\"" + key + "\"=>\"";
  const auto at = tags.find(start);
  if (at == std::string::npos) return {};
  const auto from = at + start.size();
  std::string value = tags.substr(from, tags.find('"', from) - from);
  if (key == "railway") return value;
  const bool no = value == "no" || value == "private" || value == "building_passage";
  return no ? "no" : "yes";
}

/// The tags as columns of their own, where the layer does not have them already.
std::vector<const char*> tagColumns(OGRFeatureDefn& fields) {
  std::vector<const char*> columns;
  if (fields.GetFieldIndex(kOtherTags) < 0) return columns;
  for (const char* tag : kTags)
    if (fields.GetFieldIndex(tag) < 0) columns.push_back(tag);
  return columns;
}

std::string wkbOf(OGRFeature& feature) {
  std::unique_ptr<OGRGeometry> geometry(feature.StealGeometry());
  if (!geometry || geometry->IsEmpty()) return {};
  if (geometry->hasCurveGeometry()) geometry.reset(geometry->getLinearGeometry());
  if (!geometry) return {};
  geometry->flattenTo2D();
  std::string wkb(geometry->WkbSize(), '\0');
  geometry->exportToWkb(wkbNDR, reinterpret_cast<unsigned char*>(wkb.data()));
  return wkb;
}

bool isTable(GDALDataset& data, OGRLayer& layer) {
  const std::string driver = data.GetDriverName();
  return driver == "XLSX" || driver == "ODS" || (driver != "GeoJSON" && layer.GetGeomType() == wkbNone);
}

void readRows(GDALDataset& data, OGRLayer& wanted, SourceLayer& out) {
  // An OSM file is one stream of all its layers; the dataset deals them out.
  const bool stream = std::string(data.GetDriverName()) == "OSM";
  const std::vector<const char*> tags =
      stream ? tagColumns(*wanted.GetLayerDefn()) : std::vector<const char*>{};
  wanted.ResetReading();
  for (;;) {
    OGRLayer* from = &wanted;
    const OGRFeatureUniquePtr feature(stream ? data.GetNextFeature(&from, nullptr, nullptr, nullptr)
                                             : wanted.GetNextFeature());
    if (!feature) return;
    if (from != &wanted) continue;
    SourceRow row;
    for (int i = 0; i < feature->GetFieldCount(); ++i) row.cells.push_back(cellOf(*feature, i));
    for (const char* tag : tags) row.cells.push_back(tagIn(feature->GetFieldAsString(kOtherTags), tag));
    row.wkb = wkbOf(*feature);
    out.rows.push_back(std::move(row));
  }
}

SourceLayer described(GDALDataset& data, OGRLayer& layer) {
  SourceLayer out;
  out.name = layer.GetName();
  if (const auto* crs = layer.GetSpatialRef()) out.crs = wktOf(*crs);
  out.places = !isTable(data, layer);
  OGRFeatureDefn& fields = *layer.GetLayerDefn();
  for (int i = 0; i < fields.GetFieldCount(); ++i)
    out.columns.push_back(trimmed(fields.GetFieldDefn(i)->GetNameRef()));
  if (std::string(data.GetDriverName()) == "OSM")
    for (const char* tag : tagColumns(fields)) out.columns.emplace_back(tag);
  return out;
}

}  // namespace

Result<RawLayer> readOgrLayer(const SourceRequest& request) {
  if (const auto fit = screenedByFormat(request.path); !fit) return failure(fit.error());
  const Trouble trouble;
  const GDALDatasetUniquePtr data = openedVector(request.path);
  if (!data) return failure(unopened(request.path, trouble.first));
  const auto layer = chosen(*data, request);
  if (!layer) return failure(layer.error());
  RawLayer raw{described(*data, **layer), false};
  readRows(*data, **layer, raw.layer);
  if (!trouble.first.empty()) {
    Error error = unopened(request.path, trouble.first);
    error.place.layer = raw.layer.name;
    error.place.row = static_cast<std::int64_t>(raw.layer.rows.size());
    return failure(std::move(error));
  }
  raw.recode = std::string(data->GetDriverName()) == "ESRI Shapefile";
  raw.layer.encoding = raw.recode ? statedDbfEncoding(request.path) : "UTF-8";
  return raw;
}

}  // namespace xuequ::gis
