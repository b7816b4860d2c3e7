// SPDX-License-Identifier: Apache-2.0
#include "core/facts/fault_rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace xuequ {
namespace {

constexpr std::size_t kMostFaults = 1000;

/// All corners on one line, which is no polygon at all. A figure of eight has no area either, but crosses
/// itself.
bool isFlat(const Ring& ring) {
  if (ring.empty()) return true;
  const auto other = std::ranges::find_if(ring, [&](Point p) { return p != ring.front(); });
  return other == ring.end() ||
         std::ranges::all_of(ring, [&](Point p) { return turn(ring.front(), *other, p) == 0; });
}

/// As normalised() leaves it, but for its sense.
bool isTidy(const Ring& ring) {
  return ring.size() >= 3 && ring.front() != ring.back() && std::ranges::adjacent_find(ring) == ring.end();
}

bool isTidy(const Polygon& polygon) {
  return isTidy(polygon.outer) &&
         std::ranges::all_of(polygon.holes, [](const Ring& hole) { return isTidy(hole); });
}

/// Most shapes are tidy; to copy and tidy each takes as long as to look for crossings.
bool crossesItself(const MultiPolygon& shape) {
  const bool tidy = std::ranges::all_of(shape, [](const Polygon& polygon) { return isTidy(polygon); });
  return (tidy ? selfCrossing(shape) : selfCrossing(normalised(shape))).has_value();
}

}  // namespace

std::optional<ErrorCode> shapeFault(const MultiPolygon& shape) {
  if (std::ranges::any_of(shape, [](const Polygon& polygon) { return isFlat(polygon.outer); }))
    return ErrorCode::PolygonZeroArea;
  if (crossesItself(shape)) return ErrorCode::PolygonCrossesItself;
  return std::nullopt;
}

FaultRows::FaultRows(std::vector<Error>& faults, std::string layer)
    : m_faults(faults), m_layer(std::move(layer)) {}

void FaultRows::fault(ErrorCode code, std::string field, std::string value, std::string wanted) {
  if (m_faults.size() >= kMostFaults) return;
  m_faults.push_back({.code = code,
                      .place = {.file = {}, .layer = m_layer, .row = m_row, .field = std::move(field)},
                      .value = std::move(value),
                      .wanted = std::move(wanted),
                      .more = {}});
}

void FaultRows::notNegative(const std::string& field, std::int64_t value) {
  if (value < 0) fault(ErrorCode::NegativeNumber, field, fmt::format("{}", value));
}

void FaultRows::notNegative(const std::string& field, double value) {
  if (!std::isfinite(value)) return fault(ErrorCode::NotANumber, field, fmt::format("{}", value));
  if (value < 0) fault(ErrorCode::NegativeNumber, field, fmt::format("{}", value));
}

void FaultRows::notNegative(const std::string& field, Pupils value) { notNegative(field, value.toDouble()); }

void FaultRows::withinRange(const std::string& field, std::int64_t value, std::int64_t low,
                            std::int64_t high) {
  if (value < low || value > high)
    fault(ErrorCode::NumberOutOfRange, field, fmt::format("{}", value), fmt::format("{} … {}", low, high));
}

void FaultRows::shape(std::optional<ErrorCode> code, const std::string& key) {
  if (code) fault(*code, "geometry", key);
}

}  // namespace xuequ
