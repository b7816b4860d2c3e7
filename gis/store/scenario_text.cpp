// SPDX-License-Identifier: Apache-2.0
#include "gis/store/scenario_text.hpp"

#include "gis/store/json_values.hpp"
#include "gis/store/project_text.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace xuequ::gis {
namespace {

constexpr PieceId kNoGround = 0;  ///< of a zone whose land others have taken: a boundary around nothing

Json toJson(const StageAssumptions& stage) {
  Json json{{"away", stage.away.count()}, {"private", stage.toPrivate.count()}};
  if (stage.participation) json["participation"] = stage.participation->count();
  if (stage.entry == EntrySource::History) json["entry"] = "history";
  if (stage.entry == EntrySource::Fixed) json["entry"] = stage.fixedEntry.count();
  if (stage.classSize) json["class_size"] = *stage.classSize;
  if (stage.admission == AdmissionRule::Tiers) json["admission"] = "tiers";
  if (stage.mismatched != Ratio{}) json["mismatched"] = stage.mismatched.count();
  if (stage.migrant != Ratio{}) json["migrant"] = stage.migrant.count();
  return json;
}

void setEntry(const Json& json, StageAssumptions& stage) {
  stage.entry = json.is_string() ? EntrySource::History : EntrySource::Fixed;
  if (stage.entry == EntrySource::Fixed) stage.fixedEntry = Ratio{json.get<std::int64_t>()};
  if (json.is_string() && json != "history") refuseText("entry");
}

void setAdmission(const Json& json, StageAssumptions& stage) {
  if (json.contains("admission")) {
    if (json["admission"] != "tiers") refuseText("admission");
    stage.admission = AdmissionRule::Tiers;
  }
  if (json.contains("mismatched")) stage.mismatched = Ratio{wholeAt(json, "mismatched")};
  if (json.contains("migrant")) stage.migrant = Ratio{wholeAt(json, "migrant")};
  if (stage.mismatched + stage.migrant > Ratio::one()) refuseText("migrant");
}

StageAssumptions stageFrom(const Json& json) {
  StageAssumptions stage;
  stage.away = Ratio{wholeAt(json, "away")};
  stage.toPrivate = Ratio{wholeAt(json, "private")};
  stage.entry = EntrySource::Participation;  // what plans of before entry ratios did
  if (json.contains("entry")) setEntry(json["entry"], stage);
  if (json.contains("participation")) stage.participation = Ratio{wholeAt(json, "participation")};
  if (json.contains("class_size")) stage.classSize = smallAt(json, "class_size");
  setAdmission(json, stage);
  return stage;
}

Json toJson(const PupilYield& yield) {
  Json shares = Json::array();
  for (const Ratio share : yield.perDwelling) shares.push_back(share.count());
  return {{"type", yield.type}, {"per_dwelling", shares}};
}

PupilYield yieldFrom(const Json& json) {
  PupilYield yield;
  yield.type = json.at("type").get<std::string>();
  for (std::size_t i = 0; i < kStages; ++i)
    yield.perDwelling[i] = Ratio{json.at("per_dwelling").at(i).get<std::int64_t>()};
  return yield;
}

Json toJson(const Assumptions& a) {
  Json json{{"birth_trend", a.birthTrend.count()},
            {"occupancy", a.occupancy.count()},
            {"migration", a.migration.count()},
            {"progression", a.progression == ProgressionSource::History ? "history" : "ones"},
            {"progression_years", a.progressionYears},
            {"progression_shrink", a.progressionShrink},
            {"entry_shrink", a.entryShrink},
            {"sections", a.sections == SectionRule::KeepWithCohort ? "keep" : "best"},
            {"stages", Json::array()},
            {"yields", Json::array()}};
  if (a.oversizedInclusive) json["oversized_inclusive"] = *a.oversizedInclusive;
  for (const StageAssumptions& stage : a.stages) json["stages"].push_back(toJson(stage));
  for (const PupilYield& yield : a.yields) json["yields"].push_back(toJson(yield));
  return json;
}

Assumptions assumptionsFrom(const Json& json) {
  Assumptions a;
  a.birthTrend = Ratio{wholeAt(json, "birth_trend")};
  a.occupancy = Ratio{wholeAt(json, "occupancy")};
  a.migration = Ratio{wholeAt(json, "migration")};
  a.progression = json.at("progression") == "ones" ? ProgressionSource::Ones : ProgressionSource::History;
  a.progressionYears = smallAt(json, "progression_years");
  a.progressionShrink = smallAt(json, "progression_shrink");
  if (json.contains("entry_shrink")) a.entryShrink = smallAt(json, "entry_shrink");
  a.sections = json.at("sections") == "best" ? SectionRule::BestSplit : SectionRule::KeepWithCohort;
  if (json.contains("oversized_inclusive")) a.oversizedInclusive = json.at("oversized_inclusive").get<bool>();
  for (std::size_t i = 0; i < kStages; ++i) a.stages[i] = stageFrom(json.at("stages").at(i));
  for (const Json& yield : json.at("yields")) a.yields.push_back(yieldFrom(yield));
  return a;
}

Json toJson(const StudyArea& area, const Service& service) {
  Json schools = Json::array();
  for (const SchoolId school : service.schools) schools.push_back(schoolToJson(area, school));
  return {{"from", service.from.value()}, {"schools", schools}};
}

Service serviceFrom(const StudyArea& area, const Json& json) {
  Service service{.from = SchoolYear{smallAt(json, "from")}, .schools = {}};
  for (const Json& school : json.at("schools")) service.schools.push_back(schoolFrom(area, school));
  std::ranges::sort(service.schools);  // by id, and ids follow from keys: a school may have come in between
  return service;
}

Zone zoneFrom(const StudyArea& area, const Json& json, const std::function<Boundary(PieceId)>& get) {
  Zone zone;
  zone.id = ZoneId{smallAt(json, "id")};
  zone.name = json.at("name").get<std::string>();
  for (const Json& service : json.at("services")) zone.services.push_back(serviceFrom(area, service));
  if (json.contains("boundary")) {
    const PieceId piece = wholeAt(json, "boundary");
    zone.boundary = piece == kNoGround ? std::make_shared<const MultiPolygon>() : get(piece);
  }
  zone.locked = json.value("locked", false);
  zone.partsWaived = json.value("parts_waived", false);
  return zone;
}

}  // namespace

