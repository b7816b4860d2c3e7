// SPDX-License-Identifier: Apache-2.0
// Values out of JSON that may be damaged: what does not fit throws StoreFault with PlanDamaged.
#pragma once

#include "core/facts/study_area.hpp"
#include "gis/store/sqlite.hpp"

#include <nlohmann/json.hpp>

#include <limits>
#include <string_view>

namespace xuequ::gis {

using Json = nlohmann::json;  // its objects are sorted by key

[[noreturn]] inline void refuseText(std::string_view value) {
  throw StoreFault(Error{.code = ErrorCode::PlanDamaged,
                         .place = {.file = {}, .layer = "history_pieces", .row = 0, .field = "content"},
                         .value = std::string(value),
                         .wanted = {},
                         .more = {}});
}

inline std::int64_t wholeAt(const Json& json, const char* name) {
  const Json& value = json.at(name);
  if (!value.is_number_integer()) refuseText(name);
  return value.get<std::int64_t>();
}

/// Ids, years and counts: not negative, and within 32 bits.
inline std::int32_t smallAt(const Json& json, const char* name) {
  const std::int64_t value = wholeAt(json, name);
  if (value < 0 || value > std::numeric_limits<std::int32_t>::max()) refuseText(name);
  return static_cast<std::int32_t>(value);
}

inline Stage stageAt(const Json& json, const char* name) {
  const auto stage = stageOf(json.at(name).get_ref<const std::string&>());
  if (!stage) refuseText(name);
  return *stage;
}

template <class Read>
auto parsed(std::string_view text, Read read) {
  try {
    return read(Json::parse(text));
  } catch (const Json::exception& problem) {
    refuseText(problem.what());
  }
}

}  // namespace xuequ::gis
