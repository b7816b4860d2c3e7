// SPDX-License-Identifier: Apache-2.0
// Base maps of vector layers.
#include "gis/source/base_map.hpp"
#include "gis/source/crs.hpp"
#include "tests/gis/import/import_world.hpp"
#include "tests/support/random.hpp"
#include "tests/support/shapes.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace xuequ::gis {
namespace {

constexpr const char* kPlan = "EPSG:32650";  // as featuresHere() says
constexpr double kEast = 500'000, kNorth = 3'900'000;

/// 200 × 200 m from the corner of the plan to the north-east, a metre a pixel.
const Window kWindow{kPlan, kEast, kNorth + 200, 1, 200, 200};
const Box kTown{xuequ::at(0, 0), xuequ::at(200, 200)};
Grid grid() { return {kPlan, kEast, kNorth}; }

std::string features(const std::vector<std::string>& geometries) {
  std::vector<std::pair<std::string, std::string>> all;
  for (const std::string& geometry : geometries) all.emplace_back("{}", geometry);
  return featuresHere(all);
}

/// In degrees, as GeoJSON is when it says nothing.
std::string inDegrees(const std::vector<std::string>& geometries) {
  std::string list;
  for (const std::string& geometry : geometries)
    list += fmt::format(R"({}{{"type":"Feature","properties":{{}},"geometry":{}}})", list.empty() ? "" : ",",
                        geometry);
  return fmt::format(R"({{"type":"FeatureCollection","features":[{}]}})", list);
}

const std::string kSquare =
    R"({"type":"Polygon","coordinates":[[[500050,3900050],[500150,3900050],[500150,3900150],[500050,3900150],[500050,3900050]]]})";
const std::string kRoad = R"({"type":"LineString","coordinates":[[500010,3900020],[500190,3900020]]})";
const std::string kWell = R"({"type":"Point","coordinates":[500030,3900170]})";

std::vector<Shape> shapesOf(const std::filesystem::path& path, const Window& window = kWindow) {
  const Ground ground = readBaseMap(path, window).value();
  CHECK(ground.pixels.rgba.empty());
  return ground.shapes;
}

bool near(Dot a, Dot b, float by = 0.1F) { return std::abs(a.x - b.x) <= by && std::abs(a.y - b.y) <= by; }

void checkTown(const std::vector<Shape>& shapes) {
  REQUIRE(shapes.size() == 3);
  CHECK(shapes[0].kind == Shape::Kind::Area);
  REQUIRE(shapes[0].parts.size() == 1);
  CHECK(shapes[0].parts[0].size() == 4);
  for (const Dot corner : {Dot{50, 50}, {150, 50}, {150, 150}, {50, 150}})
    CHECK(std::any_of(shapes[0].parts[0].begin(), shapes[0].parts[0].end(),
                      [&](Dot dot) { return near(dot, corner); }));
  CHECK(shapes[1].kind == Shape::Kind::Line);
  REQUIRE(shapes[1].parts.size() == 1);
  CHECK(near(shapes[1].parts[0].front(), {10, 180}));
  CHECK(near(shapes[1].parts[0].back(), {190, 180}));
  CHECK(shapes[2].kind == Shape::Kind::Place);
  CHECK(near(shapes[2].parts[0][0], {30, 30}));
}

bool holds(const std::vector<Dot>& ring, double x, double y) {
  bool in = false;
  for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
    if ((ring[i].y > y) != (ring[j].y > y) &&
        x < ring[i].x + (y - ring[i].y) / (ring[j].y - ring[i].y) * (ring[j].x - ring[i].x))
      in = !in;
  return in;
}

/// Whether a spot is so near to an edge that half a pixel may decide.
bool doubtful(const std::vector<Dot>& ring, double x, double y) {
  bool first = false, other = false;
  for (const double dx : {-1.5, 0.0, 1.5})
    for (const double dy : {-1.5, 0.0, 1.5}) (holds(ring, x + dx, y + dy) ? first : other) = true;
  return first && other;
}

}  // namespace

