// SPDX-License-Identifier: Apache-2.0
// The two templates behind every id and every unit, so that a mix-up does not compile.
#pragma once

#include <compare>
#include <concepts>
#include <cstddef>
#include <functional>

namespace xuequ {

/// A name for a thing: compares and hashes, does not calculate.
template <class Rep, class Tag>
class Strong {
 public:
  using rep = Rep;

  constexpr Strong() = default;
  constexpr explicit Strong(Rep value) : m_value(value) {}

  [[nodiscard]] constexpr Rep value() const { return m_value; }
  [[nodiscard]] constexpr std::size_t index() const { return static_cast<std::size_t>(m_value); }

  friend constexpr auto operator<=>(const Strong&, const Strong&) = default;

 private:
  Rep m_value{};
};

/// An amount in one unit: adds to its like, scales by whole numbers, never converts.
template <class Rep, class Tag>
class Quantity {
 public:
  using rep = Rep;

  constexpr Quantity() = default;
  constexpr explicit Quantity(Rep count) : m_count(count) {}

  [[nodiscard]] constexpr Rep count() const { return m_count; }

  constexpr Quantity& operator+=(Quantity other) {
    m_count += other.m_count;
    return *this;
  }
  constexpr Quantity& operator-=(Quantity other) {
    m_count -= other.m_count;
    return *this;
  }

  friend constexpr Quantity operator+(Quantity a, Quantity b) { return a += b; }
  friend constexpr Quantity operator-(Quantity a, Quantity b) { return a -= b; }
  friend constexpr Quantity operator-(Quantity a) { return Quantity{-a.m_count}; }
  template <std::integral N>
  friend constexpr Quantity operator*(Quantity a, N n) {
    return Quantity{a.m_count * static_cast<Rep>(n)};
  }
  friend constexpr auto operator<=>(const Quantity&, const Quantity&) = default;

 private:
  Rep m_count{};
};

}  // namespace xuequ

template <class Rep, class Tag>
struct std::hash<xuequ::Strong<Rep, Tag>> {
  std::size_t operator()(const xuequ::Strong<Rep, Tag>& id) const noexcept {
    return std::hash<Rep>{}(id.value());
  }
};
