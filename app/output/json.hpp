// SPDX-License-Identifier: Apache-2.0
// Tables for programs: keys of the catalogue, never words, so that the language changes nothing.
#pragma once

#include "core/report/table.hpp"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace xuequ::app {

/// [{"school": "…", "pupils": 12}, …]; an empty cell is null.
nlohmann::ordered_json rowsJson(const Table&);
nlohmann::ordered_json cellJson(const Cell&);
/// Two spaces deep, with a line end.
std::string jsonText(const nlohmann::ordered_json&);

}  // namespace xuequ::app