TEST_CASE("readBaseMap puts areas, lines and places where they are, areas first") {
  const Folder folder;
  const auto json = folder("town.geojson", features({kWell, kRoad, kSquare}));

  SECTION("of GeoJSON") { checkTown(shapesOf(json)); }
  SECTION("of layers of a GeoPackage and of FlatGeobuf") {
    checkTown(shapesOf(folder.converted(json, "town.gpkg", "GPKG")));
    checkTown(shapesOf(folder.converted(json, "town.fgb", "FlatGeobuf")));
  }
  SECTION("of a Shapefile") {
    const auto roads = folder("roads.geojson", features({kRoad}));
    const auto shapes = shapesOf(folder.converted(roads, "roads.shp", "ESRI Shapefile"));
    REQUIRE(shapes.size() == 1);
    CHECK(near(shapes[0].parts[0].back(), {190, 180}));
  }
  SECTION("with holes, and parts as one shape each") {
    const auto shapes = shapesOf(folder(
        "hole.geojson",
        features(
            {R"({"type":"MultiPolygon","coordinates":[[[[500010,3900010],[500100,3900010],[500100,3900100],[500010,3900100],[500010,3900010]],)"
             R"([[500040,3900040],[500060,3900040],[500060,3900060],[500040,3900060],[500040,3900040]]],)"
             R"([[[500150,3900150],[500180,3900150],[500180,3900180],[500150,3900150]]]]})"})));
    REQUIRE(shapes.size() == 2);
    CHECK(shapes[0].parts.size() == 2);
    CHECK(shapes[1].parts.size() == 1);
  }
  SECTION("nothing of what lies beyond the window, or is smaller than a pixel of it") {
    CHECK(shapesOf(json, {kPlan, kEast + 5'000, kNorth, 1, 200, 200}).empty());
    const auto coarse = shapesOf(json, {kPlan, kEast - 50'000, kNorth + 50'000, 500, 200, 200});
    REQUIRE(coarse.size() == 1);
    CHECK(coarse[0].kind == Shape::Kind::Place);
  }
  SECTION("of a map of the world only what is near") {
    const auto world = folder(
        "world.geojson",
        inDegrees(
            {R"({"type":"Polygon","coordinates":[[[-180,-90],[117,-90],[117,90],[-180,90],[-180,-90]]]})"}));
    const auto shapes = shapesOf(world);  // 117° E is the plan's western edge
    for (const Shape& shape : shapes)
      for (const Dot dot : shape.parts.at(0)) CHECK((dot.x >= -25 && dot.x <= 1));
    const auto around = shapesOf(world, {kPlan, kEast - 100, kNorth + 200, 1, 200, 200});
    REQUIRE(around.size() == 1);
    CHECK(holds(around[0].parts[0], 50, 100));
    CHECK_FALSE(holds(around[0].parts[0], 150, 100));
  }
}

TEST_CASE("indexBaseMap") {
  const Folder folder;
  const auto json = folder("town.geojson", features({kWell, kRoad, kSquare}));
  const auto copy = json.parent_path() / "copy.gpkg";

  SECTION("of GeoJSON holds the same shapes, by place") {
    CHECK(indexBaseMap(json, copy).value());
    checkTown(shapesOf(copy));
    CHECK(shapesOf(copy, {kPlan, kEast + 5'000, kNorth, 1, 200, 200}).empty());
  }
  SECTION("in degrees, in pieces of the same window") {
    const auto world = folder(
        "world.geojson",
        inDegrees({R"({"type":"Polygon","coordinates":[[[116,34],[118,34],[118,36],[116,36],[116,34]]]})"}));
    CHECK(indexBaseMap(world, copy).value());
    const auto direct = shapesOf(world), indexed = shapesOf(copy);
    REQUIRE(direct.size() == indexed.size());
    for (std::size_t i = 0; i < direct.size(); ++i) CHECK(direct[i].parts == indexed[i].parts);
  }
  SECTION("writes nothing of what finds its parts itself") {
    CHECK_FALSE(indexBaseMap(folder.converted(json, "town.gpkg", "GPKG"), copy).value());
    CHECK_FALSE(std::filesystem::exists(copy));
  }
  SECTION("refuses what is broken") {
    const auto broken = folder("broken.geojson", features({kSquare}).substr(0, 200));
    CHECK_FALSE(indexBaseMap(broken, copy));
  }
}

TEST_CASE("law: areas in degrees cover the pixels that they cover in the plan's system") {
  const Folder folder;
  const Projection toPlan = Projection::between("EPSG:4326", kPlan).value();
  const Projection toDegrees = Projection::between(kPlan, "EPSG:4326").value();
  int checked = 0;
  for (int seed = 1; seed <= 12; ++seed) {
    Random random(seed);
    const double metres = 0.5 + random.upTo(20) / 4.0;
    const Window window{kPlan, kEast - random.upTo(300), kNorth + random.upTo(300), metres, 150, 120};
    std::vector<Dot> exact;
    std::string ring, first;
    const int corners = 5 + random.upTo(200);
    for (int i = 0; i < corners; ++i) {
      const double angle = 6.28318 * i / corners, radius = 20 + random.upTo(700);
      const auto at = *toDegrees(kEast + radius * std::cos(angle), kNorth + radius * std::sin(angle));
      const std::string text = fmt::format("[{:.9f},{:.9f}]", at.first, at.second);
      if (i == 0) first = text;
      ring += text + ",";
      const auto back = *toPlan(at.first, at.second);
      exact.push_back({static_cast<float>((back.first - window.west) / metres),
                       static_cast<float>((window.north - back.second) / metres)});
    }
    const auto path = folder(fmt::format("{}.geojson", seed),
                             inDegrees({R"({"type":"Polygon","coordinates":[[)" + ring + first + "]]}"}));
    const auto shapes = shapesOf(path, window);
    REQUIRE(shapes.size() <= 1);
    const std::vector<Dot> found = shapes.empty() ? std::vector<Dot>{} : shapes[0].parts.at(0);
    for (int y = 1; y < window.height; y += 3)
      for (int x = 1; x < window.width; x += 3) {
        if (doubtful(exact, x, y) || doubtful(found, x, y)) continue;
        ++checked;
        INFO("seed " << seed << " pixel " << x << ' ' << y);
        CHECK(holds(found, x, y) == holds(exact, x, y));
      }
  }
  CHECK(checked > 5'000);
}

TEST_CASE("readBaseMap refuses of vector files") {
  const Folder folder;
  const auto refusal = [](const std::filesystem::path& file) { return readBaseMap(file, kWindow).error(); };

  SECTION("one without a coordinate system, and says what its corners are called") {
    const auto json = folder("town.geojson", features({kRoad}));
    const auto shape = folder.converted(json, "town.shp", "ESRI Shapefile");
    std::filesystem::remove(folder.path() / "town.prj");
    CHECK(refusal(shape).code == ErrorCode::CrsMissing);
    CHECK(refusal(shape).value == "500010.00, 3900020.00 – 500190.00, 3900020.00");
    CHECK(refusal(shape).place.file == "town.shp");
  }
  SECTION("one that was cut off") {
    const std::string whole = features({kSquare, kRoad});
    CHECK(refusal(folder("cut.geojson", whole.substr(0, whole.size() - 40))).code ==
          ErrorCode::FileTruncated);
  }
  SECTION("a list of other places") {
    CHECK(refusal(folder("a.vrt",
                         "<OGRVRTDataSource><OGRVRTLayer name=\"a\"><SrcDataSource>/etc/passwd"
                         "</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>"))
              .code == ErrorCode::FileForeign);
  }
}

TEST_CASE("checkBaseMap of vector files") {
  const Folder folder;
  SECTION("takes what shows some of the plan") {
    CHECK(checkBaseMap(folder("a.geojson", features({kRoad})), grid(), kTown));
    CHECK(checkBaseMap(
        folder("b.geojson", inDegrees({R"({"type":"LineString","coordinates":[[100,20],[130,50]]})"})),
        grid(), kTown));
  }
  SECTION("says where shapes of another place are, and how far away") {
    const Error error =
        checkBaseMap(folder("far.geojson", features({R"({"type":"Point","coordinates":[560100,3820100]})"})),
                     grid(), kTown)
            .error();
    CHECK(error.code == ErrorCode::OutsideBoundary);
    CHECK(error.wanted == "100 km");
    CHECK(error.value == "117.655° E, 34.521° N");
    CHECK(error.place.file == "far.geojson");
  }
  SECTION("says that a file of no features is empty") {
    CHECK(checkBaseMap(folder("none.geojson", features({})), grid(), kTown).error().code ==
          ErrorCode::FileEmpty);
  }
}

}  // namespace xuequ::gis
