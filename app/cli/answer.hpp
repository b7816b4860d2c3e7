// SPDX-License-Identifier: Apache-2.0
// The answers that most commands give: tables, or a few named values. As text for people, or as JSON.
#pragma once

#include "app/cli/command.hpp"
#include "core/report/table.hpp"

#include <string>
#include <vector>

namespace xuequ::app {

/// Each table under its title; as JSON {"T3_ledger": [{row}, …], …}.
std::string tablesAnswer(const Invocation&, const std::vector<Table>&);

/// A key of the catalogue and its value.
struct Field {
  std::string key;
  Cell value;
  ColumnKind kind = ColumnKind::Whole;  ///< of a number
};
using Fields = std::vector<Field>;
/// "Name: value" by line, without those that are empty; as JSON one object.
std::string fieldsAnswer(const Invocation&, const Fields&);
std::string fieldsText(const Invocation&, const Fields&);

}  // namespace xuequ::app
