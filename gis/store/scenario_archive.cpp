// SPDX-License-Identifier: Apache-2.0
#include "gis/store/scenario_archive.hpp"

#include "gis/store/content_hash.hpp"
#include "gis/store/geometry_blob.hpp"
#include "gis/store/owners_blob.hpp"

#include <algorithm>

namespace xuequ::gis {
namespace {

/// Boundaries are measured from the plan's own origin: no other program reads them here.
const Grid kBareGrid{};

constexpr const char* kContent = "SELECT content FROM history_pieces WHERE fid = ? AND kind = ?";

std::string_view asText(Blob blob) { return {reinterpret_cast<const char*>(blob.data()), blob.size()}; }
Blob asBlob(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

[[noreturn]] void refusePiece(std::string_view kind, PieceId piece) {
  throw StoreFault(
      Error{.code = ErrorCode::PlanDamaged,
            .place = {.file = {}, .layer = "history_pieces", .row = piece, .field = std::string(kind)},
            .value = {},
            .wanted = {},
            .more = {}});
}

std::int64_t hashOf(std::string_view kind, Blob content) {
  ContentHash hash;
  hash.add(kind);
  hash.add(asText(content));
  return static_cast<std::int64_t>(hash.value());
}

/// Owners name zones that exist.
void checkOwners(const Zoning& zoning, PieceId owners) {
  const auto known = [&](ZoneId zone) { return zone == kNoZone || zoning.find(zone) != nullptr; };
  bool good = std::ranges::all_of(zoning.owners->unit, known);
  for (const auto& [unit, zones] : zoning.owners->cutUnits) good = good && std::ranges::all_of(zones, known);
  if (!good) refusePiece("owners", owners);
}

SchoolId receiverOf(const Project& project) {
  if (const auto* close = std::get_if<CloseSchool>(&project.measure)) return close->receiver;
  if (const auto* merge = std::get_if<MergeSchools>(&project.measure)) return merge->receiver;
  return kNoSchool;
}

bool schoolsExist(const StudyArea& area, const Scenario& scenario) {
  const auto known = [&](SchoolId school) {
    return school == kNoSchool || findSchool(area, scenario, school) != nullptr;
  };
  for (const Zoning& zoning : scenario.zonings) {
    for (const Zone& zone : *zoning.zones) {
      for (const Service& service : zone.services) {
        if (!std::ranges::all_of(service.schools, known)) return false;
      }
    }
  }
  return std::ranges::all_of(*scenario.projects, [&](const Project& project) {
    return known(schoolOf(project)) && known(receiverOf(project));
  });
}

}  // namespace

template <class T, class Put>
PieceId ScenarioArchive::remembered(Known<T>& known, const T& value, Put put) {
  if (const auto found = known.byAddress.find(&*value); found != known.byAddress.end()) return found->second;
  const PieceId piece = put(*value);
  if (known.byPiece.emplace(piece, value).second) known.byAddress.emplace(&*value, piece);
  return piece;
}

template <class T, class Get>
T ScenarioArchive::decoded(Known<T>& known, PieceId piece, Get get) {
  if (const auto found = known.byPiece.find(piece); found != known.byPiece.end()) return found->second;
  const T value = get();
  known.byPiece.emplace(piece, value);
  known.byAddress.emplace(&*value, piece);
  return value;
}

template <class T>
void ScenarioArchive::forget(Known<T>& known, PieceId piece) {
  if (const auto found = known.byPiece.find(piece); found != known.byPiece.end()) {
    known.byAddress.erase(&*found->second);
    known.byPiece.erase(found);
  }
}

void ScenarioArchive::forget() {
  m_scenarios = {};
  m_projects = {};
  m_zones = {};
  m_owners = {};
  m_boundaries = {};
}

PieceId ScenarioArchive::putPiece(std::string_view kind, Blob content, std::span<const PieceId> uses) {
  const std::int64_t hash = hashOf(kind, content);
  Statement find(m_db, "SELECT fid FROM history_pieces WHERE hash = ? AND kind = ? AND content = ?");
  if (find.with(hash, kind, content).next()) return find.integer(0);
  const PieceId piece = m_db.integer("SELECT max(fid) FROM history_pieces") + 1;
  Statement(m_db, "INSERT INTO history_pieces VALUES (?, ?, ?, ?)").with(piece, kind, hash, content).run();
  Statement link(m_db, "INSERT OR IGNORE INTO history_links VALUES (?, ?)");
  for (const PieceId used : uses) link.with(piece, used).run();
  return piece;
}

PieceId ScenarioArchive::putText(std::string_view kind, const std::string& text,
                                 std::span<const PieceId> uses) {
  return putPiece(kind, asBlob(text), uses);
}

PieceId ScenarioArchive::putBoundary(const Boundary& boundary) {
  return remembered(m_boundaries, boundary, [&](const MultiPolygon& shape) {
    return putPiece("boundary", GeometryEncoder(kBareGrid, 0).polygons(shape), {});
  });
}

PieceId ScenarioArchive::putZones(const StudyArea& area, const std::vector<Zone>& zones) {
  std::vector<PieceId> boundaries;
  const std::string text = textOf(area, zones, [&](const Boundary& boundary) {
    boundaries.push_back(putBoundary(boundary));
    return boundaries.back();
  });
  return putText("zones", text, boundaries);
}

PieceId ScenarioArchive::putScenario(const StudyArea& area, const Scenario& scenario) {
  ScenarioHead head{.id = scenario.id,
                    .parent = scenario.parent,
                    .name = scenario.name,
                    .note = scenario.note,
                    .assumptions = scenario.assumptions,
                    .projects = 0,
                    .zones = {},
                    .owners = {}};
  head.projects = remembered(m_projects, scenario.projects, [&](const std::vector<Project>& list) {
    return putText("projects", textOf(area, list), {});
  });
  for (std::size_t i = 0; i < kStages; ++i) {
    const Zoning& zoning = scenario.zonings[i];
    head.zones[i] = remembered(m_zones, zoning.zones,
                               [&](const std::vector<Zone>& list) { return putZones(area, list); });
    head.owners[i] = remembered(m_owners, zoning.owners, [&](const Owners& owners) {
      return putPiece("owners", encodeOwners(area, owners), {});
    });
  }
  std::vector<PieceId> uses{head.projects};
  uses.insert(uses.end(), head.zones.begin(), head.zones.end());
  uses.insert(uses.end(), head.owners.begin(), head.owners.end());
  return putText("scenario", textOf(head), uses);
}

PieceId ScenarioArchive::put(const StudyArea& area, const std::shared_ptr<const Scenario>& scenario) {
  return remembered(m_scenarios, scenario, [&](const Scenario& value) { return putScenario(area, value); });
}

Blob ScenarioArchive::contentOf(Statement& select, std::string_view kind, PieceId piece) {
  if (!select.with(piece, kind).next()) refusePiece(kind, piece);
  return select.blob(0);
}

Boundary ScenarioArchive::getBoundary(PieceId piece) {
  return decoded(m_boundaries, piece, [&] {
    Statement select(m_db, kContent);
    auto shape = decodePolygons(kBareGrid, contentOf(select, "boundary", piece));
    if (!shape) refusePiece("boundary", piece);
    return std::make_shared<const MultiPolygon>(std::move(*shape));
  });
}

Zoning ScenarioArchive::getZoning(const StudyArea& area, PieceId zones, PieceId owners) {
  Zoning zoning;
  zoning.zones = decoded(m_zones, zones, [&]() -> Shared<std::vector<Zone>> {
    Statement select(m_db, kContent);
    return zonesFrom(area, asText(contentOf(select, "zones", zones)),
                     [&](PieceId piece) { return getBoundary(piece); });
  });
  zoning.owners = decoded(m_owners, owners, [&]() -> Shared<Owners> {
    Statement select(m_db, kContent);
    auto found = decodeOwners(area, contentOf(select, "owners", owners));
    if (!found) refusePiece("owners", owners);
    return std::move(*found);
  });
  checkOwners(zoning, owners);
  return zoning;
}

Scenario ScenarioArchive::getScenario(const StudyArea& area, PieceId piece) {
  Statement select(m_db, kContent);
  ScenarioHead head = headFrom(asText(contentOf(select, "scenario", piece)));
  Scenario scenario{.id = head.id,
                    .parent = head.parent,
                    .name = std::move(head.name),
                    .note = std::move(head.note),
                    .zonings = {},
                    .projects = {},
                    .assumptions = std::move(head.assumptions)};
  scenario.projects = decoded(m_projects, head.projects, [&]() -> Shared<std::vector<Project>> {
    Statement list(m_db, kContent);
    return projectsFrom(area, asText(contentOf(list, "projects", head.projects)));
  });
  for (std::size_t i = 0; i < kStages; ++i)
    scenario.zonings[i] = getZoning(area, head.zones[i], head.owners[i]);
  if (!schoolsExist(area, scenario)) refusePiece("scenario", piece);
  return scenario;
}

std::shared_ptr<const Scenario> ScenarioArchive::get(const StudyArea& area, PieceId piece) {
  return decoded(m_scenarios, piece,
                 [&] { return std::make_shared<const Scenario>(getScenario(area, piece)); });
}

void ScenarioArchive::sweep() {
  constexpr const char* kUnreached =
      "WITH RECURSIVE reached(piece) AS (SELECT piece FROM history_scenarios"
      " UNION SELECT uses FROM history_links JOIN reached USING (piece))"
      " DELETE FROM history_pieces WHERE fid NOT IN reached RETURNING fid";
  Statement gone(m_db, kUnreached);
  Statement unlink(m_db, "DELETE FROM history_links WHERE piece = ?");
  while (gone.next()) {
    const PieceId piece = gone.integer(0);
    unlink.with(piece).run();
    forget(m_scenarios, piece);
    forget(m_projects, piece);
    forget(m_zones, piece);
    forget(m_owners, piece);
    forget(m_boundaries, piece);
  }
}

}  // namespace xuequ::gis
