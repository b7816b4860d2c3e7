// SPDX-License-Identifier: Apache-2.0
#include "gis/store/project_text.hpp"

#include "gis/store/json_values.hpp"
#include "gis/store/record_tables.hpp"
#include "gis/store/scenario_text.hpp"

#include <algorithm>

namespace xuequ::gis {
namespace {

Json toJson(const SchoolStage& part) {
  Json json{{"stage", keyOf(part.stage)},
            {"rooms", part.rooms.count()},
            {"temporary_rooms", part.temporaryRooms.count()}};
  if (part.seats) json["seats"] = part.seats->count();
  if (part.classSize) json["class_size"] = *part.classSize;
  return json;
}

SchoolStage partFrom(const Json& json) {
  SchoolStage part;
  part.stage = stageAt(json, "stage");
  part.rooms = Sections{smallAt(json, "rooms")};
  part.temporaryRooms = Sections{smallAt(json, "temporary_rooms")};
  if (json.contains("seats")) part.seats = Seats{wholeAt(json, "seats")};
  if (json.contains("class_size")) part.classSize = smallAt(json, "class_size");
  return part;
}

Json toJson(const School& school) {
  Json json{{"key", school.key},
            {"name", school.name},
            {"nature", wordOf(school.ownership, kOwnershipWords)},
            {"boarding", school.boarding},
            {"stages", Json::array()},
            {"land", school.land.count()},
            {"floor_area", school.floorArea.count()},
            {"staff", school.staff}};
  if (school.site) json["site"] = {school.site->x, school.site->y};
  if (school.opened) json["opened"] = school.opened->value();
  for (const SchoolStage& part : school.stages) json["stages"].push_back(toJson(part));
  return json;
}

Ownership ownershipFrom(const Json& json) {
  const auto found = std::ranges::find(kOwnershipWords, json.get_ref<const std::string&>());
  if (found == kOwnershipWords.end()) refuseText("nature");
  return static_cast<Ownership>(found - kOwnershipWords.begin());
}

School schoolValueFrom(const Json& json) {
  School school;
  school.key = json.at("key").get<std::string>();
  school.name = json.at("name").get<std::string>();
  school.ownership = ownershipFrom(json.at("nature"));
  school.boarding = json.at("boarding").get<bool>();
  for (const Json& part : json.at("stages")) school.stages.push_back(partFrom(part));
  school.land = SquareMetres{json.at("land").get<double>()};
  school.floorArea = SquareMetres{json.at("floor_area").get<double>()};
  school.staff = smallAt(json, "staff");
  if (json.contains("site"))
    school.site = Point{json["site"].at(0).get<std::int32_t>(), json["site"].at(1).get<std::int32_t>()};
  if (json.contains("opened")) school.opened = SchoolYear{smallAt(json, "opened")};
  return school;
}

/// A measure adds its kind and its own members to the project's.
struct MeasureToJson {
  const StudyArea& area;
  Json& json;

