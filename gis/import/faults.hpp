// SPDX-License-Identifier: Apache-2.0
// Every fault of a file, in the order of its rows, so that a planner mends them all at once.
#pragma once

#include "core/base/result.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace xuequ::gis {

class Faults {
 public:
  explicit Faults(Place file) : m_file(std::move(file)) {}

  /// row 0: of the file as a whole.
  void add(ErrorCode, std::size_t row, std::string field, std::string value = {}, std::string wanted = {});
  /// An error from elsewhere, put at its place.
  void add(Error, std::size_t row);
  [[nodiscard]] bool any() const { return !m_errors.empty(); }
  /// The first fault with the others behind it, 1,000 in all.
  [[nodiscard]] Error take();

 private:
  Place m_file;
  std::vector<Error> m_errors;
};

}  // namespace xuequ::gis
