// SPDX-License-Identifier: Apache-2.0
#include "gis/store/owners_blob.hpp"

#include "gis/store/content_hash.hpp"

namespace xuequ::gis {
namespace {

class Output {
 public:
  /// Seven bits a byte, the lowest first; the eighth says that more follow.
  void put(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) m_bytes.push_back(static_cast<std::uint8_t>(value | 0x80));
    m_bytes.push_back(static_cast<std::uint8_t>(value));
  }
  void zones(std::span<const ZoneId> zones) {
    for (std::size_t first = 0; first < zones.size();) {
      std::size_t last = first;
      while (last < zones.size() && zones[last] == zones[first]) ++last;
      put(last - first);
      put(static_cast<std::uint64_t>(zones[first].value() + 1));  // kNoZone is −1
      first = last;
    }
  }
  Bytes take() { return std::move(m_bytes); }

 private:
  Bytes m_bytes;
};

class Input {
 public:
  explicit Input(std::span<const std::uint8_t> bytes) : m_rest(bytes) {}

  [[nodiscard]] bool done() const { return m_rest.empty(); }
  bool take(std::uint64_t& value) {
    value = 0;
    for (unsigned shift = 0; shift < 64 && !m_rest.empty(); shift += 7) {
      const std::uint8_t byte = m_rest.front();
      m_rest = m_rest.subspan(1);
      value |= std::uint64_t{byte & 0x7FU} << shift;
      if (byte < 0x80) return true;
    }
    return false;
  }
  bool zones(std::size_t size, std::vector<ZoneId>& zones) {
    constexpr std::uint64_t kLast = std::numeric_limits<std::int32_t>::max();
    zones.reserve(size);
    while (zones.size() < size) {
      std::uint64_t run = 0;
      std::uint64_t zone = 0;
      if (!take(run) || !take(zone) || run == 0 || run > size - zones.size() || zone > kLast) return false;
      zones.insert(zones.end(), run, ZoneId{static_cast<std::int32_t>(zone) - 1});
    }
    return true;
  }

 private:
  std::span<const std::uint8_t> m_rest;
};

std::uint64_t fingerprintOf(const IdVector<UnitId, PlanningUnit>& units) {
  ContentHash hash;
  for (const PlanningUnit& unit : units) {
    hash.add(unit.key);
    hash.add(std::string_view("\0", 1));
  }
  return hash.value();
}

bool takeCutUnits(const StudyArea& area, Input& in, Owners& owners) {
  std::uint64_t count = 0;
  if (!in.take(count)) return false;
  for (; count > 0; --count) {
    std::uint64_t unit = 0;
    if (!in.take(unit) || unit >= area.units.size()) return false;
    const UnitId id{static_cast<std::int32_t>(unit)};
    if (!in.zones(area.pointsOf(id).size(), owners.cutUnits[id])) return false;
  }
  return true;
}

}  // namespace

Bytes encodeOwners(const StudyArea& area, const Owners& owners) {
  Output out;
  out.put(fingerprintOf(area.units));
  out.zones(owners.unit.items());
  out.put(owners.cutUnits.size());
  for (const auto& [unit, zones] : owners.cutUnits) {
    out.put(unit.index());
    out.zones(zones);
  }
  return out.take();
}

std::optional<Owners> decodeOwners(const StudyArea& area, std::span<const std::uint8_t> bytes) {
  Input in(bytes);
  std::uint64_t fingerprint = 0;
  std::vector<ZoneId> zones;
  Owners owners;
  if (!in.take(fingerprint) || fingerprint != fingerprintOf(area.units)) return std::nullopt;
  if (!in.zones(area.units.size(), zones) || !takeCutUnits(area, in, owners) || !in.done())
    return std::nullopt;
  owners.unit = IdVector<UnitId, ZoneId>(std::move(zones));
  return owners;
}

}  // namespace xuequ::gis
