// SPDX-License-Identifier: Apache-2.0
#include "tests/support/pictures.hpp"

#include <gdal_priv.h>
#include <ogr_spatialref.h>

#include <stdexcept>

namespace xuequ::test {
namespace {

void expect(bool good, const char* what) {
  if (!good) throw std::runtime_error(std::string(what) + ": " + CPLGetLastErrorMsg());
}

GDALDriver& driverOf(const char* name) {
  GDALAllRegister();
  GDALDriver* driver = GetGDALDriverManager()->GetDriverByName(name);
  expect(driver != nullptr, name);
  return *driver;
}

GDALDatasetUniquePtr inMemory(const Picture& picture, int bands, GDALDataType type) {
  GDALDatasetUniquePtr data(driverOf("MEM").Create("", picture.width, picture.height, bands, type, nullptr));
  expect(data != nullptr, "MEM");
  if (picture.placed) {
    auto transform = picture.transform;
    data->SetGeoTransform(transform.data());
  }
  if (!picture.crs.empty()) {
    OGRSpatialReference reference;
    expect(reference.SetFromUserInput(picture.crs.c_str()) == OGRERR_NONE, picture.crs.c_str());
    reference.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    data->SetSpatialRef(&reference);
  }
  return data;
}

template <class Value>
void put(GDALDataset& data, int band, GDALDataType type, const Value& valueAt) {
  std::vector<std::invoke_result_t<Value, int, int>> row(static_cast<std::size_t>(data.GetRasterXSize()));
  for (int y = 0; y < data.GetRasterYSize(); ++y) {
    for (int x = 0; x < data.GetRasterXSize(); ++x) row[static_cast<std::size_t>(x)] = valueAt(x, y);
    expect(data.GetRasterBand(band)->RasterIO(GF_Write, 0, y, data.GetRasterXSize(), 1, row.data(),
                                              data.GetRasterXSize(), 1, type, 0, 0, nullptr) == CE_None,
           "RasterIO");
  }
}

void copyTo(const std::filesystem::path& path, const char* driver, GDALDataset& data,
            const std::vector<std::string>& options) {
  std::vector<const char*> words;
  for (const std::string& option : options) words.push_back(option.c_str());
  words.push_back(nullptr);
  const GDALDatasetUniquePtr written(driverOf(driver).CreateCopy(
      path.c_str(), &data, FALSE, const_cast<char**>(words.data()), nullptr, nullptr));
  expect(written != nullptr, path.c_str());
}

}  // namespace

void writePicture(const std::filesystem::path& path, const char* driver, const Picture& picture,
                  const std::vector<std::string>& options) {
  const auto data = inMemory(picture, picture.alpha ? 4 : 3, GDT_Byte);
  constexpr std::array kColours{GCI_RedBand, GCI_GreenBand, GCI_BlueBand, GCI_AlphaBand};
  constexpr std::array kParts{&Colour::red, &Colour::green, &Colour::blue, &Colour::alpha};
  for (int band = 0; band < data->GetRasterCount(); ++band) {
    const auto i = static_cast<std::size_t>(band);
    data->GetRasterBand(band + 1)->SetColorInterpretation(kColours[i]);
    put(*data, band + 1, GDT_Byte, [&](int x, int y) { return picture.colour(x, y).*kParts[i]; });
  }
  copyTo(path, driver, *data, options);
}

void writeGreys(const std::filesystem::path& path, const Picture& picture, const std::vector<Colour>& table) {
  const auto data = inMemory(picture, 1, GDT_Byte);
  GDALColorTable colours;
  for (std::size_t i = 0; i < table.size(); ++i) {
    const GDALColorEntry entry{table[i].red, table[i].green, table[i].blue, table[i].alpha};
    colours.SetColorEntry(static_cast<int>(i), &entry);
  }
  if (!table.empty()) data->GetRasterBand(1)->SetColorTable(&colours);
  put(*data, 1, GDT_Byte, [&](int x, int y) { return picture.colour(x, y).red; });
  copyTo(path, "GTiff", *data, {});
}

void writeHeights(const std::filesystem::path& path, const Picture& picture,
                  const std::function<float(int x, int y)>& height) {
  const auto data = inMemory(picture, 1, GDT_Float32);
  data->GetRasterBand(1)->SetNoDataValue(-9999);
  put(*data, 1, GDT_Float32, height);
  copyTo(path, "GTiff", *data, {});
}

void addOverview(const std::filesystem::path& path, Colour colour) {
  driverOf("GTiff");
  const GDALDatasetUniquePtr data(GDALDataset::Open(path.c_str(), GDAL_OF_RASTER | GDAL_OF_UPDATE));
  expect(data != nullptr, path.c_str());
  const int half = 2;
  expect(data->BuildOverviews("AVERAGE", 1, &half, 0, nullptr, nullptr, nullptr) == CE_None, "overviews");
  const std::array values{colour.red, colour.green, colour.blue};
  for (int band = 1; band <= 3; ++band)
    expect(data->GetRasterBand(band)->GetOverview(0)->Fill(values[static_cast<std::size_t>(band - 1)]) ==
               CE_None,
           "Fill");
}

}  // namespace xuequ::test
