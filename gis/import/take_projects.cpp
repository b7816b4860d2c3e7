// SPDX-License-Identifier: Apache-2.0
// Building measures of a scenario; rows with the same key are one project, a row for each stage.
#include "core/scenario/edit_projects.hpp"
#include "gis/import/intake.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace xuequ::gis {
namespace {

/// What a row says.
struct ProjectRow {
  std::size_t row = 0;
  std::string key, name, school, receiver;
  MeasureKind kind{};
  SchoolYear year;
  std::optional<Stage> stage, toStage;
  Sections rooms;
  bool atOnce = false;
  Transfer transfer = Transfer::Stay;
  Ownership ownership = Ownership::Public;
  bool boarding = false;
  SquareMetres land;
  Money cost;
  std::optional<Point> site;
};

bool needsStage(MeasureKind kind) {
  return kind == MeasureKind::Open || kind == MeasureKind::Extend || kind == MeasureKind::Convert;
}

std::optional<ProjectRow> readProject(Intake& intake, const Row& row, const StandardsPack& pack) {
  const auto column = [&](const char* role) -> const Column& { return intake.column(role); };
  const auto given = [&](const char* role) { return !row.needed(column(role)).empty(); };
  ProjectRow found;
  found.row = row.number();
  const auto kind = given("kind") ? row.word(column("kind"), measureWords()) : std::nullopt;
  const auto year = given("year") ? row.year(column("year")) : std::nullopt;
  found.key = row.needed(column("key"));
  found.name = row.text(column("name"));
  found.school = row.needed(column("school"));
  found.receiver = row.text(column("receiver"));
  found.stage = row.stage(column("stage"), pack);
  found.toStage = row.stage(column("to_stage"), pack);
  found.rooms = row.sections(column("rooms")).value_or(Sections{});
  found.atOnce = row.word(column("phase_in"), atOnceWords()).value_or(false);
  found.transfer = row.word(column("transfer"), transferWords()).value_or(Transfer::Stay);
  found.ownership = row.word(column("nature"), ownershipWords()).value_or(Ownership::Public);
  found.boarding = row.word(column("boarding"), yesNoWords()).value_or(false);
  found.land = SquareMetres{row.amount(column("land")).value_or(0)};
  found.cost = Money{row.amount(column("cost")).value_or(0)};
  if (intake.geometry(row)) found.site = pointOf(intake.geometry(row), intake.places.grid, row);
  if (!kind || !year || found.key.empty() || found.school.empty()) return std::nullopt;
  found.kind = *kind;
  found.year = *year;
  if (needsStage(found.kind) && row.text(column("stage")).empty())
    row.fault(ErrorCode::ValueMissing, column("stage"));
  if (found.kind == MeasureKind::Convert && row.text(column("to_stage")).empty())
    row.fault(ErrorCode::ValueMissing, column("to_stage"));
  if (found.kind == MeasureKind::Merge && found.receiver.empty())
    row.fault(ErrorCode::ValueMissing, column("receiver"));
  return found;
}

/// The column in which rows of one project differ though they may not.
const char* disagreement(const ProjectRow& a, const ProjectRow& b) {
  if (a.kind != b.kind) return "kind";
  if (a.year != b.year) return "year";
  if (a.name != b.name) return "name";
  if (a.school != b.school) return "school";
  if (a.ownership != b.ownership) return "nature";
  if (a.boarding != b.boarding) return "boarding";
  if (a.site != b.site) return "geometry";
  return nullptr;
}

using Group = std::vector<ProjectRow>;

/// By key; each in the order of its stages.
std::vector<Group> grouped(std::vector<ProjectRow> rows, Intake& intake) {
  std::map<std::string, Group> byKey;
  for (ProjectRow& row : rows) {
    Group& group = byKey[row.key];
    const char* role = group.empty() ? nullptr : disagreement(group.front(), row);
    const bool again = std::ranges::any_of(group, [&](const ProjectRow& r) { return r.stage == row.stage; });
    if (role)
      intake.faults.add(ErrorCode::RowsDisagree, row.row, role, row.key);
    else if (again)
      intake.faults.add(ErrorCode::DuplicateKey, row.row, "key", row.key);
    group.push_back(std::move(row));
  }
  std::vector<Group> groups;
  for (auto& [key, group] : byKey) {
    std::ranges::sort(group, {}, &ProjectRow::stage);
    groups.push_back(std::move(group));
  }
  // Schools must be there before other projects speak of them; else the order of the rows does not matter.
  std::ranges::stable_sort(groups, {}, [](const Group& g) {
    return std::tuple(g.front().kind != MeasureKind::Open, g.front().year);
  });
  return groups;
}

/// A project's land and cost stand in one row or are shared out over several.
template <class Amount>
Amount largest(const Group& group, Amount ProjectRow::*amount) {
  Amount most{};
  for (const ProjectRow& row : group) most = std::max(most, row.*amount);
  return most;
}

/// Each stage phases in as its row says.
OpenSchool openSchool(const Group& group) {
  const ProjectRow& first = group.front();
  OpenSchool open;
  open.school.key = first.school;
  open.school.name = first.name.empty() ? first.school : first.name;
  open.school.site = first.site;
  open.school.ownership = first.ownership;
  open.school.boarding = first.boarding;
  open.school.land = largest(group, &ProjectRow::land);
  for (const ProjectRow& row : group)
    if (row.stage)
      open.school.stages.push_back(
          {.stage = *row.stage, .rooms = row.rooms, .temporaryRooms = {}, .seats = {}, .classSize = {}});
  std::vector<StageOpening> openings;
  for (const ProjectRow& row : group)
    if (row.stage) openings.push_back({*row.stage, {.atOnce = row.atOnce, .firstSteps = {0}}, row.transfer});
  setOpenings(open, openings);
  return open;
}

class ProjectMaker {
 public:
  ProjectMaker(Intake& intake, const StudyArea& area, Scenario scenario)
      : m_intake(intake), m_area(area), m_scenario(std::move(scenario)) {}

