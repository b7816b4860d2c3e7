// SPDX-License-Identifier: Apache-2.0
// What stands between a file from anywhere and our statements. A view, a trigger or a virtual table is code
// that the file brings along; ours are known word for word, and nothing else may run.
#include "gis/store/schema.hpp"

#include <sha2.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <map>

namespace xuequ::gis {
namespace {

/// Of one entry of sqlite_master.
struct Entry {
  std::string type;
  std::string table;
  std::string definition;
};
using Entries = std::map<std::string, Entry, std::less<>>;

[[noreturn]] void refuse(ErrorCode code, const std::string& name, const std::string& value,
                         const std::string& wanted = {}) {
  throw StoreFault(Error{.code = code,
                         .place = {.file = {}, .layer = name, .row = 0, .field = {}},
                         .value = value,
                         .wanted = wanted,
                         .more = {}});
}

/// Other programs may lay out a definition anew when they copy it.
std::string withoutBlanks(std::string_view text) {
  std::string out;
  std::ranges::copy_if(text, std::back_inserter(out), [](unsigned char c) { return std::isspace(c) == 0; });
  return out;
}

Entries entriesOf(Database& db) {
  Entries entries;
  Statement rows(db, "SELECT name, type, tbl_name, sql FROM sqlite_master");
  while (rows.next())
    entries[std::string(rows.text(0))] = {std::string(rows.text(1)), std::string(rows.text(2)),
                                          withoutBlanks(rows.text(3))};
  return entries;
}

Entries made(std::int64_t version) {
  Database db = Database::inMemory();
  createFirstTables(db);
  for (std::int64_t step = 1; step < version; ++step) migrations()[static_cast<std::size_t>(step - 1)](db);
  return entriesOf(db);
}

std::string digestOf(const Entries& entries) {
  std::string all;
  for (const auto& [name, entry] : entries)
    for (const std::string& part : {entry.type, name, entry.table, entry.definition}) all += part + '\n';
  std::array<char, SHA256_DIGEST_STRING_LENGTH> digest{};
  SHA256Data(reinterpret_cast<const std::uint8_t*>(all.data()), all.size(), digest.data());
  return digest.data();
}

bool isPlainTable(const Entry& entry) {
  return entry.type == "table" && entry.definition.starts_with("CREATETABLE");
}

std::int64_t versionOf(Database& db, const Entries& entries) {
  const auto plan = entries.find("plan");
  const bool marked = db.integer("PRAGMA application_id") == 0x47504B47;
  if (!marked || plan == entries.end() || !isPlainTable(plan->second)) refuse(ErrorCode::FileForeign, "", "");
  if (plan->second.definition.find("versionINTEGER") == std::string::npos)
    refuse(ErrorCode::FileForeign, "plan", "");
  const std::int64_t version = db.integer("SELECT version FROM plan");
  if (version > currentVersion())
    refuse(ErrorCode::PlanNewerVersion, "plan", std::to_string(version), std::to_string(currentVersion()));
  if (version < 1) refuse(ErrorCode::PlanDamaged, "plan", std::to_string(version));
  return version;
}

void checkAgainst(const Entries& found, const Entries& expected) {
  for (const auto& [name, entry] : expected) {
    const auto there = found.find(name);
    if (there == found.end()) refuse(ErrorCode::PlanDamaged, name, "");
    if (there->second.definition != entry.definition)
      refuse(ErrorCode::PlanDamaged, name, there->second.type);
  }
  for (const auto& [name, entry] : found) {
    const bool ours = expected.contains(name);
    const bool plain = isPlainTable(entry) || (entry.type == "index" && !expected.contains(entry.table));
    if (!ours && !plain && !entry.definition.empty()) refuse(ErrorCode::FileNotAllowed, name, entry.type);
  }
}

}  // namespace

std::string schemaDigest(Database& db) { return digestOf(entriesOf(db)); }

/// Most plans are of the current version and have nothing besides; to make its tables and to look takes
/// longer than to read the plan of a town.
std::int64_t checkSchema(Database& db) {
  const Entries found = entriesOf(db);
  const std::int64_t version = versionOf(db, found);
  if (version == currentVersion() && digestOf(found) == kCurrentSchemaDigest) return version;
  checkAgainst(found, made(version));
  return version;
}

}  // namespace xuequ::gis
