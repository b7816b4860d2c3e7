// SPDX-License-Identifier: Apache-2.0
#include "gis/import/travel_matrix.hpp"

#include "gis/import/columns.hpp"
#include "gis/import/faults.hpp"
#include "gis/import/row.hpp"
#include "gis/module/gdal_module.hpp"

#include <set>
#include <unordered_map>

namespace xuequ::gis {
namespace {

const std::vector<Role> kRoles{
    {"from", true, {"from_id", "origin", "origin_id", "unit", "unit_id", "单元", "起点", "单元编号"}},
    {"to",
     true,
     {"to_id", "dest", "destination", "destination_id", "school", "school_id", "学校", "终点", "学校编号"}},
    {"cost",
     true,
     {"travel_time", "time", "minutes", "distance", "dist", "metres", "length", "耗时", "时间", "距离"}}};

/// Keys are looked up once each: a matrix names the same few again and again.
class Names {
 public:
  Names(const StudyArea& area, const Scenario& scenario) : m_area(area), m_scenario(scenario) {}
  std::optional<UnitId> unit(const std::string& key) {
    const auto [found, fresh] = m_units.try_emplace(key);
    if (fresh) found->second = m_area.findUnit(key);
    return found->second;
  }
  std::optional<SchoolId> school(const std::string& key) {
    const auto [found, fresh] = m_schools.try_emplace(key);
    if (fresh) found->second = findSchool(m_area, m_scenario, key);
    return found->second;
  }

 private:
  const StudyArea& m_area;
  const Scenario& m_scenario;
  std::unordered_map<std::string, std::optional<UnitId>> m_units;
  std::unordered_map<std::string, std::optional<SchoolId>> m_schools;
};

std::optional<UnitTrip> tripOf(const Row& row, const Columns& columns, Names& names) {
  const std::string from = row.needed(columns["from"]), to = row.needed(columns["to"]);
  const std::string cost = row.needed(columns["cost"]);
  const auto amount = cost.empty() ? std::nullopt : row.amount(columns["cost"]);
  const auto unit = names.unit(from);
  const auto school = names.school(to);
  if (!from.empty() && !unit) row.fault(ErrorCode::UnitUnknown, columns["from"], from);
  if (!to.empty() && !school) row.fault(ErrorCode::SchoolUnknown, columns["to"], to);
  if (!unit || !school || !amount) return std::nullopt;
  return UnitTrip{*unit, *school, *amount};
}

}  // namespace

Result<std::vector<UnitTrip>> by_gdal::readTravelMatrix(const std::filesystem::path& path,
                                                        const std::map<std::string, std::string>& fields,
                                                        const StudyArea& area, const Scenario& scenario) {
  const auto layer = by_gdal::readLayer({.path = path, .layer = {}, .usual = "matrix", .encoding = {}}, {});
  if (!layer) return failure(layer.error());
  ImportOptions options;
  options.fields = fields;
  const Place file{.file = layer->file, .layer = layer->name, .row = 0, .field = {}};
  const auto columns = Columns::of(*layer, kRoles, options);
  if (!columns) {
    Error error = columns.error();
    error.place.file = file.file;
    return failure(std::move(error));
  }
  Faults faults(file);
  Names names(area, scenario);
  std::vector<UnitTrip> trips;
  std::set<std::pair<UnitId, SchoolId>> seen;
  for (std::size_t i = 0; i < layer->rows.size(); ++i) {
    const Row row(layer->rows[i], i + 1, *columns, faults);
    if (row.isEmpty()) continue;
    const auto trip = tripOf(row, *columns, names);
    if (!trip) continue;
    if (!seen.emplace(trip->from, trip->to).second)
      row.fault(ErrorCode::DuplicateKey, (*columns)["to"],
                std::string(row.text((*columns)["from"])) + " → " + std::string(row.text((*columns)["to"])));
    trips.push_back(*trip);
  }
  if (faults.any()) return failure(faults.take());
  if (trips.empty())
    return failure(Error{.code = ErrorCode::NoRows, .place = file, .value = {}, .wanted = {}, .more = {}});
  return trips;
}

}  // namespace xuequ::gis
