// SPDX-License-Identifier: Apache-2.0
// FNV-1a: a quick guess at equality that is the same on every machine. Whoever trusts it compares the
// contents too.
#pragma once

#include <cstdint>
#include <string_view>

namespace xuequ::gis {

class ContentHash {
 public:
  void add(std::string_view bytes) {
    for (const char c : bytes) m_value = (m_value ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
  }
  [[nodiscard]] std::uint64_t value() const { return m_value; }

 private:
  std::uint64_t m_value = 0xCBF29CE484222325ULL;
};

}  // namespace xuequ::gis
