// SPDX-License-Identifier: Apache-2.0
// The one parallel loop: a range cut into as many contiguous pieces as there are threads.
#pragma once

#include <algorithm>
#include <cstddef>
#include <thread>
#include <vector>

namespace xuequ {

/// Calls body(first, last) for pieces of [0, size); the pieces run at the same time, so body writes only to
/// its own part. Results must not depend on where the cuts are. Small ranges stay on the calling thread.
template <class Body>
void forPieces(std::size_t size, std::size_t smallest, const Body& body) {
  const std::size_t most = size / std::max<std::size_t>(1, smallest);
  if (most <= 1) return body(std::size_t{0}, size);  // the C library reads files to count the cores
  const std::size_t cores = std::max<std::size_t>(1, std::thread::hardware_concurrency());
  const std::size_t pieces = std::min(most, cores);
  const auto cut = [&](std::size_t i) { return size * i / pieces; };
  std::vector<std::jthread> workers;
  for (std::size_t i = 1; i < pieces; ++i) workers.emplace_back([&, i] { body(cut(i), cut(i + 1)); });
  body(cut(0), cut(1));
}

}  // namespace xuequ
