// SPDX-License-Identifier: Apache-2.0
#include "gis/source/dbf_encoding.hpp"

#include "gis/source/encoding.hpp"
#include "gis/source/trim.hpp"

#include <array>
#include <fstream>
#include <initializer_list>
#include <utility>

namespace xuequ::gis {
namespace {

/// A file beside this one, its extension in either case.
std::ifstream beside(std::filesystem::path path, std::initializer_list<const char*> extensions) {
  for (const char* extension : extensions) {
    std::ifstream in(path.replace_extension(extension), std::ios::binary);
    if (in) return in;
  }
  return {};
}

/// Language ids that leave no doubt. 0x57 does not: it is written for "whatever this Windows uses".
constexpr std::array<std::pair<int, const char*>, 14> kLanguages{{{0x4D, "GB18030"},
                                                                  {0x7A, "GB18030"},
                                                                  {0x4F, "BIG5"},
                                                                  {0x78, "BIG5"},
                                                                  {0x4E, "CP949"},
                                                                  {0x79, "CP949"},
                                                                  {0x13, "CP932"},
                                                                  {0x7B, "CP932"},
                                                                  {0x01, "CP437"},
                                                                  {0x02, "CP850"},
                                                                  {0x03, "CP1252"},
                                                                  {0xC8, "CP1250"},
                                                                  {0xC9, "CP1251"},
                                                                  {0x65, "CP866"}}};

std::string byLanguage(int id) {
  for (const auto& [known, encoding] : kLanguages)
    if (known == id) return encoding;
  return {};
}

/// Cells are cut to their width in bytes, so a character may be unfinished at the end of each.
Result<std::string> detected(const SourceLayer& layer) {
  constexpr std::size_t kEnough = std::size_t{1} << 20;
  std::string foreign;
  const auto look = [&](const std::string& cell) {
    if (!isUtf8(cell, true) && foreign.size() < kEnough) foreign += cell + '\n';
  };
  for (const std::string& column : layer.columns) look(column);
  for (const SourceRow& row : layer.rows)
    for (const std::string& cell : row.cells) look(cell);
  return foreign.empty() ? Result<std::string>("UTF-8") : detectedEncoding(foreign);
}

Result<void> decode(std::string& cell, const std::string& encoding) {
  auto text = toUtf8(cell, encoding, true);
  if (!text) return failure(std::move(text.error()));
  cell = trimmed(*text);
  return {};
}

Result<void> decodeCells(SourceLayer& layer) {
  for (std::string& column : layer.columns)
    if (auto done = decode(column, layer.encoding); !done) return done;
  std::int64_t number = 0;
  for (SourceRow& row : layer.rows) {
    ++number;
    for (std::string& cell : row.cells)
      if (auto done = decode(cell, layer.encoding); !done) {
        done.error().place.row = number;
        return done;
      }
  }
  return {};
}

}  // namespace

std::string statedDbfEncoding(const std::filesystem::path& path) {
  constexpr std::streamoff kLanguageByte = 29;
  if (auto cpg = beside(path, {".cpg", ".CPG"})) {
    std::string name;
    std::getline(cpg, name);
    if (!trimmed(name).empty()) return encodingName(name);
  }
  auto dbf = beside(path, {".dbf", ".DBF"});
  dbf.seekg(kLanguageByte);
  return byLanguage(dbf.get());
}

Result<SourceLayer> withText(RawLayer raw, const std::string& asked) {
  SourceLayer& layer = raw.layer;
  if (!raw.recode) return std::move(layer);
  const std::string stated = asked.empty() ? layer.encoding : encodingName(asked);
  auto encoding = stated.empty() ? detected(layer) : Result<std::string>(stated);
  if (!encoding) return failure(encoding.error());
  layer.encoding = std::move(*encoding);
  if (auto done = decodeCells(layer); !done) return failure(std::move(done.error()));
  return std::move(layer);
}

}  // namespace xuequ::gis
