// SPDX-License-Identifier: Apache-2.0
#include "gis/source/raster.hpp"

#include "gis/source/gdal_session.hpp"
#include "gis/source/screen.hpp"
#include "gis/source/whereabouts.hpp"

#include <fmt/format.h>
#include <gdal_alg.h>
#include <gdal_frmts.h>
#include <gdal_priv.h>
#include <gdal_utils.h>
#include <ogr_spatialref.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace xuequ::gis {
namespace {

/// Pictures and grids in files of their own. None that fetches (WMS, WMTS, HTTP, a VRT or a list of tiles
/// that names other places).
constexpr std::array<const char*, 12> kDrivers{"GTiff", "MBTiles", "GPKG",    "JP2OpenJPEG", "JPEG", "PNG",
                                               "WEBP",  "HFA",     "AAIGrid", "ENVI",        "BMP",  nullptr};
constexpr const char* kFormats =
    "GeoTIFF, MBTiles, GeoPackage, JPEG 2000, ERDAS IMG, ENVI, ASCII grid; Shapefile, GeoJSON, FlatGeobuf, "
    "KML, GML, DXF, MapInfo, OpenStreetMap";

void registerRasterDrivers() {
  GDALRegister_GTiff();
  GDALRegister_MBTiles();
  RegisterOGRGeoPackage();
  RegisterOGRSQLite();  // reads the tables of MBTiles
  GDALRegister_JP2OpenJPEG();
  GDALRegister_JPEG();
  GDALRegister_PNG();
  GDALRegister_WEBP();
  GDALRegister_HFA();
  GDALRegister_AAIGrid();
  GDALRegister_ENVI();
  GDALRegister_BMP();
  GDALRegister_MEM();
  GDALRegister_VRT();  // what is read is laid out in one; no file is opened by it
}

struct FreeTransformer {
  void operator()(void* transformer) const { GDALDestroyGenImgProjTransformer(transformer); }
};
using Transformer = std::unique_ptr<void, FreeTransformer>;

/// Between the pixels of a picture and places in a coordinate system.
Transformer transformerTo(GDALDataset& data, const std::string& crs) {
  const std::string target = "DST_SRS=" + crs;
  const std::array<const char*, 2> options{target.c_str(), nullptr};
  return Transformer(GDALCreateGenImgProjTransformer2(&data, nullptr, const_cast<char**>(options.data())));
}

std::optional<Spot> transformed(const Transformer& transformer, bool toPixels, Spot place) {
  double z = 0;
  int good = 0;
  if (!transformer) return std::nullopt;
  GDALGenImgProjTransform(transformer.get(), toPixels ? TRUE : FALSE, 1, &place.first, &place.second, &z,
                          &good);
  if (!good || !std::isfinite(place.first) || !std::isfinite(place.second)) return std::nullopt;
  return place;
}

Result<GDALDatasetUniquePtr> openedRaster(const std::filesystem::path& path, const Trouble& trouble) {
  const auto open = [](const std::string& name) {
    return GDALDatasetUniquePtr(
        GDALDataset::Open(name.c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY, kDrivers.data()));
  };
  auto data = open(std::filesystem::absolute(path).string());
  if (data && data->GetRasterCount() == 0) {
    // Several sets of tiles in one file: the first.
    const char* first = data->GetMetadataItem("SUBDATASET_1_NAME", "SUBDATASETS");
    data = first ? open(first) : nullptr;
  }
  if (data && data->GetRasterCount() > 0) return data;
  Error error = unopened(path, trouble.first);
  if (error.code == ErrorCode::FileForeign) {
    error.value.clear();
    error.wanted = kFormats;
  }
  return failure(std::move(error));
}

/// "0, 0 – 512, 512": what its corners are called, where nothing says what that means.
std::string cornersOf(GDALDataset& data) {
  std::array<double, 6> t{};
  if (data.GetGeoTransform(t.data()) != CE_None) return {};
  const double east = t[0] + t[1] * data.GetRasterXSize() + t[2] * data.GetRasterYSize();
  const double south = t[3] + t[4] * data.GetRasterXSize() + t[5] * data.GetRasterYSize();
  return fmt::format("{:.2f}, {:.2f} – {:.2f}, {:.2f}", t[0], t[3], east, south);
}

Result<void> checkGeoreferenced(GDALDataset& data) {
  std::array<double, 6> transform{};
  const bool placed = data.GetGeoTransform(transform.data()) == CE_None && data.GetSpatialRef() != nullptr;
  const bool pinned = data.GetGCPCount() > 0 && data.GetGCPSpatialRef() != nullptr;
  if (placed || pinned) return {};
  return failure(ErrorCode::CrsMissing, cornersOf(data));
}

Result<GDALDatasetUniquePtr> georeferenced(const std::filesystem::path& path, const Trouble& trouble) {
  registerRasterDrivers();
  forbidFetching();
  if (startOf(path).starts_with("SQLite format 3"))
    if (const auto fit = screenedTiles(path); !fit) return failure(fit.error());
  auto data = openedRaster(path, trouble);
  if (!data) return data;
  if (const auto fit = checkGeoreferenced(**data); !fit) return failure(fit.error());
  return data;
}

class Arguments {
 public:
  void add(std::initializer_list<std::string> words) { m_words.insert(m_words.end(), words); }
  /// For GDAL, which takes no const; ends with a null.
  std::vector<char*> list() {
    std::vector<char*> list;
    for (std::string& word : m_words) list.push_back(word.data());
    list.push_back(nullptr);
    return list;
  }

