// SPDX-License-Identifier: Apache-2.0
#include "gis/source/csv.hpp"

#include "gis/source/encoding.hpp"
#include "gis/source/trim.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <utility>

namespace xuequ::gis {
namespace {

using Record = std::vector<std::string>;

Error badRecord(ErrorCode code, std::size_t record, std::string value = {}, std::string wanted = {}) {
  Error error;
  error.code = code;
  error.place.row = static_cast<std::int64_t>(record);
  error.value = std::move(value);
  error.wanted = std::move(wanted);
  return error;
}

class CsvReader {
 public:
  CsvReader(std::string_view text, char separator) : m_text(text), m_separator(separator) {}

  Result<std::vector<Record>> read() {
    std::vector<Record> records;
    while (m_at < m_text.size()) {
      Record record;
      do {
        auto field = nextField();
        if (!field) return failure(badRecord(ErrorCode::FileTruncated, records.size(), field.error().value));
        record.push_back(std::move(*field));
      } while (took(m_separator));
      took('\r');
      took('\n');
      records.push_back(std::move(record));
    }
    return records;
  }

 private:
  bool took(char c) {
    const bool here = m_at < m_text.size() && m_text[m_at] == c;
    m_at += here ? 1 : 0;
    return here;
  }
  [[nodiscard]] bool atEnd() const {
    return m_at == m_text.size() || m_text[m_at] == m_separator || m_text[m_at] == '\n' ||
           m_text[m_at] == '\r';
  }
  std::string plain() {
    const auto start = m_at;
    while (!atEnd()) ++m_at;
    return trimmed(m_text.substr(start, m_at - start));
  }

  Result<std::string> nextField() {
    const auto start = m_at;
    while (m_at < m_text.size() && m_text[m_at] == ' ') ++m_at;
    if (!took('"')) {
      m_at = start;
      return plain();
    }
    std::string field;
    while (m_at < m_text.size()) {
      const auto quote = std::min(m_text.find('"', m_at), m_text.size());
      field += m_text.substr(m_at, quote - m_at);
      m_at = std::min(quote + 1, m_text.size());
      if (quote == m_text.size()) break;
      if (took('"')) {
        field += '"';
        continue;
      }
      const std::string rest = plain();
      if (!rest.empty())
        return failure(ErrorCode::FileTruncated, '"' + field.substr(0, 40) + '"' + rest.substr(0, 40));
      return trimmed(field);
    }
    return failure(ErrorCode::FileTruncated, '"' + field.substr(0, 40));
  }

  std::string_view m_text;
  char m_separator;
  std::size_t m_at = 0;
};

bool isEmpty(const Record& record) {
  return std::ranges::all_of(record, [](const std::string& cell) { return cell.empty(); });
}

Result<SourceLayer> layerOf(std::vector<Record> records) {
  SourceLayer layer;
  if (records.empty() || isEmpty(records.front())) return failure(ErrorCode::NoRows);
  layer.columns = std::move(records.front());
  while (!layer.columns.empty() && layer.columns.back().empty()) layer.columns.pop_back();
  const std::size_t width = layer.columns.size();
  for (std::size_t i = 1; i < records.size(); ++i) {
    Record& record = records[i];
    while (record.size() > width && record.back().empty()) record.pop_back();
    if (record.size() > width)
      return failure(
          badRecord(ErrorCode::RowsDisagree, i, std::to_string(record.size()), std::to_string(width)));
    record.resize(width);
    layer.rows.push_back({std::move(record), {}});
  }
  return layer;
}

Result<std::string> bytesOf(const std::filesystem::path& path) {
  constexpr std::uintmax_t kLargest = std::uintmax_t{1} << 31;
  std::error_code error;
  const auto size = std::filesystem::file_size(path, error);
  if (error) return failure(ErrorCode::FileNotReadable, path.string());
  if (size > kLargest)
    return failure(ErrorCode::FileTooLarge, std::to_string(size), std::to_string(kLargest));
  std::ifstream in(path, std::ios::binary);
  std::string bytes(size, '\0');
  if (!in.read(bytes.data(), static_cast<std::streamsize>(size)))
    return failure(ErrorCode::FileNotReadable, path.string());
  return bytes;
}

}  // namespace

bool isCsv(const std::filesystem::path& path) {
  const std::string extension = lower(path.extension().string());
  return extension == ".csv" || extension == ".tsv" || extension == ".txt";
}

Result<std::vector<std::vector<std::string>>> parsedCsv(std::string_view utf8, char separator) {
  return CsvReader(utf8, separator).read();
}

char separatorOf(std::string_view utf8) {
  constexpr std::array<char, 4> kSeparators{',', ';', '\t', '|'};
  std::array<int, 4> counts{};
  bool quoted = false;
  for (const char c : utf8) {
    if (c == '"') quoted = !quoted;
    if (c == '\n' && !quoted) break;
    const auto found = std::ranges::find(kSeparators, c);
    if (!quoted && found != kSeparators.end())
      ++counts[static_cast<std::size_t>(found - kSeparators.begin())];
  }
  return kSeparators[static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin())];
}

Result<SourceLayer> readCsv(const std::filesystem::path& path, const std::string& encoding) {
  const auto bytes = bytesOf(path);
  if (!bytes) return failure(bytes.error());
  auto text = textOf(*bytes, encoding);
  if (!text) return failure(text.error());
  if (text->utf8.find('\0') != std::string::npos) return failure(ErrorCode::FileForeign);
  auto records = parsedCsv(text->utf8, separatorOf(text->utf8));
  if (!records) return failure(records.error());
  auto layer = layerOf(std::move(*records));
  if (layer) layer->name = path.stem().string();
  if (layer) layer->encoding = text->encoding;
  return layer;
}

}  // namespace xuequ::gis
