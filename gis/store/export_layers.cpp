// SPDX-License-Identifier: Apache-2.0
#include "gis/store/export_layers.hpp"

#include "gis/module/gdal_module.hpp"
#include "gis/store/layer_rows.hpp"

#include <ogrsf_frmts.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <memory>

namespace xuequ::gis {
namespace {

namespace fs = std::filesystem;

struct Format {
  const char* driver;
  std::string_view extension;
  void (*enlist)();
};
constexpr std::array<Format, 3> kFormats{{{"GPKG", ".gpkg", RegisterOGRGeoPackage},
                                          {"GeoJSON", ".geojson", RegisterOGRGeoJSON},
                                          {"ESRI Shapefile", ".shp", RegisterOGRShape}}};

/// GDAL tells of failures in passing: any while this lives is one, and is kept from stderr. Files carry a
/// fixed date, so that equal layers make equal files.
class GdalSession {
 public:
  GdalSession() {
    CPLErrorReset();
    CPLPushErrorHandler(CPLQuietErrorHandler);
    CPLSetThreadLocalConfigOption("OGR_CURRENT_DATE", "2000-01-01T00:00:00.000Z");
  }
  ~GdalSession() {
    CPLSetThreadLocalConfigOption("OGR_CURRENT_DATE", nullptr);
    CPLPopErrorHandler();
  }
  GdalSession(const GdalSession&) = delete;
  GdalSession& operator=(const GdalSession&) = delete;
  [[nodiscard]] static bool failed() { return CPLGetLastErrorType() >= CE_Failure; }
};

/// A return value says less than the message that GdalSession has kept.
void seenBySession(OGRErr) {}

struct CloseDataset {
  void operator()(GDALDataset* dataset) const { GDALClose(dataset); }
};
using Dataset = std::unique_ptr<GDALDataset, CloseDataset>;

/// Files on their way, in a folder of their own beside their places.
class PartFolder {
 public:
  explicit PartFolder(const fs::path& target)
      : m_target(target), m_path(target / (".layers-" + std::to_string(getpid()))) {
    std::error_code ignored;
    fs::create_directory(m_path, ignored);
  }
  ~PartFolder() {
    std::error_code ignored;
    fs::remove_all(m_path, ignored);
  }
  PartFolder(const PartFolder&) = delete;
  PartFolder& operator=(const PartFolder&) = delete;

  [[nodiscard]] const fs::path& path() const { return m_path; }
  [[nodiscard]] Result<std::vector<fs::path>> moveToPlace() const {
    std::vector<fs::path> moved;
    std::error_code problem;
    for (const auto& entry : fs::directory_iterator(m_path, problem)) {
      moved.push_back(m_target / entry.path().filename());
      fs::rename(entry.path(), moved.back(), problem);
      if (problem) break;
    }
    if (problem || moved.empty()) return failure(ErrorCode::OutputFailed, problem.message());
    std::ranges::sort(moved);
    return moved;
  }

