// SPDX-License-Identifier: Apache-2.0
#include "gis/source/encoding.hpp"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

namespace xuequ::gis {
namespace {

constexpr const char* kSuggested = "UTF-8, GB18030, BIG5, CP1252, ISO-8859-1, SHIFT_JIS, EUC-KR";

struct Mark {
  std::string_view bytes;
  const char* encoding;
};
constexpr std::array<Mark, 3> kMarks{
    {{"\xEF\xBB\xBF", "UTF-8"}, {"\xFF\xFE", "UTF-16LE"}, {"\xFE\xFF", "UTF-16BE"}}};

const Mark* markOf(std::string_view bytes) {
  const auto found = std::ranges::find_if(kMarks, [&](const Mark& m) { return bytes.starts_with(m.bytes); });
  return found == kMarks.end() ? nullptr : &*found;
}

bool isHigh(char c) { return static_cast<unsigned char>(c) >= 0x80; }

std::size_t lengthOf(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead < 0xE0) return 2;
  if (lead >= 0xE0 && lead < 0xF0) return 3;
  return lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
}

/// How much of the text is whole UTF-8 characters.
std::size_t wholeUtf8(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t length = lengthOf(static_cast<unsigned char>(text[at]));
    if (length == 0 || at + length > text.size()) break;
    const auto follows = text.substr(at + 1, length - 1);
    if (!std::ranges::all_of(follows, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }))
      break;
    at += length;
  }
  return at;
}

/// Nearly any bytes pass for GB18030; text that is meant so lies mostly in the GB 2312 block, both bytes from
/// A1 up.
bool readsAsChinese(std::string_view bytes) {
  std::size_t usual = 0, unusual = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (!isHigh(bytes[i])) continue;
    const auto lead = static_cast<unsigned char>(bytes[i]);
    const auto next = i + 1 < bytes.size() ? static_cast<unsigned char>(bytes[i + 1]) : 0;
    ++(lead >= 0xA1 && lead <= 0xF7 && next >= 0xA1 ? usual : unusual);
    ++i;
  }
  return usual > unusual;
}

class Converter {
 public:
  explicit Converter(const std::string& from) : m_handle(iconv_open("UTF-8", from.c_str())) {}
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;
  ~Converter() {
    if (known()) iconv_close(m_handle);
  }
  [[nodiscard]] bool known() const {
    return m_handle != reinterpret_cast<iconv_t>(-1);
  }  // NOLINT: iconv's own idiom

  /// False where a byte does not belong; an unfinished character at the end is left in `bytes`.
  bool convert(std::string_view& bytes, std::string& out) {
    std::array<char, 4096> buffer;
    while (!bytes.empty()) {
      char* in = const_cast<char*>(bytes.data());
      std::size_t left = bytes.size(), room = buffer.size();
      char* to = buffer.data();
      const auto done = iconv(m_handle, &in, &left, &to, &room);
      const int reason = errno;
      out.append(buffer.data(), buffer.size() - room);
      bytes = bytes.substr(bytes.size() - left);
      if (done == static_cast<std::size_t>(-1) && reason == EILSEQ) return false;
      if (done == static_cast<std::size_t>(-1) && reason == EINVAL) return true;
    }
    return true;
  }

 private:
  iconv_t m_handle;
};

std::string upper(std::string_view text) {
  std::string result;
  for (const char c : text)
    if (c != ' ' && c != '\r' && c != '\n')
      result += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return result;
}

}  // namespace

bool isUtf8(std::string_view text, bool cut) {
  const auto rest = text.substr(wholeUtf8(text));
  if (rest.empty() || !cut) return rest.empty();
  return rest.size() < lengthOf(static_cast<unsigned char>(rest[0])) && std::ranges::all_of(rest, isHigh);
}

std::string encodingName(std::string_view asked) {
  std::string name = upper(asked);
  for (const std::string_view prefix : {"LDID/", "OEM", "ANSI"})
    if (name.starts_with(prefix)) name.erase(0, prefix.size());
  for (const std::string_view same : {"GBK", "GB2312", "GB-2312", "936", "CP936", "MS936", "EUC-CN", "54936"})
    if (name == same) return "GB18030";
  if (name == "65001" || name == "UTF8") return "UTF-8";
  if (name.starts_with("88591")) return "ISO-8859-" + name.substr(4);
  const bool digits = !name.empty() && std::ranges::all_of(name, [](char c) { return c >= '0' && c <= '9'; });
  return digits ? "CP" + name : name;
}

Result<std::string> toUtf8(std::string_view bytes, const std::string& encoding, bool cut) {
  if (encoding == "UTF-8" && isUtf8(bytes, cut)) return std::string(bytes.substr(0, wholeUtf8(bytes)));
  Converter converter(encoding);
  std::string out;
  if (!converter.known()) return failure(ErrorCode::EncodingUnknown, encoding, kSuggested);
  if (!converter.convert(bytes, out) || (!cut && !bytes.empty()))
    return failure(ErrorCode::EncodingUnknown, encoding, kSuggested);
  return out;
}

Result<std::string> detectedEncoding(std::string_view bytes) {
  if (const Mark* mark = markOf(bytes)) return std::string(mark->encoding);
  if (isUtf8(bytes)) return std::string("UTF-8");
  if (readsAsChinese(bytes)) return std::string("GB18030");
  return failure(ErrorCode::EncodingUnknown, {}, kSuggested);
}

Result<Text> textOf(std::string_view bytes, const std::string& asked) {
  auto encoding = asked.empty() ? detectedEncoding(bytes) : Result<std::string>(encodingName(asked));
  if (!encoding) return failure(encoding.error());
  if (const Mark* mark = markOf(bytes); mark && *encoding == mark->encoding)
    bytes.remove_prefix(mark->bytes.size());
  auto utf8 = toUtf8(bytes, *encoding);
  if (!utf8) return failure(utf8.error());
  return Text{std::move(*utf8), std::move(*encoding)};
}

}  // namespace xuequ::gis
