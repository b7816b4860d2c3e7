// SPDX-License-Identifier: Apache-2.0
#include "gis/store/network_blob.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <limits>
#include <type_traits>

namespace xuequ::gis {
namespace {

static_assert(std::endian::native == std::endian::little, "the lists are stored as they stand in memory");
static_assert(sizeof(Point) == 8 && sizeof(Stretch) == 16);

constexpr std::uint64_t kFormat = 0x31'4B'4C'41'57ULL;  ///< "WALK1"
using Header = std::array<std::uint64_t, 4>;            ///< format; junctions, stretches, bends

template <class T>
void put(Bytes& bytes, std::span<const T> items) {
  static_assert(std::is_trivially_copyable_v<T>);
  const std::size_t at = bytes.size();
  bytes.resize(at + items.size_bytes());
  if (!items.empty()) std::memcpy(bytes.data() + at, items.data(), items.size_bytes());
}

template <class T>
std::vector<T> take(std::span<const std::uint8_t>& rest, std::uint64_t count) {
  std::vector<T> items(count);
  if (count > 0) std::memcpy(items.data(), rest.data(), count * sizeof(T));
  rest = rest.subspan(count * sizeof(T));
  return items;
}

/// The sizes say exactly how long the blob is.
bool fits(const Header& header, std::size_t size) {
  constexpr std::uint64_t kMost = std::numeric_limits<std::int32_t>::max() / 2;
  const auto [format, junctions, stretches, bends] = header;
  if (format != kFormat || std::max({junctions, stretches, bends}) > kMost) return false;
  return size == junctions * sizeof(Point) + stretches * sizeof(Stretch) + bends * sizeof(Point);
}

bool sound(std::span<const Stretch> stretches, std::size_t junctions, std::size_t bends) {
  std::int32_t before = 0;
  for (const Stretch& stretch : stretches) {
    const bool ends = stretch.from.value() >= 0 && stretch.to.value() >= 0 &&
                      stretch.from.index() < junctions && stretch.to.index() < junctions;
    if (!ends || stretch.length < Walk{1} || stretch.length > kLongestWalk || stretch.firstBend < before ||
        static_cast<std::size_t>(stretch.firstBend) > bends)
      return false;
    before = stretch.firstBend;
  }
  return stretches.empty() ? bends == 0 : stretches.front().firstBend == 0;
}

}  // namespace

Bytes encodeNetwork(const WalkNetwork& network) {
  Bytes bytes;
  const Header header{kFormat, network.junctions().size(), network.stretches().size(),
                      network.bends().size()};
  put(bytes, std::span<const std::uint64_t>(header));
  put(bytes, std::span<const Point>(network.junctions()));
  put(bytes, std::span<const Stretch>(network.stretches()));
  put(bytes, std::span<const Point>(network.bends()));
  return bytes;
}

std::optional<WalkNetwork> decodeNetwork(std::span<const std::uint8_t> bytes) {
  Header header{};
  if (bytes.size() < sizeof header) return std::nullopt;
  std::memcpy(header.data(), bytes.data(), sizeof header);
  std::span<const std::uint8_t> rest = bytes.subspan(sizeof header);
  if (!fits(header, rest.size())) return std::nullopt;
  auto junctions = take<Point>(rest, header[1]);
  auto stretches = take<Stretch>(rest, header[2]);
  auto bends = take<Point>(rest, header[3]);
  if (!sound(stretches, junctions.size(), bends.size())) return std::nullopt;
  return WalkNetwork(std::move(junctions), std::move(stretches), std::move(bends));
}

}  // namespace xuequ::gis
