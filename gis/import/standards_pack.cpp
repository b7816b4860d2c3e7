// SPDX-License-Identifier: Apache-2.0
#include "gis/import/standards_pack.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <utility>

namespace xuequ::gis {
namespace {

using Json = nlohmann::ordered_json;

/// A place in the pack, such as "stages[2].class_size", and what is wrong there. Caught in parseStandards().
struct Bad {
  std::string field;
  std::string value;
  std::string wanted;
};

/// An object of the pack that knows where it stands.
class Part {
 public:
  Part(const Json& json, std::string path) : m_json(json), m_path(std::move(path)) {
    if (!m_json.is_object()) throw Bad{m_path, m_json.dump(), "{ }"};
  }

  [[nodiscard]] bool has(const char* name) const { return m_json.contains(name); }
  [[nodiscard]] std::string path(const std::string& name) const {
    return m_path.empty() ? name : m_path + '.' + name;
  }
  [[nodiscard]] const Json& at(const char* name) const {
    if (!has(name)) throw Bad{path(name), {}, name};
    return m_json[name];
  }
  [[nodiscard]] Part part(const char* name) const { return {at(name), path(name)}; }
  [[nodiscard]] std::string text(const char* name) const {
    if (!at(name).is_string()) throw Bad{path(name), at(name).dump(), "\"…\""};
    return at(name).get<std::string>();
  }
  [[nodiscard]] std::string textOr(const char* name, std::string missing) const {
    return has(name) ? text(name) : std::move(missing);
  }
  [[nodiscard]] double number(const char* name, double low, double high) const {
    const Json& json = at(name);
    const double value = json.is_number() ? json.get<double>() : low - 1;
    if (value < low || value > high)
      throw Bad{path(name), json.dump(), std::to_string(low) + " … " + std::to_string(high)};
    return value;
  }
  [[nodiscard]] std::int32_t whole(const char* name, std::int32_t low, std::int32_t high) const {
    if (!at(name).is_number_integer())
      throw Bad{path(name), at(name).dump(), std::to_string(low) + " … " + std::to_string(high)};
    return static_cast<std::int32_t>(number(name, low, high));
  }
  [[nodiscard]] std::vector<std::string> texts(const char* name) const {
    std::vector<std::string> list;
    if (!at(name).is_array()) throw Bad{path(name), at(name).dump(), "[ ]"};
    for (const Json& entry : at(name)) {
      if (!entry.is_string()) throw Bad{path(name), entry.dump(), "\"…\""};
      list.push_back(entry.get<std::string>());
    }
    return list;
  }

