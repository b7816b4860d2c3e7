// SPDX-License-Identifier: Apache-2.0
// Collects the faults of one kind of record, each with its row.
#pragma once

#include "core/base/error.hpp"
#include "core/base/units.hpp"
#include "core/geometry/polygon.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace xuequ {

/// What is wrong with a shape: PolygonZeroArea, PolygonCrossesItself, or nothing.
std::optional<ErrorCode> shapeFault(const MultiPolygon&);

class FaultRows {
 public:
  /// Adds to `faults`; `layer` is the kind of record.
  FaultRows(std::vector<Error>& faults, std::string layer);

  /// Looks at the records one by one; faults found meanwhile are of that row.
  template <class Record, class Check>
  void each(const std::vector<Record>& records, const Check& check) {
    for (const Record& record : records) {
      ++m_row;
      check(record);
    }
    m_row = 0;
  }

  void fault(ErrorCode, std::string field, std::string value, std::string wanted = {});
  void notNegative(const std::string& field, std::int64_t value);
  void notNegative(const std::string& field, double value);
  void notNegative(const std::string& field, Pupils value);
  void withinRange(const std::string& field, std::int64_t value, std::int64_t low, std::int64_t high);
  void shape(std::optional<ErrorCode> fault, const std::string& key);

 private:
  std::vector<Error>& m_faults;
  std::string m_layer;
  std::int64_t m_row = 0;
};

}  // namespace xuequ
