// SPDX-License-Identifier: Apache-2.0
#include "gis/store/rows.hpp"

#include <fmt/format.h>

#include <cmath>

namespace xuequ::gis {

Rows::Rows(Database& db, std::string table, const std::string& columns, const std::string& where)
    : m_table(std::move(table)),
      m_rows(db, fmt::format("SELECT fid, {} FROM {} {} ORDER BY fid", columns, m_table,
                             where.empty() ? "" : "WHERE " + where)) {}

/// Pages of a damaged file can lead in circles; row ids that do not ascend give them away.
bool Rows::next() {
  if (!m_rows.next()) return false;
  m_column = 0;
  const std::int64_t fid = m_rows.integer(0);
  if (fid <= m_fid) refuse();
  m_fid = fid;
  m_column = 1;
  return true;
}

void Rows::refuse() const {
  const int column = std::max(m_column - 1, 0);
  throw StoreFault(
      Error{.code = ErrorCode::PlanDamaged,
            .place = {.file = {}, .layer = m_table, .row = m_fid, .field = m_rows.columnName(column)},
            .value = std::string(m_rows.text(column).substr(0, 80)),
            .wanted = {},
            .more = {}});
}

std::string_view Rows::rawText() {
  const int column = m_column++;
  if (m_rows.isNull(column)) refuse();
  return m_rows.text(column);
}

std::string Rows::text() { return std::string(rawText()); }

std::int64_t Rows::integer(std::int64_t low, std::int64_t high) {
  const int column = m_column++;
  const std::int64_t value = m_rows.integer(column);
  if (!m_rows.isInteger(column) || value < low || value > high) refuse();
  return value;
}

double Rows::real() {
  const auto number = m_rows.number(m_column++);
  if (!number) refuse();
  return *number;
}

/// Nearly all counts are whole thousandths.
Pupils Rows::pupils() {
  const double thousandths = real() * 1000.0;
  if (!(std::abs(thousandths) < 1e15)) refuse();
  const auto whole = static_cast<std::int64_t>(thousandths);
  return Pupils{static_cast<double>(whole) == thousandths ? whole : std::llround(thousandths)};
}

SchoolYear Rows::year() { return SchoolYear{static_cast<std::int32_t>(integer(-9999, 9999))}; }

Stage Rows::stage() {
  const auto stage = stageOf(rawText());
  if (!stage) refuse();
  return *stage;
}

template <class T>
T Rows::decoded(const Grid& grid, std::optional<T> (*decode)(const Grid&, std::span<const std::uint8_t>)) {
  const int column = m_column++;
  if (m_rows.isNull(column)) return {};
  auto shape = decode(grid, m_rows.blob(column));
  if (!shape) refuse();
  return std::move(*shape);
}

std::optional<Point> Rows::optionalPoint(const Grid& grid) {
  return optional([&grid](Rows& rows) { return rows.decoded(grid, decodePoint); });
}
Line Rows::line(const Grid& grid) { return decoded(grid, decodeLine); }
MultiPolygon Rows::polygons(const Grid& grid) { return decoded(grid, decodePolygons); }

Point Rows::metres(const Grid& grid) {
  const double east = real();
  const double north = real();
  if (!(std::abs(east - grid.originEast) < 2e7 && std::abs(north - grid.originNorth) < 2e7)) refuse();
  return grid.point(east, north);
}

}  // namespace xuequ::gis