 private:
  std::vector<std::string> m_words;
};

std::string number(double value) { return fmt::format("{:.10g}", value); }

/// The band of that colour, 1 …; else the one that stands where it usually does.
int bandOf(GDALDataset& data, GDALColorInterp colour, int otherwise) {
  for (int i = 1; i <= data.GetRasterCount(); ++i)
    if (data.GetRasterBand(i)->GetColorInterpretation() == colour) return i;
  return otherwise;
}

/// How many of its pixels, along a side, one of the window's has, in the window's middle; 1 where it is finer
/// than the picture.
int shrinkage(GDALDataset& data, const Window& window) {
  const Transformer toPicture = transformerTo(data, window.crs);
  const double east = window.west + window.width / 2.0 * window.metresPerPixel;
  const double north = window.north - window.height / 2.0 * window.metresPerPixel;
  const auto here = transformed(toPicture, true, {east, north});
  const auto beside = transformed(toPicture, true, {east + window.metresPerPixel, north});
  if (!here || !beside) return 1;
  const double across = std::hypot(beside->first - here->first, beside->second - here->second);
  return static_cast<int>(std::clamp(across, 1.0, 1e6));
}

/// Whatever it is – colours from a table, greys, heights, more bits than eight – as red, green and blue of
/// eight bits, with alpha where it has one, and so many times smaller. A view on the data: nothing is read
/// yet, and then from the overview that fits. Shrunk while it is read, a picture without overviews takes half
/// the work of warping it at full size.
GDALDatasetUniquePtr asColours(GDALDataset& data, int smaller) {
  Arguments words;
  words.add({"-of", "VRT"});
  GDALRasterBand& first = *data.GetRasterBand(1);
  const int alpha = bandOf(data, GCI_AlphaBand, 0);
  const bool coloured = data.GetRasterCount() - (alpha > 0 ? 1 : 0) >= 3;
  if (first.GetColorTable() != nullptr) {
    words.add({"-expand", "rgba"});
  } else {
    for (const auto& [colour, usual] : {std::pair{GCI_RedBand, 1}, {GCI_GreenBand, 2}, {GCI_BlueBand, 3}})
      words.add({"-b", std::to_string(coloured ? bandOf(data, colour, usual) : 1)});
    if (alpha > 0) words.add({"-b", std::to_string(alpha)});
  }
  std::array<double, 2> range{};
  if (first.GetRasterDataType() != GDT_Byte && first.ComputeRasterMinMax(TRUE, range.data()) == CE_None)
    words.add({"-ot", "Byte", "-a_nodata", "0", "-scale", number(range[0]), number(range[1]), "1", "255"});
  if (smaller > 1)
    words.add({"-outsize", std::to_string(std::max(1, data.GetRasterXSize() / smaller)),
               std::to_string(std::max(1, data.GetRasterYSize() / smaller)), "-r",
               first.GetColorTable() != nullptr ? "nearest" : "average"});
  auto list = words.list();
  const std::unique_ptr<GDALTranslateOptions, decltype(&GDALTranslateOptionsFree)> options(
      GDALTranslateOptionsNew(list.data(), nullptr), GDALTranslateOptionsFree);
  int usage = 0;
  return GDALDatasetUniquePtr(GDALDataset::FromHandle(GDALTranslate("", &data, options.get(), &usage)));
}

GDALDatasetUniquePtr warped(GDALDataset& data, const Window& window) {
  const double east = window.west + window.width * window.metresPerPixel;
  const double south = window.north - window.height * window.metresPerPixel;
  Arguments words;
  words.add({"-of", "MEM", "-t_srs", window.crs, "-r", "bilinear", "-dstalpha", "-ovr", "AUTO"});
  words.add({"-te", number(window.west), number(south), number(east), number(window.north)});
  words.add({"-ts", std::to_string(window.width), std::to_string(window.height)});
  auto list = words.list();
  const std::unique_ptr<GDALWarpAppOptions, decltype(&GDALWarpAppOptionsFree)> options(
      GDALWarpAppOptionsNew(list.data(), nullptr), GDALWarpAppOptionsFree);
  GDALDatasetH source = &data;
  int usage = 0;
  return GDALDatasetUniquePtr(
      GDALDataset::FromHandle(GDALWarp("", nullptr, 1, &source, options.get(), &usage)));
}

}  // namespace

