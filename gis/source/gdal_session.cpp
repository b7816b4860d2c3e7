// SPDX-License-Identifier: Apache-2.0
#include "gis/source/gdal_session.hpp"

#include <cpl_conv.h>
#include <ogr_srs_api.h>

#include <array>
#include <utility>

namespace xuequ::gis {

void forbidFetching() {
  constexpr std::array<std::pair<const char*, const char*>, 3> kOptions{
      {{"CPL_VSIL_CURL_ALLOWED_FILENAME", "none"},
       {"CPL_VSIL_CURL_ALLOWED_EXTENSIONS", "none"},
       {"OGR_SQLITE_PRAGMA", "trusted_schema=OFF"}}};
  for (const auto& [name, value] : kOptions) CPLSetConfigOption(name, value);
  OSRSetPROJEnableNetwork(FALSE);
}

void CPL_STDCALL Trouble::note(CPLErr level, CPLErrorNum, const char* text) {
  auto* trouble = static_cast<Trouble*>(CPLGetErrorHandlerUserData());
  if (level >= CE_Failure && trouble->first.empty()) trouble->first = text;
}

Error unopened(const std::filesystem::path& path, const std::string& trouble) {
  Error error;
  error.code = trouble.empty() || trouble.find("not recognized as") != std::string::npos
                   ? ErrorCode::FileForeign
                   : ErrorCode::FileTruncated;
  error.place.file = path.filename().string();
  error.value = trouble;
  return error;
}

}  // namespace xuequ::gis
