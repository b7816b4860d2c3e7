// SPDX-License-Identifier: Apache-2.0
#include "gis/import/row.hpp"

#include "gis/source/trim.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace xuequ::gis {
namespace {

std::optional<double> parsed(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

std::string stagesOf(const StandardsPack& pack) {
  std::string names;
  for (const StageStandard& standard : pack.stages)
    names += (names.empty() ? "" : ", ") + std::string(keyOf(standard.stage));
  return names;
}

std::string gradesOf(const StandardsPack& pack) {
  std::string labels;
  for (const StageStandard& standard : pack.stages)
    for (const std::string& label : standard.grades) labels += (labels.empty() ? "" : ", ") + label;
  return labels;
}

}  // namespace

std::string Row::lowered(std::string_view text) { return lower(text); }

std::string Row::needed(const Column& column) const {
  const std::string_view found = text(column);
  if (found.empty()) fault(ErrorCode::ValueMissing, column);
  return std::string(found);
}

bool Row::isEmpty() const {
  return m_cells->wkb.empty() &&
         std::ranges::all_of(m_cells->cells, [](const std::string& cell) { return cell.empty(); });
}

std::optional<double> Row::number(const Column& column) const {
  const std::string_view found = text(column);
  if (found.empty()) return std::nullopt;
  const auto value = parsed(found);
  if (!value) fault(ErrorCode::NotANumber, column, std::string(found));
  return value;
}

std::optional<double> Row::amount(const Column& column) const {
  const auto value = number(column);
  if (!value || *value >= 0) return value;
  fault(ErrorCode::NegativeNumber, column, std::string(text(column)));
  return std::nullopt;
}

std::optional<std::int64_t> Row::whole(const Column& column, std::int64_t low, std::int64_t high) const {
  const auto value = number(column);
  if (!value) return std::nullopt;
  const std::string range = std::to_string(low) + " … " + std::to_string(high);
  if (*value < 0 && low >= 0) {
    fault(ErrorCode::NegativeNumber, column, std::string(text(column)), range);
  } else if (*value != std::floor(*value) || *value < static_cast<double>(low) ||
             *value > static_cast<double>(high)) {
    fault(ErrorCode::NumberOutOfRange, column, std::string(text(column)), range);
  } else {
    return static_cast<std::int64_t>(*value);
  }
  return std::nullopt;
}

std::optional<Pupils> Row::pupils(const Column& column) const {
  constexpr double kMost = 1e9;
  const auto value = amount(column);
  if (!value) return std::nullopt;
  if (*value <= kMost) return Pupils{std::llround(*value * 1000.0)};
  fault(ErrorCode::NumberOutOfRange, column, std::string(text(column)), "0 … 1000000000");
  return std::nullopt;
}

std::optional<Sections> Row::sections(const Column& column) const {
  const auto count = whole(column, 0, 10'000);
  return count ? std::optional{Sections{static_cast<std::int32_t>(*count)}} : std::nullopt;
}

std::optional<SchoolYear> Row::year(const Column& column) const {
  constexpr std::size_t kDigits = 4;
  const std::string_view found = text(column);
  if (found.empty()) return std::nullopt;
  const auto end = std::ranges::find_if_not(found, isDigit);
  int year = 0;
  std::from_chars(found.data(), found.data() + std::min(found.size(), kDigits), year);
  const auto rest = found.substr(static_cast<std::size_t>(end - found.begin()));
  const bool alone = rest.empty() || rest == ".0" || rest.find('.') == rest.npos;
  if (static_cast<std::size_t>(end - found.begin()) == kDigits && alone && year >= 1900 && year <= 2200)
    return SchoolYear{year};
  fault(ErrorCode::YearOutOfRange, column, std::string(found), "1900 … 2200");
  return std::nullopt;
}

std::optional<Stage> Row::stage(const Column& column, const StandardsPack& pack) const {
  const std::string_view found = text(column);
  if (found.empty()) return std::nullopt;
  const auto stage = stageNamed(pack, found);
  if (stage && pack.find(*stage)) return stage;
  fault(stage ? ErrorCode::StageNotInPack : ErrorCode::StageUnknown, column, std::string(found),
        stagesOf(pack));
  return std::nullopt;
}

std::optional<Grade> Row::grade(const Column& column, const StandardsPack& pack) const {
  const std::string_view found = text(column);
  if (found.empty()) return std::nullopt;
  const auto grade = gradeNamed(pack, found);
  if (!grade) fault(ErrorCode::GradeUnknown, column, std::string(found), gradesOf(pack));
  return grade;
}

void Row::fault(ErrorCode code, const Column& column, std::string value, std::string wanted) const {
  m_faults->add(code, m_number, m_columns->headingOf(column), std::move(value), std::move(wanted));
}

void Row::placeFault(ErrorCode code, std::string value, std::string wanted) const {
  m_faults->add(code, m_number, "geometry", std::move(value), std::move(wanted));
}

std::vector<std::string> listIn(std::string_view text, bool commasToo) {
  std::string even(text);
  const auto unify = [&](std::string_view sign) {
    for (auto at = even.find(sign); at != even.npos; at = even.find(sign)) even.replace(at, sign.size(), ";");
  };
  unify("；");
  if (commasToo)
    for (const std::string_view sign : {",", "，", "、", "|", " "}) unify(sign);
  std::vector<std::string> entries;
  for (std::size_t at = 0; at <= even.size();) {
    const auto end = std::min(even.find(';', at), even.size());
    if (std::string entry = trimmed(even.substr(at, end - at)); !entry.empty())
      entries.push_back(std::move(entry));
    at = end + 1;
  }
  return entries;
}

}  // namespace xuequ::gis
