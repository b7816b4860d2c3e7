// SPDX-License-Identifier: Apache-2.0
// A value that is shared until it is changed: copies cost a pointer, edits clone.
#pragma once

#include <memory>
#include <utility>

namespace xuequ {

template <class T>
class Shared {
 public:
  Shared() : m_value(std::make_shared<const T>()) {}
  Shared(T value) : m_value(std::make_shared<const T>(std::move(value))) {}

  const T& operator*() const { return *m_value; }
  const T* operator->() const { return m_value.get(); }

  /// Replaces the value by a changed copy; other holders keep theirs.
  template <class Change>
  void edit(Change change) {
    auto copy = std::make_shared<T>(*m_value);
    change(*copy);
    m_value = std::move(copy);
  }

  /// Quick and one-sided: true means equal.
  [[nodiscard]] bool sameAs(const Shared& other) const { return m_value == other.m_value; }
  bool operator==(const Shared& other) const { return sameAs(other) || *m_value == *other.m_value; }

 private:
  std::shared_ptr<const T> m_value;
};

}  // namespace xuequ
