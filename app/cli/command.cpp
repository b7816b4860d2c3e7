// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.hpp"

#include <charconv>

namespace xuequ::app {
namespace {

template <class Number>
Result<Number> parsed(const std::string& argument, const std::string& text) {
  Number number{};
  const auto end = text.data() + text.size();
  const auto result = std::from_chars(text.data(), end, number);
  if (result.ec == std::errc{} && result.ptr == end) return number;
  return failure(atArgument(error(ErrorCode::NotANumber, text), argument));
}

}  // namespace

std::string Invocation::text(const std::string& name, std::string_view otherwise) const {
  const auto found = m_values.find(name);
  return found == m_values.end() ? std::string(otherwise) : found->second.front();
}

const std::vector<std::string>& Invocation::all(const std::string& name) const {
  static const std::vector<std::string> none;
  const auto found = m_values.find(name);
  return found == m_values.end() ? none : found->second;
}

Result<int> Invocation::whole(const std::string& name, int otherwise) const {
  return has(name) ? parsed<int>(name, text(name)) : otherwise;
}

Result<double> Invocation::number(const std::string& name, double otherwise) const {
  return has(name) ? parsed<double>(name, text(name)) : otherwise;
}

Result<Stage> Invocation::stage(const std::string& name) const {
  return stageNamed(text(name)).map_error([&](Error error) { return atArgument(std::move(error), name); });
}

Result<std::pair<std::string, std::string>> pairOf(const std::string& argument, const std::string& text) {
  const auto equals = text.find('=');
  if (equals == std::string::npos || equals == 0)
    return failure(ErrorCode::Usage, argument + " " + text, argument + " NAME=VALUE");
  return std::pair{text.substr(0, equals), text.substr(equals + 1)};
}

std::vector<std::string> listOf(std::string_view text) {
  std::vector<std::string> items;
  while (!text.empty()) {
    const auto comma = std::min(text.find(','), text.size());
    if (comma > 0) items.emplace_back(text.substr(0, comma));
    text.remove_prefix(std::min(comma + 1, text.size()));
  }
  return items;
}

Result<Stage> stageNamed(std::string_view key) {
  if (const auto stage = stageOf(key)) return *stage;
  std::string known;
  for (const Stage stage : kAllStages) known += (known.empty() ? "" : ", ") + std::string(keyOf(stage));
  return failure(ErrorCode::StageUnknown, std::string(key), known);
}

Error error(ErrorCode code, std::string value, std::string wanted) {
  return {.code = code, .place = {}, .value = std::move(value), .wanted = std::move(wanted), .more = {}};
}

Error atArgument(Error error, const std::string& argument) {
  error.place.field = argument;
  return error;
}

}  // namespace xuequ::app
