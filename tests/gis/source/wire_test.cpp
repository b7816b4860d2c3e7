// SPDX-License-Identifier: Apache-2.0
#include "gis/source/wire.hpp"

#include <catch2/catch.hpp>

namespace xuequ::gis {

TEST_CASE("wire") {
  RawLayer raw;
  raw.layer.name = "schools";
  raw.layer.crs = "EPSG:4548";
  raw.layer.places = true;
  raw.layer.columns = {"key", "名称"};
  raw.layer.rows = {{{"1", "鹿港小学"}, std::string("\0\1\2", 3)}, {{"2", ""}, {}}};
  raw.recode = true;
  const std::string bytes = encoded(raw);

  SECTION("brings a layer over as it was") {
    const auto back = decoded(bytes).value();
    CHECK(back.layer == raw.layer);
    CHECK(back.recode);
  }
  SECTION("brings an error over as it was") {
    const Error error{ErrorCode::LayerMissing, {{}, "a", 3, "f"}, "value", "wanted", {}};
    CHECK(decoded(encoded(failure(error))).error() == error);
  }
  SECTION("brings a picture over as it was") {
    const Pixels picture{2, 1, std::string("\1\2\3\0\5\6\7\377", 8)};
    const auto back = decodedGround(encodedGround(Ground{picture, {}})).value().pixels;
    CHECK(back.width == 2);
    CHECK(back.height == 1);
    CHECK(back.rgba == picture.rgba);
  }
  SECTION("brings shapes over as they were") {
    const Shape shape{Shape::Kind::Line, {{{1, 2}, {3.5, -4}}, {{5, 6}, {7, 8}, {9, 0.25}}}};
    const auto back = decodedGround(encodedGround(Ground{{}, {shape, {}}})).value().shapes;
    REQUIRE(back.size() == 2);
    CHECK(back[0].kind == Shape::Kind::Line);
    CHECK(back[0].parts == shape.parts);
    CHECK(back[1].parts.empty());
  }
  SECTION("knows bytes that end early, wherever that is") {
    for (std::size_t size = 0; size < bytes.size(); ++size)
      CHECK_FALSE(decoded(std::string_view(bytes).substr(0, size)));
  }
}

}  // namespace xuequ::gis
