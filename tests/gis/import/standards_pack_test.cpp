// SPDX-License-Identifier: Apache-2.0
#include "gis/import/standards_pack.hpp"

#include "core/facts/norms.hpp"
#include "tests/gis/import/import_world.hpp"

#include <catch2/catch.hpp>

#include <fstream>

namespace xuequ::gis {
namespace {

const std::filesystem::path kPacks = std::filesystem::path(XUEQU_SOURCE_DIR) / "data/standards";

std::string without(std::string text, const std::string& part, const std::string& instead) {
  const auto at = text.find(part);
  REQUIRE(at != std::string::npos);
  return text.replace(at, part.size(), instead);
}

}  // namespace

TEST_CASE("standards packs") {
  SECTION("every pack that ships is read, and writes what reads back the same") {
    const auto name = GENERATE("cn-shandong-2018", "cn-shandong-2018-54", "us-k12");
    const auto pack = loadStandards(name, {kPacks}).value();
    CHECK(pack.key == name);
    CHECK(parseStandards(toJson(pack), "again").value() == pack);
  }
  SECTION("what a plan overrides reads back with the pack's own value") {
    auto pack = loadStandards("us-k12", {kPacks}).value();
    pack = withNorm(pack, "class_size:junior", 24, "council of 2024").value();
    pack = withNorm(pack, "radius:primary", 1200.5, "hills").value();
    pack = withNorm(pack, "super_oversized_from", 40, "buildings").value();
    const auto again = parseStandards(toJson(pack), "again").value();
    CHECK(again == pack);
    for (const NormRow& norm : listed(pack))
      CHECK(withNormOfPack(again, norm.name).value() == withNormOfPack(pack, norm.name).value());
  }
  SECTION("a pack from before there were distances for sites sets none") {
    std::string json = toJson(loadStandards("cn-shandong-2018", {kPacks}).value());
    while (json.find("trunk_distance_m") != std::string::npos)
      json = without(json, "trunk_distance_m", "not_known_then");
    const auto pack = parseStandards(json, "old.json").value();
    CHECK(pack.find(Stage::Primary)->trunkDistance.value == 0);
    CHECK(pack.find(Stage::Primary)->railwayDistance.value == 300);
  }
  SECTION("a name that is none lists those that are") {
    const auto pack = loadStandards("mars", {kPacks});
    REQUIRE_FALSE(pack);
    CHECK(pack.error().code == ErrorCode::StandardsUnknown);
    CHECK(pack.error().wanted.find("us-k12") != std::string::npos);
  }
  SECTION("a path works as a name does") {
    CHECK(loadStandards((kPacks / "us-k12.json").string(), {}).value().key == "us-k12");
  }
}

TEST_CASE("parseStandards names the place of a fault") {
  const std::string sound = toJson(loadStandards("us-k12", {kPacks}).value());
  const auto field = [](const std::string& json) {
    const auto pack = parseStandards(json, "mine.json");
    REQUIRE_FALSE(pack);
    CHECK(pack.error().code == ErrorCode::StandardsInvalid);
    CHECK(pack.error().place.file == "mine.json");
    return pack.error().place.field;
  };
  CHECK(field(without(sound, "\"stage\": \"junior\"", "\"stage\": \"castle\"")) == "stages[1].stage");
  CHECK(field(without(sound, "\"stage\": \"junior\"", "\"stage\": \"primary\"")) == "stages[1].stage");
  CHECK(field(without(sound, "\"placement\": \"zones\"", "\"placement\": \"lottery\"")) ==
        "stages[0].placement");
  CHECK(field(without(sound, "\"entry_age\": 5", "\"entry_age\": -5")) == "stages[0].entry_age");
  CHECK(field(without(sound, "\"entry_cutoff\": \"08-31\"", "\"entry_cutoff\": \"31.8.\"")) ==
        "entry_cutoff");
  CHECK(field(without(sound, "\"K\"", "\"6\"")) == "stages[1].grades");
  CHECK(field(without(sound, "\"class_size\"", "\"class\"")) == "stages[0].class_size");
  CHECK(field("[]").empty());
  CHECK(field(sound.substr(0, sound.size() / 2)).empty());
}

}  // namespace xuequ::gis
