// SPDX-License-Identifier: Apache-2.0
#include "gis/store/network_table.hpp"

#include "core/network/noding.hpp"
#include "gis/store/content_hash.hpp"
#include "gis/store/network_blob.hpp"
#include "gis/store/record_tables.hpp"

namespace xuequ::gis {
namespace {

/// Counts up when noding changes, so that networks made the old way are made anew.
constexpr std::int32_t kMethod = 1;

template <class T>
void add(ContentHash& hash, const T& value) {
  hash.add({reinterpret_cast<const char*>(&value), sizeof value});
}

/// Of all that the network depends on.
std::int64_t fingerprintOf(const Records& records) {
  ContentHash hash;
  add(hash, kMethod);
  for (const Road& road : records.roads) {
    const std::array<std::uint8_t, 4> traits{static_cast<std::uint8_t>(road.kind), road.bridge, road.tunnel,
                                             road.onFoot};
    add(hash, traits);
    add(hash, road.line.size());
    for (const Point p : road.line) add(hash, p);
  }
  return static_cast<std::int64_t>(hash.value());
}

std::optional<WalkNetwork> stored(Database& db, std::string_view where, std::int64_t fingerprint) {
  Statement rows(db, "SELECT content FROM walk_network" + std::string(where));
  if (!where.empty()) rows.bind(1, fingerprint);
  return rows.next() ? decodeNetwork(rows.blob(0)) : std::nullopt;
}

}  // namespace

void keepNetwork(Database& db, const Records& records) {
  const std::int64_t fingerprint = fingerprintOf(records);
  if (stored(db, " WHERE made_from = ?", fingerprint)) return;
  db.run("DELETE FROM walk_network");
  if (records.roads.empty()) return;
  const Bytes content = encodeNetwork(nodedNetwork(records.roads).network);
  Statement(db, "INSERT INTO walk_network VALUES (1, ?, ?)").with(fingerprint, Blob(content)).run();
}

WalkNetwork readNetwork(Database& db) {
  if (auto network = stored(db, {}, 0)) return std::move(*network);
  return nodedNetwork(readRecords(db).roads).network;
}

}  // namespace xuequ::gis