 private:
  const Json& m_json;
  std::string m_path;
};

constexpr std::array<std::pair<EvidenceGrade, const char*>, 3> kGrades{
    {{EvidenceGrade::A, "A"}, {EvidenceGrade::B, "B"}, {EvidenceGrade::C, "C"}}};
constexpr std::array<std::pair<Placement, const char*>, 3> kPlacements{
    {{Placement::Zones, "zones"}, {Placement::Nearest, "nearest"}, {Placement::Shares, "shares"}}};

template <class Value, std::size_t N>
Value named(const std::array<std::pair<Value, const char*>, N>& names, const Part& part, const char* field) {
  const std::string text = part.text(field);
  std::string wanted;
  for (const auto& [value, name] : names) {
    if (text == name) return value;
    wanted += (wanted.empty() ? "" : ", ") + std::string(name);
  }
  throw Bad{part.path(field), text, wanted};
}

template <class Value, std::size_t N>
const char* nameOf(const std::array<std::pair<Value, const char*>, N>& names, Value value) {
  return std::ranges::find(names, value, &std::pair<Value, const char*>::first)->second;
}

template <class Value>
Norm<Value> evidenced(const Part& part, Value value) {
  Norm<Value> norm;
  norm.value = std::move(value);
  norm.source = part.textOr("source", {});
  norm.date = part.textOr("date", {});
  norm.grade = part.has("grade") ? named(kGrades, part, "grade") : EvidenceGrade::C;
  norm.overrideReason = part.textOr("override_reason", {});
  return norm;
}

constexpr std::int32_t kLargest = 1'000'000;

Norm<std::int32_t> wholeNorm(const Part& part, const char* name, std::int32_t low) {
  const Part norm = part.part(name);
  auto read = evidenced(norm, norm.whole("value", low, kLargest));
  if (norm.has("pack_value")) read.ofPack = norm.whole("pack_value", low, kLargest);
  return read;
}
Norm<double> norm(const Part& part, const char* name) {
  const Part of = part.part(name);
  auto read = evidenced(of, of.number("value", 0, kLargest));
  if (of.has("pack_value")) read.ofPack = of.number("pack_value", 0, kLargest);
  return read;
}

OversizedRule oversizedRule(const Part& part) {
  OversizedRule rule;
  rule.from = part.whole("from", 1, 1000);
  rule.superFrom = part.whole("super_from", rule.from, 1000);
  if (!part.at("inclusive").is_boolean())
    throw Bad{part.path("inclusive"), part.at("inclusive").dump(), "true, false"};
  rule.inclusive = part.at("inclusive").get<bool>();
  return rule;
}

StageStandard stageStandard(const Part& part) {
  StageStandard standard;
  const auto stage = stageOf(part.text("stage"));
  if (!stage)
    throw Bad{part.path("stage"), part.text("stage"),
              "childcare, kindergarten, primary, junior, senior, vocational"};
  standard.stage = *stage;
  standard.entryAge = part.whole("entry_age", 0, kAges - 1);
  standard.grades = part.texts("grades");
  const std::int32_t most = kAges - standard.entryAge;
  if (standard.grades.empty() || standard.years() > most)
    throw Bad{part.path("grades"), std::to_string(standard.grades.size()), "1 … " + std::to_string(most)};
  if (part.has("aliases")) standard.aliases = part.texts("aliases");
  standard.placement = named(kPlacements, part, "placement");
  if (part.has("participation")) standard.participation = Ratio::of(part.number("participation", 0, 10));
  standard.classSize = wholeNorm(part, "class_size", 1);
  standard.serviceRadius = norm(part, "service_radius_m");
  standard.maxSections = wholeNorm(part, "max_sections", 0);
  standard.pupilsPerStaff = norm(part, "pupils_per_staff");
  // Packs and plans written before there were these set none.
  if (part.has("trunk_distance_m")) standard.trunkDistance = norm(part, "trunk_distance_m");
  if (part.has("railway_distance_m")) standard.railwayDistance = norm(part, "railway_distance_m");
  return standard;
}

/// Each stage once, each label in one stage only: it says which grade a row is of.
void checkUnique(const StandardsPack& pack) {
  std::vector<std::string> labels;
  for (std::size_t i = 0; i < pack.stages.size(); ++i) {
    const std::string path = "stages[" + std::to_string(i) + "]";
    if (i > 0 && pack.stages[i].stage == pack.stages[i - 1].stage)
      throw Bad{path + ".stage", std::string(keyOf(pack.stages[i].stage)), {}};
    for (const std::string& label : pack.stages[i].grades) {
      if (std::ranges::find(labels, label) != labels.end()) throw Bad{path + ".grades", label, {}};
      labels.push_back(label);
    }
  }
}

void readCutoff(const Part& part, StandardsPack& pack) {
  const std::string text = part.text("entry_cutoff");
  const bool form = text.size() == 5 && text[2] == '-' &&
                    std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; }) == 4;
  if (form) {
    pack.cutoffMonth = std::stoi(text.substr(0, 2));
    pack.cutoffDay = std::stoi(text.substr(3));
  }
  if (!form || pack.cutoffMonth < 1 || pack.cutoffMonth > 12 || pack.cutoffDay < 1 || pack.cutoffDay > 31)
    throw Bad{"entry_cutoff", text, "01-01 … 12-31"};
}

StandardsPack packOf(const Json& json) {
  const Part part(json, {});
  StandardsPack pack;
  pack.key = part.text("key");
  pack.nameZh = part.part("name").text("zh");
  pack.nameEn = part.part("name").text("en");
  readCutoff(part, pack);
  const Part oversized = part.part("oversized");
  pack.oversized = evidenced(oversized, oversizedRule(oversized));
  if (oversized.has("pack_value")) pack.oversized.ofPack = oversizedRule(oversized.part("pack_value"));
  if (!part.at("stages").is_array() || part.at("stages").empty())
    throw Bad{"stages", part.at("stages").dump(), "[ ]"};
  std::size_t number = 0;
  for (const Json& stage : part.at("stages"))
    pack.stages.push_back(stageStandard({stage, "stages[" + std::to_string(number++) + "]"}));
  std::ranges::stable_sort(pack.stages, {}, &StageStandard::stage);
  checkUnique(pack);
  return pack;
}

