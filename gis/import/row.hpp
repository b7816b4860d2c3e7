// SPDX-License-Identifier: Apache-2.0
// One row of a file under the roles of its columns. What does not fit is noted as a fault of that row and
// field; the value is then absent, and the row is read on, so that its other faults are found too.
#pragma once

#include "core/base/calendar.hpp"
#include "core/base/units.hpp"
#include "core/facts/standards.hpp"
#include "gis/import/columns.hpp"
#include "gis/import/faults.hpp"
#include "gis/import/words.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace xuequ::gis {

class Row {
 public:
  /// `number` counts from 1, the header not counted.
  Row(const SourceRow& cells, std::size_t number, const Columns& columns, Faults& faults)
      : m_cells(&cells), m_number(number), m_columns(&columns), m_faults(&faults) {}

  [[nodiscard]] std::size_t number() const { return m_number; }
  [[nodiscard]] std::string_view text(const Column& column) const { return column.in(*m_cells); }
  /// ValueMissing.
  [[nodiscard]] std::string needed(const Column&) const;
  [[nodiscard]] bool isEmpty() const;

  /// NotANumber, and NegativeNumber or NumberOutOfRange outside low … high. Empty: none.
  [[nodiscard]] std::optional<double> number(const Column&) const;
  [[nodiscard]] std::optional<double> amount(const Column&) const;
  [[nodiscard]] std::optional<std::int64_t> whole(const Column&, std::int64_t low = 0,
                                                  std::int64_t high = 1'000'000'000) const;
  [[nodiscard]] std::optional<Pupils> pupils(const Column&) const;
  [[nodiscard]] std::optional<Sections> sections(const Column&) const;
  /// A year alone, or the year in which a span starts: 2022, 2022-2023, 2022/23, 2022学年. YearOutOfRange.
  [[nodiscard]] std::optional<SchoolYear> year(const Column&) const;
  /// StageUnknown, StageNotInPack.
  [[nodiscard]] std::optional<Stage> stage(const Column&, const StandardsPack&) const;
  /// GradeUnknown.
  [[nodiscard]] std::optional<Grade> grade(const Column&, const StandardsPack&) const;

  /// ValueUnknown, with the words that could stand there.
  template <class Value>
  [[nodiscard]] std::optional<Value> word(const Column& column, std::span<const Word<Value>> words) const {
    const std::string_view found = text(column);
    if (found.empty()) return std::nullopt;
    const std::string plain = lowered(found);
    for (const Word<Value>& word : words)
      if (plain == word.text) return word.value;
    std::string wanted;
    for (const Word<Value>& word : words) wanted += (wanted.empty() ? "" : ", ") + std::string(word.text);
    fault(ErrorCode::ValueUnknown, column, std::string(found), wanted);
    return std::nullopt;
  }

  void fault(ErrorCode, const Column&, std::string value = {}, std::string wanted = {}) const;
  /// Of the row's geometry.
  void placeFault(ErrorCode, std::string value = {}, std::string wanted = {}) const;
  void fault(Error error) const { m_faults->add(std::move(error), m_number); }

 private:
  static std::string lowered(std::string_view);

  const SourceRow* m_cells;
  std::size_t m_number;
  const Columns* m_columns;
  Faults* m_faults;
};

/// Entries between semicolons, commas or their Chinese forms; empty ones are left out.
std::vector<std::string> listIn(std::string_view text, bool commasToo = true);

}  // namespace xuequ::gis
