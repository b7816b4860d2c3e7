// SPDX-License-Identifier: Apache-2.0
// Work on a hostile file in a process of its own. GDAL has hundreds of thousands of lines of parsers, and
// files are known that crash, stall or fill them (a KML track without times crashes 3.6.2). What happens
// there stays there.
#pragma once

#include "core/base/monitor.hpp"
#include "core/base/result.hpp"

#include <chrono>
#include <functional>
#include <string>

namespace xuequ::gis {

/// Forks, runs the work and returns what it returned. The child has limits on memory and time, no terminal
/// and no locks of ours; it ends without running destructors. `patience` is for a child that says nothing.
/// FileTruncated where it crashed, FileTooLarge where it ran into a limit, Cancelled.
Result<std::string> inChild(const std::function<std::string()>& work, const Monitor&,
                            std::chrono::seconds patience = std::chrono::seconds(180));

}  // namespace xuequ::gis
