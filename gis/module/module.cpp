// SPDX-License-Identifier: Apache-2.0
#include "gis/module/module.hpp"

#include <dlfcn.h>

#include <string>

namespace xuequ::gis {

namespace fs = std::filesystem;

fs::path programFolder() {
  std::error_code problem;
  return fs::read_symlink("/proc/self/exe", problem).parent_path().parent_path();
}

fs::path modulePath(const char* name) {
  return programFolder() / "lib" / "xuequ" / (std::string(name) + ".so");
}

const void* moduleTable(const char* name, const char* symbol) {
  void* const library = dlopen(modulePath(name).c_str(), RTLD_NOW | RTLD_LOCAL);
  return library == nullptr ? nullptr : dlsym(library, symbol);
}

}  // namespace xuequ::gis
