// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/term_words.hpp"

#include "app/output/cell_text.hpp"
#include "app/output/term_text.hpp"
#include "app/output/words.hpp"

#include <cmath>

namespace xuequ::app {
namespace {

bool isShare(TermCode code) {
  return code == TermCode::AwayShare || code == TermCode::PrivateShare || code == TermCode::Participation ||
         code == TermCode::NetMigration;
}

}  // namespace

QString wordsOf(Language language, const Term& term) {
  const QString words = QString::fromStdString(word(language, keyOf(term.code)));
  return term.subject.empty() ? words : words + QStringLiteral(" · ") + QString::fromStdString(term.subject);
}

QString valueOf(const Term& term) {
  if (isShare(term.code))
    return QString::fromStdString(decimalText(term.value * 100, 1)) + QStringLiteral(" %");
  if (term.code == TermCode::ProgressionRatio)
    return QStringLiteral("× ") + QString::fromStdString(decimalText(term.value, 3));
  const bool whole = std::abs(term.value - std::round(term.value)) < 0.0005;
  return QString::fromStdString(whole ? wholeText(std::llround(term.value)) : decimalText(term.value, 1));
}

}  // namespace xuequ::app
