// SPDX-License-Identifier: Apache-2.0
#include "app/cli/answer.hpp"

#include "app/output/cell_text.hpp"
#include "app/output/json.hpp"
#include "app/output/readable.hpp"
#include "app/output/text_table.hpp"
#include "app/output/words.hpp"

#include <nlohmann/json.hpp>

namespace xuequ::app {
namespace {

std::string tablesText(const Invocation& in, const std::vector<Table>& tables) {
  std::string text;
  for (const Table& table : tables) {
    text += (text.empty() ? "" : "\n") + word(in.language(), table.key) + "\n\n";
    text += table.rows.empty() ? in.in({"(none)", "（无）"}) + "\n"
                               : textTable(in.language(), readable(in.language(), table));
  }
  return text;
}

}  // namespace

std::string tablesAnswer(const Invocation& in, const std::vector<Table>& tables) {
  if (!in.json()) return tablesText(in, tables);
  auto json = nlohmann::ordered_json::object();
  for (const Table& table : tables) json[table.key] = rowsJson(table);
  return jsonText(json);
}

std::string fieldsText(const Invocation& in, const Fields& fields) {
  std::string text;
  for (const Field& field : fields) {
    const std::string value = cellText(in.language(), {field.key, field.kind}, field.value);
    if (!value.empty()) text += word(in.language(), field.key) + in.in({": ", "："}) + value + "\n";
  }
  return text;
}

std::string fieldsAnswer(const Invocation& in, const Fields& fields) {
  if (!in.json()) return fieldsText(in, fields);
  auto json = nlohmann::ordered_json::object();
  for (const Field& field : fields) json[field.key] = cellJson(field.value);
  return jsonText(json);
}

}  // namespace xuequ::app
