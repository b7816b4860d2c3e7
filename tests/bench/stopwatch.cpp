// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/stopwatch.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

namespace xuequ::bench {

double medianOf(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, middle);
  return *middle;
}

void print(const std::string& name, double value, const std::string& unit, const std::string& size,
           double bound) {
  fmt::print("{}\t{:.4g}\t{}\t{}\tbound {:g} {}\t{:.3f}\n", name, value, unit, size, bound, unit,
             value / bound);
  std::fflush(stdout);
}

void print(const std::string& name, double value, const std::string& unit, const std::string& size) {
  fmt::print("{}\t{:.4g}\t{}\t{}\t-\t-\n", name, value, unit, size);
  std::fflush(stdout);
}

}  // namespace xuequ::bench
