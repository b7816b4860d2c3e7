// SPDX-License-Identifier: Apache-2.0
// The plan's commitments: what was promised, by when, and how it is tracked.
#pragma once

#include "core/base/calendar.hpp"
#include "core/base/ids.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace xuequ {

enum class Tracking : std::uint8_t { Computed, Entered, Text };
enum class Comparison : std::uint8_t { AtLeast, AtMost, Equal };

struct Target {
  std::string key;      ///< C12
  std::string section;  ///< of the policy document
  std::string text;
  std::string textEn;
  std::optional<double> number;
  std::string unit;
  std::optional<SchoolYear> year;
  Tracking tracking = Tracking::Text;
  std::string measure;  ///< for Computed: a name of core/evaluation/targets.hpp
  Comparison comparison = Comparison::AtLeast;
  std::string definition;  ///< of a rate that has several
  std::optional<double> entered;
  std::string evidence;
  bool operator==(const Target&) const = default;
};

enum class CommitmentState : std::uint8_t { No, Planned, Yes };

/// One line of a school's checklist: psychology room, library, wireless, guards, alarm, …
struct Commitment {
  SchoolId school;
  std::string name;
  CommitmentState state = CommitmentState::No;
  std::string evidence;
  std::string target;  ///< key of the target it counts for; may be empty
  bool operator==(const Commitment&) const = default;
};

}  // namespace xuequ
