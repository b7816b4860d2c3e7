// SPDX-License-Identifier: Apache-2.0
#include "gis/source/base_map.hpp"

#include "gis/source/crs.hpp"
#include "tests/gis/import/import_world.hpp"
#include "tests/support/pictures.hpp"
#include "tests/support/random.hpp"
#include "tests/support/shapes.hpp"

#include <arpa/inet.h>
#include <catch2/catch.hpp>
#include <poll.h>
#include <sqlite3.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <fstream>

namespace xuequ::gis {
namespace {

using test::Colour;
using test::Picture;

constexpr const char* kPlan = "EPSG:4548";  // its registry has north before east
constexpr double kEast = 500'000, kNorth = 3'900'000;

constexpr Colour kRed{220, 20, 20}, kGreen{20, 200, 40}, kBlue{30, 40, 230}, kYellow{240, 220, 20};

/// Red north-west, green north-east, blue south-west, yellow south-east.
Colour quarter(int x, int y, int width, int height) {
  const bool west = x < width / 2, north = y < height / 2;
  return north ? (west ? kRed : kGreen) : (west ? kBlue : kYellow);
}

/// 200 × 200 m at the plan's place, a metre a pixel.
Picture quarters() {
  return {kPlan, {kEast, 1, 0, kNorth + 200, 0, -1},
          true,  200,
          200,   [](int x, int y) { return quarter(x, y, 200, 200); }};
}

/// The same ground, so many pixels wide.
Window windowOf(int width) { return {kPlan, kEast, kNorth + 200, 200.0 / width, width, width}; }

Colour at(const Pixels& pixels, int x, int y) {
  const auto i = static_cast<std::size_t>(4 * (y * pixels.width + x));
  const auto byte = [&](std::size_t k) { return static_cast<std::uint8_t>(pixels.rgba[i + k]); };
  return {byte(0), byte(1), byte(2), byte(3)};
}

/// Lossy formats and averages move a colour a little.
bool like(Colour a, Colour b, int by = 12) {
  return std::abs(a.red - b.red) <= by && std::abs(a.green - b.green) <= by &&
         std::abs(a.blue - b.blue) <= by && a.alpha == b.alpha;
}

/// Of a file that holds one.
Pixels pixelsOf(const std::filesystem::path& path, const Window& window) {
  return readBaseMap(path, window).value().pixels;
}

/// A pixel this side of each border and one beyond it.
void checkQuarters(const Pixels& pixels, int slack = 2) {
  const int middle = pixels.width / 2, last = pixels.width - 1;
  for (const int x : {1, middle - slack, middle + slack, last - 1})
    for (const int y : {1, middle - slack, middle + slack, last - 1}) {
      INFO(x << ' ' << y);
      CHECK(like(at(pixels, x, y), quarter(x, y, pixels.width, pixels.height)));
    }
}

Grid grid() { return {kPlan, kEast, kNorth}; }
const Box kTown{xuequ::at(0, 0), xuequ::at(200, 200)};

void execute(const std::filesystem::path& path, const char* sql) {
  sqlite3* db = nullptr;
  REQUIRE(sqlite3_open(path.c_str(), &db) == SQLITE_OK);
  INFO(sqlite3_errmsg(db));
  CHECK(sqlite3_exec(db, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(db);
}

/// Hears whether anybody calls.
class Listener {
 public:
  Listener() : m_socket(socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    REQUIRE(bind(m_socket, reinterpret_cast<sockaddr*>(&address), size) == 0);
    REQUIRE(listen(m_socket, 8) == 0);
    REQUIRE(getsockname(m_socket, reinterpret_cast<sockaddr*>(&address), &size) == 0);
    m_port = ntohs(address.sin_port);
  }
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;
  ~Listener() { close(m_socket); }
  [[nodiscard]] std::string url(const std::string& file) const {
    return "http://127.0.0.1:" + std::to_string(m_port) + "/" + file;
  }
  [[nodiscard]] bool called() const {
    pollfd waiting{m_socket, POLLIN, 0};
    return poll(&waiting, 1, 100) > 0;
  }

 private:
  int m_socket;
  int m_port = 0;
};

}  // namespace

TEST_CASE("readBaseMap puts each colour at its place") {
  const Folder folder;
  const auto path = folder.path() / "ground.tif";

  SECTION("of a GeoTIFF in the plan's system") {
    test::writePicture(path, "GTiff", quarters());
    for (const int width : {200, 100, 70, 40, 400}) checkQuarters(pixelsOf(path, windowOf(width)));
  }
  SECTION("of degrees") {
    Picture world{"EPSG:4326", {116.0, 0.01, 0, 36.0, 0, -0.01},
                  true,        200,
                  200,         [](int x, int y) { return quarter(x, y, 200, 200); }};
    test::writePicture(path, "GTiff", world);
    const Projection project = Projection::between("EPSG:4326", kPlan).value();
    const auto [east, north] = *project(117.0, 35.0);  // where the four meet
    const Pixels pixels = pixelsOf(path, {kPlan, east - 10'000, north + 10'000, 100, 200, 200});
    for (const int x : {20, 88, 112, 180})  // 1.1 km a pixel
      for (const int y : {20, 88, 112, 180}) CHECK(like(at(pixels, x, y), quarter(x, y, 200, 200)));
  }
  SECTION("of tiles, which are in Web Mercator, in MBTiles and GeoPackage") {
    const std::string driver = GENERATE("MBTiles", "GPKG");
    const auto tiles = folder.path() / (driver == "GPKG" ? "ground.gpkg" : "ground.mbtiles");
    test::writePicture(tiles, driver.c_str(), quarters(),
                       driver == "GPKG"
                           ? std::vector<std::string>{"TILING_SCHEME=GoogleMapsCompatible", "TILE_FORMAT=PNG"}
                           : std::vector<std::string>{"TILE_FORMAT=PNG"});
    checkQuarters(pixelsOf(tiles, windowOf(200)), 3);
  }
  SECTION("of equal tiles that MBTiles keep once, behind a view") {
    const auto tiles = folder.path() / "ground.mbtiles";
    test::writePicture(tiles, "MBTiles", quarters(), {"TILE_FORMAT=PNG"});
    execute(tiles,
            "CREATE TABLE map AS SELECT zoom_level, tile_column, tile_row, rowid AS tile_id FROM tiles;"
            "CREATE TABLE images AS SELECT rowid AS tile_id, tile_data FROM tiles; DROP TABLE tiles;"
            "CREATE VIEW tiles AS SELECT map.zoom_level AS zoom_level, map.tile_column AS tile_column,"
            " map.tile_row AS tile_row, images.tile_data AS tile_data FROM map JOIN images"
            " ON images.tile_id = map.tile_id;");
    checkQuarters(pixelsOf(tiles, windowOf(200)), 3);
  }
  SECTION("with nothing beyond its edge") {
    test::writePicture(path, "GTiff", quarters());
    const Pixels pixels = pixelsOf(path, {kPlan, kEast - 100, kNorth + 300, 1, 400, 400});
    CHECK(at(pixels, 95, 200).alpha == 0);
    CHECK(at(pixels, 200, 305).alpha == 0);
    CHECK(like(at(pixels, 105, 105), kRed));
    CHECK(like(at(pixels, 295, 295), kYellow));
  }
  SECTION("nothing at all where it does not reach") {
    test::writePicture(path, "GTiff", quarters());
    const Pixels pixels = pixelsOf(path, {kPlan, kEast + 50'000, kNorth, 1, 20, 20});
    CHECK(pixels.rgba == std::string(20 * 20 * 4, '\0'));
  }
  SECTION("from the overview where that is fine enough") {
    Picture fine = quarters();
    fine.transform[1] = 0.25;
    fine.transform[5] = -0.25;
    fine.width = fine.height = 800;
    fine.colour = [](int, int) { return kRed; };
    test::writePicture(path, "GTiff", fine);
    test::addOverview(path, kBlue);
    CHECK(like(at(pixelsOf(path, windowOf(400)), 20, 20), kBlue));
    CHECK(like(at(pixelsOf(path, windowOf(800)), 20, 20), kRed));
  }
}

TEST_CASE("readBaseMap makes colours of") {
  const Folder folder;
  const auto path = folder.path() / "ground.tif";
  const auto read = [&] { return pixelsOf(path, windowOf(100)); };
  Picture picture = quarters();

  SECTION("a table of colours") {
    picture.colour = [](int x, int) { return Colour{static_cast<std::uint8_t>(x < 100 ? 0 : 1)}; };
    test::writeGreys(path, picture, {kGreen, kYellow});
    CHECK(like(at(read(), 10, 50), kGreen));
    CHECK(like(at(read(), 90, 50), kYellow));
  }
  SECTION("greys") {
    picture.colour = [](int x, int) { return Colour{static_cast<std::uint8_t>(x < 100 ? 50 : 180)}; };
    test::writeGreys(path, picture);
    CHECK(like(at(read(), 10, 50), {50, 50, 50}));
    CHECK(like(at(read(), 90, 50), {180, 180, 180}));
  }
  SECTION("heights, from dark to light, with nothing where there is none") {
    test::writeHeights(path, picture, [](int x, int) { return x < 50 ? -9999.F : x < 100 ? 30.F : 80.F; });
    CHECK(at(read(), 10, 50).alpha == 0);
    CHECK(like(at(read(), 37, 50), {1, 1, 1}));
    CHECK(like(at(read(), 90, 50), {255, 255, 255}));
  }
  SECTION("a picture with holes") {
    picture.alpha = true;
    picture.colour = [](int x, int) { return x < 100 ? Colour{9, 9, 9, 0} : kBlue; };
    test::writePicture(path, "GTiff", picture);
    CHECK(at(read(), 10, 50).alpha == 0);
    CHECK(like(at(read(), 90, 50), kBlue));
  }
}

TEST_CASE("law: a base map is within a pixel of its place, however it is turned and stretched") {
  const Folder folder;
  const auto path = folder.path() / "ground.tif";
  int seen = 0;
  for (int seed = 1; seed <= 25; ++seed) {
    Random random(seed);
    const double turn = random.upTo(628) / 100.0, side = 0.5 + random.upTo(30) / 10.0;
    const double wide = side * (0.7 + random.upTo(6) / 10.0);
    Picture picture{
        seed % 2 == 0 ? kPlan : "EPSG:32650",
        {0, wide * std::cos(turn), side * std::sin(turn), 0, wide * std::sin(turn), -side * std::cos(turn)},
        true,
        220,
        200,
        [](int x, int y) {
          return Colour{static_cast<std::uint8_t>(x + 10), static_cast<std::uint8_t>(y + 20), 77};
        }};
    const Projection project = Projection::between(kPlan, picture.crs).value();
    const auto [east, north] = *project(kEast, kNorth);
    picture.transform[0] = east - random.upTo(200);
    picture.transform[3] = north + random.upTo(200);
    test::writePicture(path, "GTiff", picture);
    const double metres = side * (seed % 3 == 0 ? 2.7 : 0.4);  // coarser or finer than the picture
    const Window window{kPlan, kEast - 150, kNorth + 160, metres, 250, 230};
    // A pixel of the one or the other, whichever is wider: a column or row may be narrower than a side.
    const double slack = std::max(1.0, 1.5 * metres / std::min(wide, side));
    const Pixels pixels = pixelsOf(path, window);
    const double area =
        picture.transform[1] * picture.transform[5] - picture.transform[2] * picture.transform[4];
    for (int y = 3; y < window.height; y += 9)
      for (int x = 3; x < window.width; x += 9) {
        const auto [e, n] = *project(window.west + (x + 0.5) * window.metresPerPixel,
                                     window.north - (y + 0.5) * window.metresPerPixel);
        const double de = e - picture.transform[0], dn = n - picture.transform[3];
        const double column = (de * picture.transform[5] - dn * picture.transform[2]) / area - 0.5;
        const double row = (dn * picture.transform[1] - de * picture.transform[4]) / area - 0.5;
        const bool inside = column > slack && row > slack && column < 219 - slack && row < 199 - slack;
        const double beyond = 2 * slack;
        const bool outside = column < -beyond || row < -beyond || column > 219 + beyond || row > 199 + beyond;
        INFO("seed " << seed << " pixel " << x << ' ' << y);
        const Colour found = at(pixels, x, y);
        if (outside) CHECK(found.alpha == 0);
        if (!inside) continue;
        ++seen;
        CHECK(found.alpha == 255);
        CHECK(std::abs(found.red - 10 - column) <= slack);
        CHECK(std::abs(found.green - 20 - row) <= slack);
      }
  }
  CHECK(seen > 1000);
}

TEST_CASE("readBaseMap refuses") {
  const Folder folder;
  const auto path = folder.path() / "ground.tif";
  const auto refusal = [](const std::filesystem::path& file) {
    return readBaseMap(file, windowOf(50)).error();
  };
  Picture picture = quarters();

  SECTION("what is not there") { CHECK(refusal(folder.path() / "no.tif").code == ErrorCode::FileNotFound); }
  SECTION("what is no picture") {
    CHECK(refusal(folder("a.tif", "not a picture")).code == ErrorCode::FileForeign);
    const Error table = refusal(folder("a.csv", "school,pupils\nA,1\n"));
    CHECK(table.code == ErrorCode::FileForeign);
    CHECK(table.place.file == "a.csv");
    CHECK(table.wanted.find("GeoTIFF") != std::string::npos);
  }
  SECTION("a picture without a coordinate system, and says what its corners are called") {
    picture.crs.clear();
    test::writePicture(path, "GTiff", picture);
    CHECK(refusal(path).code == ErrorCode::CrsMissing);
    CHECK(refusal(path).value == "500000.00, 3900200.00 – 500200.00, 3900000.00");
  }
  SECTION("a picture without a place") {
    picture.crs.clear();
    picture.placed = false;
    test::writePicture(path, "GTiff", picture);
    CHECK(refusal(path).code == ErrorCode::CrsMissing);
    CHECK(refusal(path).value.empty());
  }
  SECTION("a file that was cut off") {
    test::writePicture(path, "GTiff", picture, {"TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=16"});
    std::filesystem::resize_file(path, std::filesystem::file_size(path) / 3);
    CHECK(refusal(path).code == ErrorCode::FileTruncated);
  }
}

TEST_CASE("readBaseMap fetches nothing") {
  const Folder folder;
  const Listener listener;
  const auto refusal = [](const std::filesystem::path& file) {
    return readBaseMap(file, windowOf(50)).error().code;
  };
  test::writePicture(folder.path() / "ground.tif", "GTiff", quarters());

  SECTION("for a name that is a command") {
    CHECK(refusal("/vsicurl/" + listener.url("a.tif")) == ErrorCode::FileNotAllowed);
    CHECK(refusal(listener.url("a.tif")) == ErrorCode::FileNotAllowed);
    CHECK(refusal("WMS:" + listener.url("wms")) == ErrorCode::FileNotAllowed);
  }
  SECTION("for a description of a service") {
    const auto wms =
        folder("service.xml",
               "<GDAL_WMS><Service name=\"TMS\"><ServerUrl>" + listener.url("${z}/${x}/${y}.png") +
                   "</ServerUrl></Service><DataWindow><UpperLeftX>0</UpperLeftX></DataWindow></GDAL_WMS>");
    CHECK(refusal(wms) == ErrorCode::FileForeign);
    CHECK(refusal(folder("service.json", R"({"stac_version":"1.0.0","assets":{"a":{"href":")" +
                                             listener.url("a.tif") + "\"}}}")) == ErrorCode::FileForeign);
  }
  SECTION("for a virtual raster, under whatever name") {
    const std::string vrt =
        "<VRTDataset rasterXSize=\"9\" rasterYSize=\"9\"><VRTRasterBand dataType=\"Byte\" "
        "band=\"1\"><SimpleSource>"
        "<SourceFilename>/vsicurl/" +
        listener.url("a.tif") + "</SourceFilename></SimpleSource></VRTRasterBand></VRTDataset>";
    CHECK(refusal(folder("a.vrt", vrt)) == ErrorCode::FileForeign);
    CHECK(refusal(folder("b.tif", vrt)) == ErrorCode::FileForeign);
  }
  SECTION("for an overview that a file beside it places elsewhere") {
    folder("ground.tif.aux.xml",
           "<PAMDataset><Metadata domain=\"OVERVIEWS\"><MDI key=\"OVERVIEW_FILE\">/vsicurl/" +
               listener.url("a.tif") + "</MDI></Metadata></PAMDataset>");
    CHECK(readBaseMap(folder.path() / "ground.tif", windowOf(50)));
  }
  SECTION("and runs no query that tiles bring") {
    const auto tiles = folder.path() / "ground.mbtiles";
    test::writePicture(tiles, "MBTiles", quarters(), {"TILE_FORMAT=PNG"});
    execute(tiles,
            "DROP TABLE tiles; CREATE VIEW tiles AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 "
            "FROM n)"
            " SELECT i AS zoom_level, i AS tile_column, i AS tile_row, x'00' AS tile_data FROM n;");
    CHECK(refusal(tiles) == ErrorCode::FileNotAllowed);
  }
  CHECK_FALSE(listener.called());
}

TEST_CASE("checkBaseMap") {
  const Folder folder;
  const auto path = folder.path() / "ground.tif";
  Picture picture = quarters();

  SECTION("takes what shows some of the plan") {
    picture.transform[0] += 150;
    test::writePicture(path, "GTiff", picture);
    CHECK(checkBaseMap(path, grid(), kTown));
  }
  SECTION("takes a picture far wider than the plan") {
    picture = {
        "EPSG:3857", {0, 100'000, 0, 10'000'000, 0, -100'000}, true, 150, 100, [](int, int) { return kRed; }};
    test::writePicture(path, "GTiff", picture);
    CHECK(checkBaseMap(path, grid(), kTown));
  }
  SECTION("says where a picture of another place is, and how far away") {
    picture.transform[0] += 60'000;
    picture.transform[3] -= 80'000;
    test::writePicture(path, "GTiff", picture);
    const Error error = checkBaseMap(path, grid(), kTown).error();
    CHECK(error.code == ErrorCode::OutsideBoundary);
    CHECK(error.wanted == "100 km");
    CHECK(error.value == "117.654° E, 34.507° N");
    CHECK(error.place.file == "ground.tif");
  }
  SECTION("refuses what reading refuses") {
    CHECK(checkBaseMap(folder("a.tif", "x"), grid(), kTown).error().code == ErrorCode::FileForeign);
  }
}

}  // namespace xuequ::gis
