// SPDX-License-Identifier: Apache-2.0
#include "gis/import/faults.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace xuequ::gis {

void Faults::add(ErrorCode code, std::size_t row, std::string field, std::string value, std::string wanted) {
  Error error;
  error.code = code;
  error.place.field = std::move(field);
  error.value = std::move(value);
  error.wanted = std::move(wanted);
  add(std::move(error), row);
}

void Faults::add(Error error, std::size_t row) {
  error.place.file = m_file.file;
  error.place.layer = m_file.layer;
  if (row > 0) error.place.row = static_cast<std::int64_t>(row);
  m_errors.push_back(std::move(error));
}

Error Faults::take() {
  constexpr std::size_t kMost = 1000;
  std::ranges::stable_sort(m_errors, {}, [](const Error& e) { return e.place.row; });
  if (m_errors.size() > kMost) m_errors.resize(kMost);
  Error first = std::move(m_errors.front());
  first.more.assign(std::make_move_iterator(m_errors.begin() + 1), std::make_move_iterator(m_errors.end()));
  m_errors.clear();
  return first;
}

}  // namespace xuequ::gis
