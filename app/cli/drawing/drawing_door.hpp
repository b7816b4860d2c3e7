// SPDX-License-Identifier: Apache-2.0
// The way from the command line into the library that draws.
#pragma once

#include "app/cli/command.hpp"

namespace xuequ::app {

/// FileNotFound where the program was taken out of its place.
Answer drawMap(const Invocation&);
Answer makeReport(const Invocation&);

}  // namespace xuequ::app
