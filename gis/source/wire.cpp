// SPDX-License-Identifier: Apache-2.0
#include "gis/source/wire.hpp"

#include <cstdint>
#include <cstring>
#include <type_traits>

namespace xuequ::gis {
namespace {

/// Every field of a type, named once for both directions.
void visit(auto& wire, auto& row) requires std::is_same_v<std::remove_cvref_t<decltype(row)>, SourceRow> {
  wire(row.cells);
  wire(row.wkb);
}
void visit(auto& wire, auto& raw) requires std::is_same_v<std::remove_cvref_t<decltype(raw)>, RawLayer> {
  wire(raw.layer.name);
  wire(raw.layer.crs);
  wire(raw.layer.encoding);
  wire(raw.layer.places);
  wire(raw.layer.columns);
  wire(raw.layer.rows);
  wire(raw.recode);
}
void visit(auto& wire, auto& pixels) requires std::is_same_v<std::remove_cvref_t<decltype(pixels)>, Pixels> {
  wire(pixels.width);
  wire(pixels.height);
  wire(pixels.rgba);
}
void visit(auto& wire, auto& dot) requires std::is_same_v<std::remove_cvref_t<decltype(dot)>, Dot> {
  wire(dot.x);
  wire(dot.y);
}
void visit(auto& wire, auto& shape) requires std::is_same_v<std::remove_cvref_t<decltype(shape)>, Shape> {
  wire(shape.kind);
  wire(shape.parts);
}
void visit(auto& wire, auto& ground) requires std::is_same_v<std::remove_cvref_t<decltype(ground)>, Ground> {
  wire(ground.pixels);
  wire(ground.shapes);
}
void visit(auto& wire, auto& error) requires std::is_same_v<std::remove_cvref_t<decltype(error)>, Error> {
  wire(error.code);
  wire(error.place.layer);
  wire(error.place.row);
  wire(error.place.field);
  wire(error.value);
  wire(error.wanted);
}

class Writer {
 public:
  template <class T>
  void operator()(const T& value) {
    if constexpr (std::is_arithmetic_v<T> || std::is_enum_v<T>) {
      m_bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
    } else {
      visit(*this, value);
    }
  }
  void operator()(const std::string& text) {
    (*this)(text.size());
    m_bytes += text;
  }
  template <class T>
  void operator()(const std::vector<T>& items) {
    (*this)(items.size());
    for (const T& item : items) (*this)(item);
  }
  [[nodiscard]] std::string take() { return std::move(m_bytes); }

 private:
  std::string m_bytes;
};

/// Past the end everything reads as nought, and ended() says so.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : m_bytes(bytes) {}

  template <class T>
  void operator()(T& value) {
    if constexpr (std::is_arithmetic_v<T> || std::is_enum_v<T>) {
      const auto bytes = next(sizeof value);
      if (!m_ended) std::memcpy(&value, bytes.data(), sizeof value);
    } else {
      visit(*this, value);
    }
  }
  void operator()(std::string& text) { text = next(count()); }
  template <class T>
  void operator()(std::vector<T>& items) {
    items.resize(count());
    for (T& item : items) (*this)(item);
  }
  [[nodiscard]] bool ended() const { return m_ended; }

 private:
  /// Of things that take at least a byte each.
  std::size_t count() {
    std::size_t n = 0;
    (*this)(n);
    m_ended = m_ended || n > m_bytes.size();
    return m_ended ? 0 : n;
  }
  std::string_view next(std::size_t n) {
    m_ended = m_ended || n > m_bytes.size();
    if (m_ended) return {};
    const auto taken = m_bytes.substr(0, n);
    m_bytes.remove_prefix(n);
    return taken;
  }

  std::string_view m_bytes;
  bool m_ended = false;
};

template <class T>
std::string written(const Result<T>& result) {
  Writer writer;
  writer(result.has_value());
  if (result) {
    writer(*result);
  } else {
    writer(result.error());
  }
  return writer.take();
}

template <class T>
Result<T> readBack(std::string_view bytes) {
  Reader reader(bytes);
  bool read = false;
  reader(read);
  T value;
  Error error;
  if (read) {
    reader(value);
  } else {
    reader(error);
  }
  if (reader.ended()) return failure(ErrorCode::FileTruncated);
  if (!read) return failure(std::move(error));
  return value;
}

}  // namespace

std::string encoded(const Result<RawLayer>& result) { return written(result); }
std::string encodedGround(const Result<Ground>& result) { return written(result); }

Result<RawLayer> decoded(std::string_view bytes) { return readBack<RawLayer>(bytes); }
Result<Ground> decodedGround(std::string_view bytes) { return readBack<Ground>(bytes); }

}  // namespace xuequ::gis
