// SPDX-License-Identifier: Apache-2.0
// Schools and projects as JSON.
#pragma once

#include "core/scenario/scenario.hpp"

#include <nlohmann/json_fwd.hpp>

namespace xuequ::gis {

nlohmann::json schoolToJson(const StudyArea&, SchoolId);
SchoolId schoolFrom(const StudyArea&, const nlohmann::json&);

}  // namespace xuequ::gis
