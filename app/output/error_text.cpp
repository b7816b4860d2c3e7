// SPDX-License-Identifier: Apache-2.0
#include "app/output/error_text.hpp"

#include "app/output/error_sentences.hpp"

#include <algorithm>

namespace xuequ::app {
namespace {

void replaceAll(std::string& text, std::string_view name, const std::string& value) {
  for (auto at = text.find(name); at != std::string::npos; at = text.find(name, at + value.size())) {
    text.replace(at, name.size(), value);
  }
}

bool namesNothing(std::string_view part, const Error& error) {
  return (error.value.empty() && part.find("{value}") != part.npos) ||
         (error.wanted.empty() && part.find("{wanted}") != part.npos);
}

/// Optional parts first, so that brackets in a user's own value are left alone.
std::string withoutEmptyParts(std::string_view pattern, const Error& error) {
  std::string text;
  while (!pattern.empty()) {
    const auto open = std::min(pattern.find('['), pattern.size());
    text += pattern.substr(0, open);
    pattern.remove_prefix(open);
    if (pattern.empty()) break;
    const auto part = pattern.substr(1, pattern.find(']') - 1);
    if (!namesNothing(part, error)) text += part;
    pattern.remove_prefix(part.size() + 2);
  }
  return text;
}

std::string filled(std::string_view pattern, const Error& error) {
  // {wanted} comes from the program, {value} from anywhere: so it is put in last.
  std::string text = withoutEmptyParts(pattern, error);
  replaceAll(text, "{wanted}", error.wanted);
  replaceAll(text, "{value}", error.value);
  return text;
}

/// A table's only layer has the name of its file.
bool isStemOf(const std::string& layer, const std::string& file) {
  return layer == file.substr(0, file.rfind('.'));
}

}  // namespace

std::string placeText(Language language, const Place& place) {
  const bool chinese = language == Language::Zh;
  std::vector<std::string> parts;
  if (!place.file.empty()) parts.push_back(place.file);
  if (!place.layer.empty() && !isStemOf(place.layer, place.file))
    parts.push_back((chinese ? "图层 " : "layer ") + place.layer);
  if (place.row > 0) {
    const auto row = std::to_string(place.row);
    parts.push_back(chinese ? "第 " + row + " 行" : "row " + row);
  }
  const bool argument = place.field.starts_with("--");
  if (!place.field.empty()) parts.push_back((argument ? "" : chinese ? "字段 " : "column ") + place.field);
  std::string text;
  for (const auto& part : parts) text += (text.empty() ? "" : chinese ? "，" : ", ") + part;
  return text;
}

std::string errorText(Language language, const Error& found) {
  const bool chinese = language == Language::Zh;
  const ErrorSentence& sentence = sentenceOf(found.code);
  Error error = found;
  if (error.value == error.place.file) error.value.clear();  // the place says it
  const std::string where = placeText(language, error.place);
  std::string text = filled(sentence.what.in(language), error);
  if (!where.empty()) text += chinese ? "（" + where + "）" : " (" + where + ")";
  text += chinese ? "。" : ". ";
  return text + filled(sentence.mend.in(language), error);
}

std::vector<std::string> errorTexts(Language language, const Error& error) {
  std::vector<std::string> texts{errorText(language, error)};
  for (const Error& further : error.more) texts.push_back(errorText(language, further));
  return texts;
}

}  // namespace xuequ::app
