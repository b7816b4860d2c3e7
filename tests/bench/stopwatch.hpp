// SPDX-License-Identifier: Apache-2.0
// Times and the line in which they are printed.
#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace xuequ::bench {

/// Median of several runs, in milliseconds.
template <class Work>
double medianMs(int runs, const Work& work);

/// name, value, unit, size, peer or bound, ratio; tab between. The ratio is value / bound.
void print(const std::string& name, double value, const std::string& unit, const std::string& size,
           double bound);
/// A figure without a bound.
void print(const std::string& name, double value, const std::string& unit, const std::string& size);

double medianOf(std::vector<double> values);

template <class Work>
double medianMs(int runs, const Work& work) {
  std::vector<double> times;
  for (int run = 0; run < runs; ++run) {
    const auto start = std::chrono::steady_clock::now();
    work();
    times.push_back(
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
  }
  return medianOf(std::move(times));
}

}  // namespace xuequ::bench
