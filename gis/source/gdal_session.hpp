// SPDX-License-Identifier: Apache-2.0
// GDAL in the child process: nothing is fetched, and what it complains of is heard.
#pragma once

#include "core/base/result.hpp"

#include <cpl_error.h>

#include <filesystem>
#include <string>

namespace xuequ::gis {

/// For the whole process: no network, neither for files nor for grids of PROJ, and no SQL that a file brings.
void forbidFetching();

/// GDAL says of a lost row or tile by CE_Failure only; the return values show nothing.
struct Trouble {
  std::string first;
  static void CPL_STDCALL note(CPLErr, CPLErrorNum, const char* text);
  Trouble() { CPLPushErrorHandlerEx(note, this); }
  Trouble(const Trouble&) = delete;
  Trouble& operator=(const Trouble&) = delete;
  ~Trouble() { CPLPopErrorHandler(); }
};

/// What a file is that GDAL did not open: of another kind, or broken.
Error unopened(const std::filesystem::path&, const std::string& trouble);

}  // namespace xuequ::gis