 private:
  fs::path m_target;
  fs::path m_path;
};

OGRSpatialReference referenceOf(const Grid& grid) {
  OGRSpatialReference reference;
  if (!grid.crs.empty()) reference.SetFromUserInput(grid.crs.c_str());
  reference.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  return reference;
}

CPLStringList layerOptions(LayerFormat format) {
  CPLStringList options;
  if (format == LayerFormat::Shapefile) options.SetNameValue("ENCODING", "UTF-8");
  if (format == LayerFormat::GeoJson) options.SetNameValue("RFC7946", "YES");
  return options;
}

OGRFieldType fieldType(const LayerValue& kind) {
  constexpr std::array kTypes{OFTInteger64, OFTReal, OFTString, OFTString};
  return kTypes[kind.index()];
}

OGRwkbGeometryType typeOf(LayerShape shape, LayerFormat format) {
  switch (shape) {
    case LayerShape::Point:
      return wkbPoint;
    case LayerShape::Line:
      return wkbLineString;
    case LayerShape::Polygon:
      break;
  }
  return format == LayerFormat::Shapefile ? wkbPolygon : wkbMultiPolygon;
}

OGRLayer* newLayer(GDALDataset& dataset, const LayerTable& table, OGRSpatialReference& reference,
                   LayerFormat format) {
  OGRLayer* layer = dataset.CreateLayer(table.name.c_str(), &reference, typeOf(table.shape, format),
                                        layerOptions(format).List());
  for (std::size_t i = 0; layer != nullptr && i < table.columns.size(); ++i) {
    OGRFieldDefn field(table.columns[i].c_str(), fieldType(table.kinds[i]));
    layer->CreateField(&field);
  }
  return layer;
}

void setValue(OGRFeature& feature, int field, const LayerValue& value) {
  if (const auto* whole = std::get_if<std::int64_t>(&value))
    feature.SetField(field, static_cast<GIntBig>(*whole));
  else if (const auto* real = std::get_if<double>(&value))
    feature.SetField(field, *real);
  else if (const auto* text = std::get_if<std::string>(&value))
    feature.SetField(field, text->c_str());
  else
    feature.SetFieldNull(field);
}

void addRow(OGRLayer& layer, const LayerRow& row) {
  OGRFeature feature(layer.GetLayerDefn());
  for (std::size_t i = 0; i < row.values.size(); ++i) setValue(feature, static_cast<int>(i), row.values[i]);
  OGRGeometry* shape = nullptr;
  const auto wkb = wkbOf(row.shape);
  if (!wkb.empty()) OGRGeometryFactory::createFromWkb(wkb.data(), nullptr, &shape, wkb.size());
  feature.SetGeometryDirectly(shape);
  seenBySession(layer.CreateFeature(&feature));
}

Dataset newFile(const fs::path& path, const Format& format) {
  GDALDriver* driver = GetGDALDriverManager()->GetDriverByName(format.driver);
  return Dataset(driver->Create(path.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
}

/// A GeoPackage takes all of them in, under the name given; else each has a file of its own.
void writeTables(const fs::path& folder, const std::string& together, LayerFormat format, const Grid& grid,
                 const std::vector<LayerTable>& tables) {
  const Format& how = kFormats[static_cast<std::size_t>(format)];
  how.enlist();
  OGRSpatialReference reference = referenceOf(grid);
  Dataset file;
  for (const LayerTable& table : tables) {
    const bool oneFile = format == LayerFormat::GeoPackage;
    if (!file || !oneFile)
      file = newFile(folder / ((oneFile ? together : table.name) + std::string(how.extension)), how);
    OGRLayer* layer = file ? newLayer(*file, table, reference, format) : nullptr;
    if (layer == nullptr) return;
    if (oneFile) seenBySession(layer->StartTransaction());
    for (const LayerRow& row : table.rows) addRow(*layer, row);
    if (oneFile) seenBySession(layer->CommitTransaction());
  }
}

Result<std::vector<fs::path>> written(const fs::path& folder, const std::string& together, LayerFormat format,
                                      const Grid& grid, const std::vector<LayerTable>& tables) {
  const PartFolder part(folder);
  const GdalSession session;
  writeTables(part.path(), together, format, grid, tables);
  if (GdalSession::failed()) {
    Error error{.code = ErrorCode::OutputFailed,
                .place = {},
                .value = CPLGetLastErrorMsg(),
                .wanted = {},
                .more = {}};
    error.place.file = folder.string();
    return failure(std::move(error));
  }
  return part.moveToPlace();
}

}  // namespace

Result<std::vector<fs::path>> by_gdal::exportLayers(const fs::path& folder, LayerFormat format,
                                                    const StudyArea& area, const Scenario& scenario,
                                                    const Outcome& outcome, SchoolYear year) {
  return written(folder, "layers", format, area.grid, layerTables(area, scenario, outcome, year));
}

Result<fs::path> by_gdal::exportLayer(const fs::path& file, const Grid& grid, LayerTable table) {
  std::string extension = file.extension().string();
  std::ranges::transform(extension, extension.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  const auto format = std::ranges::find(kFormats, extension, &Format::extension);
  if (format == kFormats.end()) {
    Error error{.code = ErrorCode::FileForeign, .place = {}, .value = {}, .wanted = {}, .more = {}};
    error.place.file = file.string();
    for (const Format& known : kFormats)
      error.wanted += (error.wanted.empty() ? "" : ", ") + std::string(known.extension);
    return failure(std::move(error));
  }
  table.name = file.stem().string();
  const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
  return written(folder, table.name, static_cast<LayerFormat>(format - kFormats.begin()), grid, {table})
      .map([&](const auto&) { return file; });
}

}  // namespace xuequ::gis
