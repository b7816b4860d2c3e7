// SPDX-License-Identifier: Apache-2.0
// Libraries of ours that are loaded when something of theirs is first asked for: lib/xuequ/NAME.so beside the
// program's bin, in the build tree as in an installed system.
#pragma once

#include <filesystem>

namespace xuequ::gis {

/// The folder that holds bin, lib and share of the running program.
std::filesystem::path programFolder();

std::filesystem::path modulePath(const char* name);

/// What the library shows under its one symbol; null where the program was taken out of its place. Stays
/// loaded.
const void* moduleTable(const char* name, const char* symbol);

}  // namespace xuequ::gis