  /// A project that is there keeps its id, and with it the zones of the school it opens.
  void take(const Group& group) {
    auto measure = measureOf(group);
    if (!measure) return;
    Project project{.id = {},
                    .key = group.front().key,
                    .name = group.front().name,
                    .year = group.front().year,
                    .measure = std::move(*measure),
                    .land = largest(group, &ProjectRow::land),
                    .cost = largest(group, &ProjectRow::cost)};
    const auto known = std::ranges::find(*m_scenario.projects, project.key, &Project::key);
    const bool change = known != m_scenario.projects->end();
    if (change && m_intake.options.append)
      return fault(ErrorCode::ProjectKeyTaken, group.front(), "key", project.key);
    if (change) project.id = known->id;
    auto changed = change ? changeProject(m_area, m_scenario, project)
                          : addProject(m_area, m_scenario, std::move(project));
    if (changed)
      m_scenario = std::move(*changed);
    else if (changed.error().code != ErrorCode::NothingChanged)
      m_intake.faults.add(std::move(changed.error()), group.front().row);
  }

  /// What the file no longer names, the last first: an extension of a school that a project opens goes before
  /// it.
  void removeOthers(const std::vector<Group>& groups) {
    std::vector<ProjectId> gone;
    for (const Project& project : *m_scenario.projects)
      if (std::ranges::none_of(groups, [&](const Group& g) { return g.front().key == project.key; }))
        gone.push_back(project.id);
    for (auto id = gone.rbegin(); id != gone.rend(); ++id) {
      auto changed = removeProject(m_area, m_scenario, *id);
      if (!changed) return m_intake.faults.add(std::move(changed.error()), 0);
      m_scenario = std::move(*changed);
    }
  }
  [[nodiscard]] Scenario take() { return std::move(m_scenario); }

 private:
  void fault(ErrorCode code, const ProjectRow& row, const char* field, std::string value) {
    m_intake.faults.add(code, row.row, field, std::move(value));
  }

  std::optional<SchoolId> school(const ProjectRow& row, const std::string& name, const char* field) {
    const auto found = findSchool(m_area, m_scenario, name);
    if (!found) fault(ErrorCode::SchoolUnknown, row, field, name);
    return found;
  }

  std::optional<Measure> measureOf(const Group& group) {
    const ProjectRow& first = group.front();
    if (first.kind == MeasureKind::Open) return openSchool(group);
    const auto subject = school(first, first.school, "school");
    const auto receiver =
        first.receiver.empty() ? std::optional{kNoSchool} : school(first, first.receiver, "receiver");
    if (!subject || !receiver) return std::nullopt;
    switch (first.kind) {
      case MeasureKind::Close:
        return CloseSchool{*subject, *receiver};
      case MeasureKind::Merge:
        return MergeSchools{*subject, *receiver};
      case MeasureKind::Convert:
        return ConvertRooms{*subject, *first.stage, *first.toStage, first.rooms};
      default:
        return extension(*subject, group);
    }
  }

  static ExtendSchool extension(SchoolId subject, const Group& group) {
    ExtendSchool extend{subject, {}};
    for (const ProjectRow& row : group)
      if (row.stage) extend.rooms.push_back({*row.stage, row.rooms});
    return extend;
  }

  Intake& m_intake;
  const StudyArea& m_area;
  Scenario m_scenario;
};

}  // namespace

std::optional<Scenario> withProjects(Intake& intake, const StudyArea& area, Scenario scenario) {
  std::vector<ProjectRow> rows;
  intake.eachRow([&](const Row& row) {
    if (auto found = readProject(intake, row, area.standards)) rows.push_back(std::move(*found));
  });
  const auto groups = grouped(std::move(rows), intake);
  if (intake.faults.any()) return std::nullopt;
  ProjectMaker maker(intake, area, std::move(scenario));
  if (!intake.options.append) maker.removeOthers(groups);
  for (const Group& group : groups) maker.take(group);
  if (intake.faults.any()) return std::nullopt;
  return maker.take();
}

}  // namespace xuequ::gis