template <class Value>
void writeEvidence(Json& json, const Norm<Value>& norm) {
  json["source"] = norm.source;
  json["date"] = norm.date;
  json["grade"] = nameOf(kGrades, norm.grade);
  if (!norm.overrideReason.empty()) json["override_reason"] = norm.overrideReason;
}

template <class Value>
Json jsonOf(const Norm<Value>& norm) {
  Json json;
  json["value"] = norm.value;
  writeEvidence(json, norm);
  if (norm.ofPack) json["pack_value"] = *norm.ofPack;
  return json;
}

Json jsonOf(const OversizedRule& rule) {
  Json json;
  json["from"] = rule.from;
  json["super_from"] = rule.superFrom;
  json["inclusive"] = rule.inclusive;
  return json;
}

Json jsonOf(const StageStandard& standard) {
  Json json;
  json["stage"] = keyOf(standard.stage);
  json["entry_age"] = standard.entryAge;
  json["grades"] = standard.grades;
  json["aliases"] = standard.aliases;
  json["placement"] = nameOf(kPlacements, standard.placement);
  json["participation"] = standard.participation.toDouble();
  json["class_size"] = jsonOf(standard.classSize);
  json["service_radius_m"] = jsonOf(standard.serviceRadius);
  json["max_sections"] = jsonOf(standard.maxSections);
  json["pupils_per_staff"] = jsonOf(standard.pupilsPerStaff);
  json["trunk_distance_m"] = jsonOf(standard.trunkDistance);
  json["railway_distance_m"] = jsonOf(standard.railwayDistance);
  return json;
}

std::string twoDigits(std::int32_t n) { return (n < 10 ? "0" : "") + std::to_string(n); }

std::string listed(const std::vector<std::filesystem::path>& folders) {
  std::vector<std::string> names;
  std::error_code error;
  for (const auto& folder : folders)
    for (const auto& entry : std::filesystem::directory_iterator(folder, error))
      if (entry.path().extension() == ".json") names.push_back(entry.path().stem().string());
  std::ranges::sort(names);
  names.erase(std::ranges::unique(names).begin(), names.end());
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

Result<StandardsPack> loadFile(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return failure(ErrorCode::FileNotReadable, path.string());
  return parseStandards(std::string(std::istreambuf_iterator<char>(in), {}), path.filename().string());
}

bool isFile(const std::filesystem::path& path) {
  std::error_code error;
  return std::filesystem::is_regular_file(path, error);
}

}  // namespace

Result<StandardsPack> loadStandards(const std::string& nameOrPath,
                                    const std::vector<std::filesystem::path>& folders) {
  const bool isName = nameOrPath.find('/') == std::string::npos && !nameOrPath.empty();
  for (const auto& folder : folders)
    if (isName && isFile(folder / (nameOrPath + ".json"))) return loadFile(folder / (nameOrPath + ".json"));
  if (isFile(nameOrPath)) return loadFile(nameOrPath);
  return failure(ErrorCode::StandardsUnknown, nameOrPath, listed(folders));
}

Result<StandardsPack> parseStandards(const std::string& json, const std::string& file) {
  Error error;
  error.code = ErrorCode::StandardsInvalid;
  error.place.file = file;
  try {
    return packOf(Json::parse(json));
  } catch (const Bad& bad) {
    error.place.field = bad.field;
    error.value = bad.value;
    error.wanted = bad.wanted;
  } catch (const Json::exception& bad) {
    error.value = bad.what();
  }
  return failure(std::move(error));
}

std::string toJson(const StandardsPack& pack) {
  Json json;
  json["key"] = pack.key;
  json["name"]["zh"] = pack.nameZh;
  json["name"]["en"] = pack.nameEn;
  json["entry_cutoff"] = twoDigits(pack.cutoffMonth) + '-' + twoDigits(pack.cutoffDay);
  json["oversized"] = jsonOf(pack.oversized.value);
  writeEvidence(json["oversized"], pack.oversized);
  if (pack.oversized.ofPack) json["oversized"]["pack_value"] = jsonOf(*pack.oversized.ofPack);
  for (const StageStandard& standard : pack.stages) json["stages"].push_back(jsonOf(standard));
  return json.dump(1) + '\n';
}

}  // namespace xuequ::gis