  void operator()(const OpenSchool& open) const {
    json["kind"] = "open";
    json["school"] = toJson(open.school);
    json["at_once"] = open.phaseIn.atOnce;
    json["first_steps"] = open.phaseIn.firstSteps;
    json["move"] = open.transfer == Transfer::Move;
    for (const StageOpening& apart : open.apart)
      json["apart"].push_back({{"stage", keyOf(apart.stage)},
                               {"at_once", apart.phaseIn.atOnce},
                               {"first_steps", apart.phaseIn.firstSteps},
                               {"move", apart.transfer == Transfer::Move}});
  }
  void operator()(const ExtendSchool& extend) const {
    json["kind"] = "extend";
    json["school"] = schoolToJson(area, extend.school);
    json["rooms"] = Json::array();
    for (const StageRooms& rooms : extend.rooms)
      json["rooms"].push_back({{"stage", keyOf(rooms.stage)}, {"rooms", rooms.rooms.count()}});
  }
  void operator()(const CloseSchool& close) const {
    json["kind"] = "close";
    json["school"] = schoolToJson(area, close.school);
    if (close.receiver != kNoSchool) json["receiver"] = schoolToJson(area, close.receiver);
  }
  void operator()(const MergeSchools& merge) const {
    json["kind"] = "merge";
    json["school"] = schoolToJson(area, merge.school);
    json["receiver"] = schoolToJson(area, merge.receiver);
  }
  void operator()(const ConvertRooms& convert) const {
    json["kind"] = "convert";
    json["school"] = schoolToJson(area, convert.school);
    json["from"] = keyOf(convert.from);
    json["to"] = keyOf(convert.to);
    json["rooms"] = convert.rooms.count();
  }
};

PhaseIn phaseInFrom(const Json& json) {
  return {.atOnce = json.at("at_once").get<bool>(),
          .firstSteps = json.at("first_steps").get<std::vector<std::int32_t>>()};
}

Transfer transferFrom(const Json& json) {
  return json.at("move").get<bool>() ? Transfer::Move : Transfer::Stay;
}

OpenSchool openFrom(const Json& json) {
  OpenSchool open{.school = schoolValueFrom(json.at("school")),
                  .phaseIn = phaseInFrom(json),
                  .transfer = transferFrom(json),
                  .apart = {}};
  if (!json.contains("apart")) return open;
  for (const Json& apart : json["apart"])
    open.apart.push_back({stageAt(apart, "stage"), phaseInFrom(apart), transferFrom(apart)});
  return open;
}

Measure measureFrom(const StudyArea& area, const Json& json) {
  const std::string kind = json.at("kind").get<std::string>();
  if (kind == "open") return openFrom(json);
  const SchoolId school = schoolFrom(area, json.at("school"));
  if (kind == "extend") {
    ExtendSchool extend{.school = school, .rooms = {}};
    for (const Json& rooms : json.at("rooms"))
      extend.rooms.push_back({stageAt(rooms, "stage"), Sections{smallAt(rooms, "rooms")}});
    return extend;
  }
  if (kind == "convert")
    return ConvertRooms{school, stageAt(json, "from"), stageAt(json, "to"), Sections{smallAt(json, "rooms")}};
  const SchoolId receiver = json.contains("receiver") ? schoolFrom(area, json.at("receiver")) : kNoSchool;
  if (kind == "close") return CloseSchool{school, receiver};
  if (kind != "merge" || receiver == kNoSchool) refuseText(kind);
  return MergeSchools{school, receiver};
}

Json toJson(const StudyArea& area, const Project& project) {
  Json json{{"id", project.id.value()},     {"key", project.key},           {"name", project.name},
            {"year", project.year.value()}, {"land", project.land.count()}, {"cost", project.cost.count()}};
  std::visit(MeasureToJson{area, json}, project.measure);
  return json;
}

Project projectFrom(const StudyArea& area, const Json& json) {
  return {.id = ProjectId{smallAt(json, "id")},
          .key = json.at("key").get<std::string>(),
          .name = json.at("name").get<std::string>(),
          .year = SchoolYear{smallAt(json, "year")},
          .measure = measureFrom(area, json),
          .land = SquareMetres{json.at("land").get<double>()},
          .cost = Money{json.at("cost").get<double>()}};
}

}  // namespace

Json schoolToJson(const StudyArea& area, SchoolId school) {
  if (isPlanned(school)) return school.value() - kFirstPlannedSchool;
  return area.schools[school].key;
}

SchoolId schoolFrom(const StudyArea& area, const Json& json) {
  if (json.is_number_integer()) {
    const auto project = json.get<std::int64_t>();
    if (project < 0 || project >= kFirstPlannedSchool) refuseText("school");
    return plannedSchool(ProjectId{static_cast<std::int32_t>(project)});
  }
  const std::string& key = json.get_ref<const std::string&>();
  const auto found = area.findSchool(key);
  if (!found || area.schools[*found].key != key) refuseText(key);
  return *found;
}

std::string textOf(const StudyArea& area, const std::vector<Project>& projects) {
  Json list = Json::array();
  for (const Project& project : projects) list.push_back(toJson(area, project));
  return list.dump();
}

std::vector<Project> projectsFrom(const StudyArea& area, std::string_view text) {
  return parsed(text, [&](const Json& json) {
    std::vector<Project> projects;
    for (const Json& project : json) projects.push_back(projectFrom(area, project));
    if (!std::ranges::is_sorted(projects, std::ranges::less_equal{}, &Project::id)) refuseText("projects");
    return projects;
  });
}

}  // namespace xuequ::gis