Result<Pixels> warpedRaster(const std::filesystem::path& path, const Window& window) {
  const Trouble trouble;
  const auto data = georeferenced(path, trouble);
  if (!data) return failure(data.error());
  const auto broken = [&] { return failure(ErrorCode::FileTruncated, trouble.first); };
  const GDALDatasetUniquePtr colours = asColours(**data, shrinkage(**data, window));
  if (!colours) return broken();
  const GDALDatasetUniquePtr picture = warped(*colours, window);
  if (!picture || picture->GetRasterCount() < 4) return broken();
  Pixels pixels{window.width, window.height, {}};
  pixels.rgba.resize(std::size_t{4} * static_cast<std::size_t>(window.width) *
                     static_cast<std::size_t>(window.height));
  const CPLErr read =
      picture->RasterIO(GF_Read, 0, 0, window.width, window.height, pixels.rgba.data(), window.width,
                        window.height, GDT_Byte, 4, nullptr, 4, GSpacing{4} * window.width, 1, nullptr);
  if (read != CE_None) return broken();
  return pixels;
}

namespace {

/// Whether a box of the plan's lies over the picture, by a net of places in it.
bool covers(GDALDataset& data, const Grid& grid, const Box& box) {
  const Transformer toPlan = transformerTo(data, grid.crs);
  double left = HUGE_VAL, top = HUGE_VAL, right = -HUGE_VAL, bottom = -HUGE_VAL;
  for (const Spot& place : netOver(grid, box)) {
    const auto pixel = transformed(toPlan, true, place);
    if (!pixel) continue;
    left = std::min(left, pixel->first);
    right = std::max(right, pixel->first);
    top = std::min(top, pixel->second);
    bottom = std::max(bottom, pixel->second);
  }
  return right > 0 && bottom > 0 && left < data.GetRasterXSize() && top < data.GetRasterYSize();
}

Spot middleOf(GDALDataset& data) { return {data.GetRasterXSize() / 2.0, data.GetRasterYSize() / 2.0}; }

}  // namespace

Result<void> checkRaster(const std::filesystem::path& path, const Grid& grid, const Box& box) {
  const Trouble trouble;
  const auto data = georeferenced(path, trouble);
  if (!data) return failure(data.error());
  if (covers(**data, grid, box)) return {};
  const auto middle = [&](const std::string& crs) {
    return transformed(transformerTo(**data, crs), false, middleOf(**data));
  };
  return failure(liesElsewhere(middle("EPSG:4326"), middle(grid.crs), grid, box));
}

}  // namespace xuequ::gis
