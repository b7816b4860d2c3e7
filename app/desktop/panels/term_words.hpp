// SPDX-License-Identifier: Apache-2.0
// The terms of an explanation in words and numbers.
#pragma once

#include "app/output/language.hpp"
#include "core/evaluation/explain.hpp"

#include <QString>

namespace xuequ::app {

/// "Pupils moved up from grade 3"; with the term's subject.
QString wordsOf(Language, const Term&);
/// Persons whole, ratios with three places, shares in percent.
QString valueOf(const Term&);

}  // namespace xuequ::app
