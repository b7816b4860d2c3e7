// SPDX-License-Identifier: Apache-2.0
// Rows of a table read column by column, each value checked as it is taken: a file may have been edited by
// others, or damaged. Whatever does not fit ends in PlanDamaged with table, row and column.
#pragma once

#include "core/base/calendar.hpp"
#include "core/base/units.hpp"
#include "gis/store/geometry_blob.hpp"
#include "gis/store/sqlite.hpp"

#include <array>
#include <limits>
#include <string>

namespace xuequ::gis {

class Rows {
 public:
  /// `columns` as in SELECT; rows come by fid.
  Rows(Database&, std::string table, const std::string& columns, const std::string& where = {});

  /// Moves to the next row and its first column.
  bool next();
  [[nodiscard]] std::int64_t fid() const { return m_fid; }

  std::string text();
  std::int64_t integer(std::int64_t low, std::int64_t high);
  std::int32_t count() {
    return static_cast<std::int32_t>(integer(0, std::numeric_limits<std::int32_t>::max()));
  }
  std::int64_t amount() { return integer(0, std::numeric_limits<std::int64_t>::max()); }
  bool yes() { return integer(0, 1) == 1; }
  double real();
  Pupils pupils();
  SchoolYear year();
  Stage stage();
  /// The place of the word in the list, as the enumeration that the list spells.
  template <class E, std::size_t N>
  E word(const std::array<std::string_view, N>& words) {
    const std::string_view found = rawText();
    for (std::size_t i = 0; i < N; ++i) {
      if (words[i] == found) return static_cast<E>(i);
    }
    refuse();
  }
  /// none where the column is NULL; else what the member function reads.
  template <class Read>
  auto optional(Read read) -> std::optional<decltype(read(*this))> {
    if (m_rows.isNull(m_column)) {
      ++m_column;
      return std::nullopt;
    }
    return read(*this);
  }

  std::optional<Point> optionalPoint(const Grid&);
  Line line(const Grid&);
  MultiPolygon polygons(const Grid&);
  /// Two columns of metres.
  Point metres(const Grid&);

  /// The column just taken is at fault.
  [[noreturn]] void refuse() const;

 private:
  std::string_view rawText();
  template <class T>
  T decoded(const Grid&, std::optional<T> (*decode)(const Grid&, std::span<const std::uint8_t>));

  std::string m_table;
  Statement m_rows;
  std::int64_t m_fid = std::numeric_limits<std::int64_t>::min();
  int m_column = 0;
};

}  // namespace xuequ::gis
