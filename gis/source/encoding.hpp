// SPDX-License-Identifier: Apache-2.0
// Text of unknown encoding to UTF-8. Chinese tables are GBK more often than not, and seldom say so.
#pragma once

#include "core/base/result.hpp"

#include <string>
#include <string_view>

namespace xuequ::gis {

struct Text {
  std::string utf8;
  std::string encoding;
};

/// With `cut` the text may end within a character, as the fields of a DBF do.
bool isUtf8(std::string_view, bool cut = false);

/// The name iconv knows for what a .cpg file or a user writes: "936", "GBK" and "gb2312" are all GB18030,
/// which holds them.
std::string encodingName(std::string_view);

/// EncodingUnknown where the bytes are not of this encoding or nobody knows it. With `cut` an unfinished
/// character at the end is left out.
Result<std::string> toUtf8(std::string_view bytes, const std::string& encoding, bool cut = false);

/// By byte order mark; else UTF-8 if valid; else GB18030 if it reads as Chinese. EncodingUnknown: the user
/// must say.
Result<std::string> detectedEncoding(std::string_view bytes);

/// In the encoding asked for, or the detected one; without its byte order mark.
Result<Text> textOf(std::string_view bytes, const std::string& asked);

}  // namespace xuequ::gis
