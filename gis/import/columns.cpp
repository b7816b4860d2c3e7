// SPDX-License-Identifier: Apache-2.0
#include "gis/import/columns.hpp"

#include "gis/source/trim.hpp"

#include <algorithm>
#include <cassert>

namespace xuequ::gis {
namespace {

/// "Floor Area", "floor-area" and "FLOOR_AREA" are one heading.
std::string plain(std::string_view heading) {
  std::string text = lower(heading);
  std::erase_if(text, [](char c) { return c == ' ' || c == '-' || c == '_' || c == '.'; });
  return text;
}

std::string listed(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

std::vector<std::string> namesOf(const std::vector<Role>& roles) {
  std::vector<std::string> names;
  for (const Role& role : roles) names.push_back(role.name);
  return names;
}

int columnCalled(const std::vector<std::string>& headings, std::string_view name) {
  const auto exact = std::ranges::find(headings, name);
  if (exact != headings.end()) return static_cast<int>(exact - headings.begin());
  const auto like = std::ranges::find(headings, plain(name), plain);
  return like == headings.end() ? -1 : static_cast<int>(like - headings.begin());
}

template <class Map>
Result<void> rolesExist(const Map& named, const std::vector<Role>& roles) {
  for (const auto& [role, ignored] : named)
    if (std::ranges::find(roles, role, &Role::name) == roles.end())
      return failure(ErrorCode::RoleUnknown, role, listed(namesOf(roles)));
  return {};
}

/// By its own name or an alias. A column that the user gave to another role is not looked at.
int found(const std::vector<std::string>& headings, const Role& role, const std::vector<int>& spoken) {
  const auto free = [&](int at) { return at >= 0 && std::ranges::find(spoken, at) == spoken.end(); };
  if (const int at = columnCalled(headings, role.name); free(at)) return at;
  for (const std::string& alias : role.aliases)
    if (const int at = columnCalled(headings, alias); free(at)) return at;
  return -1;
}

Result<std::vector<int>> spokenFor(const std::vector<std::string>& headings, const ImportOptions& options) {
  std::vector<int> spoken;
  for (const auto& [role, heading] : options.fields) {
    const int at = heading.empty() ? -1 : columnCalled(headings, heading);
    if (!heading.empty() && at < 0) return failure(ErrorCode::ColumnUnknown, heading, listed(headings));
    spoken.push_back(at);
  }
  return spoken;
}

Column bound(const std::vector<std::string>& headings, const Role& role, const ImportOptions& options,
             const std::vector<int>& spoken) {
  Column column{role.name};
  if (const auto set = options.sets.find(role.name); set != options.sets.end()) column.fixed = &set->second;
  if (const auto values = options.values.find(role.name); values != options.values.end())
    column.values = &values->second;
  const auto named = options.fields.find(role.name);
  if (column.fixed) return column;
  column.at = named == options.fields.end() ? found(headings, role, spoken)
              : named->second.empty()       ? -1
                                            : columnCalled(headings, named->second);
  return column;
}

}  // namespace

std::string_view Column::in(const SourceRow& row) const {
  const std::string_view text = at >= 0 ? std::string_view(row.cells[static_cast<std::size_t>(at)])
                                : fixed ? *fixed
                                        : std::string_view();
  if (!values) return text;
  const auto ours =
      std::ranges::find(*values, text, [](const auto& pair) { return std::string_view(pair.first); });
  return ours == values->end() ? text : std::string_view(ours->second);
}

Result<Columns> Columns::of(const SourceLayer& layer, ImportKind kind, const ImportOptions& options) {
  return of(layer, rolesOf(kind), options);
}

Result<Columns> Columns::of(const SourceLayer& layer, const std::vector<Role>& roles,
                            const ImportOptions& options) {
  if (const auto known = rolesExist(options.fields, roles); !known) return failure(known.error());
  if (const auto known = rolesExist(options.sets, roles); !known) return failure(known.error());
  if (const auto known = rolesExist(options.values, roles); !known) return failure(known.error());
  const auto spoken = spokenFor(layer.columns, options);
  if (!spoken) return failure(spoken.error());
  Columns columns;
  columns.m_headings = layer.columns;
  std::vector<std::string> missing;
  for (const Role& role : roles) {
    columns.m_columns.push_back(bound(layer.columns, role, options, *spoken));
    if (role.required && !columns.m_columns.back().given()) missing.push_back(role.name);
  }
  if (missing.empty()) return columns;
  Error error{
      .code = ErrorCode::ColumnMissing, .place = {}, .value = {}, .wanted = columns.headings(), .more = {}};
  error.place.field = listed(missing);
  return failure(std::move(error));
}

const Column& Columns::operator[](std::string_view role) const {
  const auto found = std::ranges::find(m_columns, role, &Column::role);
  assert(found != m_columns.end());
  return *found;
}

bool Columns::has(std::string_view role) const {
  return std::ranges::any_of(m_columns,
                             [&](const Column& column) { return column.role == role && column.given(); });
}

std::string Columns::headingOf(const Column& column) const {
  return column.at < 0 ? column.role : m_headings[static_cast<std::size_t>(column.at)];
}

std::vector<std::pair<std::string, std::string>> Columns::taken() const {
  std::vector<std::pair<std::string, std::string>> pairs;
  for (const Column& column : m_columns)
    if (column.at >= 0) pairs.emplace_back(column.role, headingOf(column));
  return pairs;
}

std::vector<std::string> Columns::leftOut() const {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < m_headings.size(); ++i)
    if (std::ranges::find(m_columns, static_cast<int>(i), &Column::at) == m_columns.end())
      names.push_back(m_headings[i]);
  return names;
}

std::string Columns::headings() const { return listed(m_headings); }

bool Columns::leaveOut(const SourceRow& row) const {
  return std::ranges::any_of(m_columns,
                             [&](const Column& column) { return column.values && column.in(row) == "-"; });
}

}  // namespace xuequ::gis
