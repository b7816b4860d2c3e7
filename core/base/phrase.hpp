// SPDX-License-Identifier: Apache-2.0
// Text that is put together in the core and read in the user's language: names and numbers as they are, words
// by their key in the catalogue (app/output/words.hpp).
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace xuequ {

/// A word of the catalogue, told apart from a name that is shown as it is.
struct Word {
  std::string key;
  bool operator==(const Word&) const = default;
};

/// Pieces one after another; what stands between them is a piece too.
struct Phrase {
  std::vector<std::variant<std::string, Word>> pieces;

  [[nodiscard]] bool empty() const { return pieces.empty(); }
  Phrase& operator<<(std::string text) {
    pieces.emplace_back(std::move(text));
    return *this;
  }
  Phrase& operator<<(Word word) {
    pieces.emplace_back(std::move(word));
    return *this;
  }
  Phrase& operator<<(const Phrase& other) {
    pieces.insert(pieces.end(), other.pieces.begin(), other.pieces.end());
    return *this;
  }
  bool operator==(const Phrase&) const = default;
};

/// Words by their keys: the same in every language.
inline std::string keysOf(const Phrase& phrase) {
  std::string text;
  for (const auto& piece : phrase.pieces) {
    const auto* word = std::get_if<Word>(&piece);
    text += word != nullptr ? word->key : std::get<std::string>(piece);
  }
  return text;
}

}  // namespace xuequ
