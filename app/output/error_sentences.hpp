// SPDX-License-Identifier: Apache-2.0
// The sentences of error_text, one row per code.
#pragma once

#include "app/output/language.hpp"
#include "core/base/error.hpp"

namespace xuequ::app {

/// {value} and {wanted} stand for the error's own; a part in [ ] is left out where what it names is empty.
struct ErrorSentence {
  Text what;  ///< without a full stop: the place follows
  Text mend;  ///< whole sentences
};

const ErrorSentence& sentenceOf(ErrorCode);

}  // namespace xuequ::app
