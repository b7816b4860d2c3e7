// SPDX-License-Identifier: Apache-2.0
// A subcommand described as data, and one call of it. Only command_line.cpp knows the library that reads the
// arguments.
#pragma once

#include "app/output/language.hpp"
#include "core/base/calendar.hpp"
#include "core/base/result.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xuequ::app {

enum class Takes : std::uint8_t { Nothing, One, Many };

struct Argument {
  std::string name;  ///< "--year", or "PLAN" for one known by its position
  Takes takes = Takes::One;
  Text help;
  bool required = false;
  std::string shown{};  ///< what help calls its value: "YEAR"

  [[nodiscard]] bool positional() const { return !name.starts_with('-'); }
};

class Invocation {
 public:
  using Values = std::map<std::string, std::vector<std::string>>;

  Invocation(Language language, bool json, Values values)
      : m_language(language), m_json(json), m_values(std::move(values)) {}

  [[nodiscard]] Language language() const { return m_language; }
  [[nodiscard]] bool json() const { return m_json; }
  [[nodiscard]] bool has(const std::string& name) const { return m_values.contains(name); }
  /// The value given, or the other one.
  [[nodiscard]] std::string text(const std::string& name, std::string_view otherwise = "") const;
  [[nodiscard]] const std::vector<std::string>& all(const std::string& name) const;
  /// NotANumber.
  [[nodiscard]] Result<int> whole(const std::string& name, int otherwise) const;
  [[nodiscard]] Result<double> number(const std::string& name, double otherwise) const;
  /// StageUnknown.
  [[nodiscard]] Result<Stage> stage(const std::string& name) const;
  [[nodiscard]] std::string in(Text text) const { return std::string(text.in(m_language)); }

 private:
  Language m_language;
  bool m_json;
  Values m_values;
};

/// What goes to standard output; or why not.
using Answer = Result<std::string>;

struct Command {
  std::string name;  ///< "run", "scenario list"
  Text help;
  std::vector<Argument> arguments;
  Answer (*run)(const Invocation&);
};

/// "NAME=VALUE" cut at the first '='. Usage.
Result<std::pair<std::string, std::string>> pairOf(const std::string& argument, const std::string& text);
/// "a,b" → a, b.
std::vector<std::string> listOf(std::string_view text);
/// The stage of that key. StageUnknown lists those that exist.
Result<Stage> stageNamed(std::string_view key);
Error error(ErrorCode, std::string value = {}, std::string wanted = {});
/// The same error with the argument as its place.
Error atArgument(Error, const std::string& argument);

}  // namespace xuequ::app
