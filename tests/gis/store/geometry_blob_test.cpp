// SPDX-License-Identifier: Apache-2.0
#include "gis/store/geometry_blob.hpp"

#include <catch2/catch.hpp>
#include <ogr_geometry.h>

using namespace xuequ;
using namespace xuequ::gis;

namespace {

const Grid kGrid{.crs = "EPSG:4548", .originEast = 39'461'837.25, .originNorth = 3'910'204.505};
const GeometryEncoder kEncode(kGrid, 4548);

const MultiPolygon kTwoParts{
    {.outer = {{0, 0}, {900, 0}, {900, 900}, {0, 900}}, .holes = {{{300, 300}, {300, 600}, {600, 600}}}},
    {.outer = {{1'999'999'999, -1'999'999'999}, {5, 5}, {-1'999'999'999, 7}}, .holes = {}}};

/// The blob's geometry in the other byte order, as GDAL writes it.
Bytes turned(const Bytes& blob, std::size_t headerSize) {
  OGRGeometry* geometry = nullptr;
  REQUIRE(OGRGeometryFactory::createFromWkb(&blob[headerSize], nullptr, &geometry,
                                            blob.size() - headerSize) == OGRERR_NONE);
  Bytes out(blob.begin(), blob.begin() + static_cast<std::ptrdiff_t>(headerSize));
  out.resize(headerSize + geometry->WkbSize());
  geometry->exportToWkb(wkbXDR, &out[headerSize]);
  OGRGeometryFactory::destroyGeometry(geometry);
  return out;
}

}  // namespace

TEST_CASE("geometry blobs") {
  SECTION("bring back every centimetre, to the ends of the grid") {
    for (const Point p :
         {Point{0, 0}, Point{1, -1}, Point{1'999'999'999, -1'999'999'999}, Point{123'456'789, -987'654'321}})
      CHECK(decodePoint(kGrid, kEncode.point(p)) == p);
    const Line line{{1, 2}, {3, 4}, {3, 4}};
    CHECK(decodeLine(kGrid, kEncode.line(line)) == line);
    CHECK(decodePolygons(kGrid, kEncode.polygons(kTwoParts)) == kTwoParts);
  }

  SECTION("have no bytes for what has no points") {
    CHECK(kEncode.line({}).empty());
    CHECK(kEncode.polygons({}).empty());
  }

  SECTION("carry the box that the R-tree asks for") {
    const auto box = blobBox(kEncode.line({{100, -200}, {300, 400}}));
    REQUIRE(box);
    CHECK((*box)[0] == Approx(39'461'838.25).epsilon(1e-12));
    CHECK((*box)[1] == Approx(39'461'840.25).epsilon(1e-12));
    CHECK((*box)[2] == Approx(3'910'202.505).epsilon(1e-12));
    CHECK((*box)[3] == Approx(3'910'208.505).epsilon(1e-12));
    const auto point = blobBox(kEncode.point({100, 400}));
    REQUIRE(point);
    CHECK((*point)[0] == (*point)[1]);
    CHECK((*point)[3] == Approx(3'910'208.505).epsilon(1e-12));
    CHECK_FALSE(blobBox({}));
  }

  SECTION("are what GDAL reads and writes, in both byte orders") {
    const Bytes blob = kEncode.polygons(kTwoParts);
    CHECK(decodePolygons(kGrid, turned(blob, 40)) == kTwoParts);
    CHECK(decodePoint(kGrid, turned(kEncode.point({7, 8}), 8)) == Point{7, 8});
  }

  SECTION("read a lone Polygon as a MultiPolygon of one") {
    const MultiPolygon one{kTwoParts[0]};
    Bytes blob = kEncode.polygons(one);
    blob.erase(blob.begin() + 40, blob.begin() + 49);  // the MultiPolygon's order, kind and count
    CHECK(decodePolygons(kGrid, blob) == one);
  }

  SECTION("of the wrong kind, cut short, too long, or off the grid are refused") {
    const Bytes blob = kEncode.polygons(kTwoParts);
    CHECK_FALSE(decodePoint(kGrid, blob));
    CHECK_FALSE(decodeLine(kGrid, blob));
    CHECK_FALSE(decodePolygons(kGrid, kEncode.point({1, 1})));
    for (std::size_t size = 0; size < blob.size(); ++size)
      CHECK_FALSE(decodePolygons(kGrid, std::span(blob).first(size)));
    Bytes longer = blob;
    longer.push_back(0);
    CHECK_FALSE(decodePolygons(kGrid, longer));
    CHECK_FALSE(decodePoint(Grid{}, kEncode.point({1, 1})));
  }

  SECTION("that claim more points than they have bytes ask for no memory") {
    Bytes blob = kEncode.line({{1, 2}, {3, 4}});
    for (std::size_t i = 45; i < 49; ++i) blob[i] = 0xFF;
    CHECK_FALSE(decodeLine(kGrid, blob));
  }
}