std::string textOf(const ScenarioHead& head) {
  Json json{{"id", head.id.value()},     {"name", head.name},
            {"note", head.note},         {"assumptions", toJson(head.assumptions)},
            {"projects", head.projects}, {"zones", head.zones},
            {"owners", head.owners}};
  if (head.parent) json["parent"] = head.parent->value();
  return json.dump();
}

ScenarioHead headFrom(std::string_view text) {
  return parsed(text, [](const Json& json) {
    ScenarioHead head;
    head.id = ScenarioId{smallAt(json, "id")};
    if (json.contains("parent")) head.parent = ScenarioId{smallAt(json, "parent")};
    head.name = json.at("name").get<std::string>();
    head.note = json.at("note").get<std::string>();
    head.assumptions = assumptionsFrom(json.at("assumptions"));
    head.projects = wholeAt(json, "projects");
    head.zones = json.at("zones").get<std::array<PieceId, kStages>>();
    head.owners = json.at("owners").get<std::array<PieceId, kStages>>();
    return head;
  });
}

std::string textOf(const StudyArea& area, const std::vector<Zone>& zones,
                   const std::function<PieceId(const Boundary&)>& put) {
  Json list = Json::array();
  for (const Zone& zone : zones) {
    Json json{{"id", zone.id.value()}, {"name", zone.name}, {"services", Json::array()}};
    for (const Service& service : zone.services) json["services"].push_back(toJson(area, service));
    if (zone.boundary) json["boundary"] = zone.boundary->empty() ? kNoGround : put(zone.boundary);
    if (zone.locked) json["locked"] = true;
    if (zone.partsWaived) json["parts_waived"] = true;
    list.push_back(std::move(json));
  }
  return list.dump();
}

std::vector<Zone> zonesFrom(const StudyArea& area, std::string_view text,
                            const std::function<Boundary(PieceId)>& get) {
  return parsed(text, [&](const Json& json) {
    std::vector<Zone> zones;
    for (const Json& zone : json) zones.push_back(zoneFrom(area, zone, get));
    if (!std::ranges::is_sorted(zones, std::ranges::less_equal{}, &Zone::id)) refuseText("zones");
    return zones;
  });
}

}  // namespace xuequ::gis
