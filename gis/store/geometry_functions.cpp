// SPDX-License-Identifier: Apache-2.0
#include "gis/store/geometry_functions.hpp"

#include "gis/store/geometry_blob.hpp"

#include <sqlite3.h>

namespace xuequ::gis {
namespace {

std::optional<std::array<double, 4>> boxOfArgument(sqlite3_value* value) {
  const auto* data = static_cast<const std::uint8_t*>(sqlite3_value_blob(value));
  return blobBox({data, data == nullptr ? 0U : static_cast<std::size_t>(sqlite3_value_bytes(value))});
}

template <std::size_t Side>
void side(sqlite3_context* context, int, sqlite3_value** arguments) {
  if (const auto box = boxOfArgument(arguments[0])) sqlite3_result_double(context, (*box)[Side]);
}

void isEmpty(sqlite3_context* context, int, sqlite3_value** arguments) {
  sqlite3_result_int(context, boxOfArgument(arguments[0]) ? 0 : 1);
}

}  // namespace

void addGeometryFunctions(Database& db) {
  using Function = void (*)(sqlite3_context*, int, sqlite3_value**);
  constexpr std::array<std::pair<const char*, Function>, 5> kFunctions{{{"ST_MinX", side<0>},
                                                                        {"ST_MaxX", side<1>},
                                                                        {"ST_MinY", side<2>},
                                                                        {"ST_MaxY", side<3>},
                                                                        {"ST_IsEmpty", isEmpty}}};
  for (const auto& [name, function] : kFunctions)
    sqlite3_create_function_v2(db.handle(), name, 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS,
                               nullptr, function, nullptr, nullptr, nullptr);
}

}  // namespace xuequ::gis
