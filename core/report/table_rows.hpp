// SPDX-License-Identifier: Apache-2.0
// Cells made alike in all tables.
#pragma once

#include "core/evaluation/outcome.hpp"
#include "core/report/table.hpp"

#include <string>
#include <string_view>

namespace xuequ {

inline Cell cell(Pupils pupils) { return pupils.rounded(); }
inline Cell cell(Seats seats) { return seats.count(); }
inline Cell cell(Sections sections) { return std::int64_t{sections.count()}; }
inline Cell cell(std::int32_t whole) { return std::int64_t{whole}; }
inline Cell cell(SchoolYear year) { return std::int64_t{year.value()}; }
inline Cell cell(Stage stage) { return Word{std::string(keyOf(stage))}; }
Cell cell(Ownership);

/// The value, or an empty cell for nought: of an area or a cost that nobody has given.
Cell known(double value);

/// To the hundredth: of square metres and metres, so that the last bits of sines do not reach the reader.
double hundredths(double value);
/// part / whole in percent, to the ten-thousandth; empty where there is no whole.
Cell percentCell(double part, double whole);

/// A column a year, "y2022", "y2023", … after those given.
std::vector<Column> withYears(std::vector<Column> first, const Outcome&, ColumnKind);

/// Name of a school, of a grade as the pack labels it; of a unit its key where it has none.
std::string nameOf(const StudyArea&, const Scenario&, SchoolId);
std::string nameOf(const StudyArea&, Grade);
std::string nameOf(const PlanningUnit&);

}  // namespace xuequ
