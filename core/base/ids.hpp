// SPDX-License-Identifier: Apache-2.0
// An id type per thing, and a vector that only its own id can index.
#pragma once

#include "core/base/strong.hpp"

#include <cstdint>
#include <utility>
#include <vector>

namespace xuequ {

using UnitId = Strong<std::int32_t, struct UnitTag>;      ///< position in StudyArea::units
using PointId = Strong<std::int32_t, struct PointTag>;    ///< position in StudyArea::points
using SchoolId = Strong<std::int32_t, struct SchoolTag>;  ///< existing or planned, see plannedSchool()
using ZoneId = Strong<std::int32_t, struct ZoneTag>;  ///< unique within one stage's zoning, never used again
using ProjectId = Strong<std::int32_t, struct ProjectTag>;  ///< unique within one scenario, never used again
using ScenarioId = Strong<std::int32_t, struct ScenarioTag>;  ///< unique within a plan, never used again

inline constexpr ZoneId kNoZone{-1};
inline constexpr SchoolId kNoSchool{-1};

/// Existing schools are 0, 1, … in the order of their keys; a school that a project opens is named after the
/// project.
inline constexpr std::int32_t kFirstPlannedSchool = 1 << 24;
constexpr SchoolId plannedSchool(ProjectId project) {
  return SchoolId{kFirstPlannedSchool + project.value()};
}
constexpr bool isPlanned(SchoolId school) { return school.value() >= kFirstPlannedSchool; }

template <class Id, class T>
class IdVector {
 public:
  IdVector() = default;
  explicit IdVector(std::size_t size, const T& value = T{}) : m_items(size, value) {}
  explicit IdVector(std::vector<T> items) : m_items(std::move(items)) {}

  decltype(auto) operator[](Id id) { return m_items[id.index()]; }
  decltype(auto) operator[](Id id) const { return m_items[id.index()]; }
  [[nodiscard]] std::size_t size() const { return m_items.size(); }
  [[nodiscard]] bool empty() const { return m_items.empty(); }
  [[nodiscard]] bool contains(Id id) const { return id.value() >= 0 && id.index() < m_items.size(); }
  Id push_back(T item) {
    m_items.push_back(std::move(item));
    return Id{static_cast<typename Id::rep>(m_items.size() - 1)};
  }
  auto begin() { return m_items.begin(); }
  auto end() { return m_items.end(); }
  auto begin() const { return m_items.begin(); }
  auto end() const { return m_items.end(); }
  [[nodiscard]] const std::vector<T>& items() const { return m_items; }

  bool operator==(const IdVector&) const = default;

 private:
  std::vector<T> m_items;
};

}  // namespace xuequ
