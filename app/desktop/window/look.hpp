// SPDX-License-Identifier: Apache-2.0
// How the window looks: language and theme. Widgets get it when they are made; another look makes them anew.
#pragma once

#include "app/output/language.hpp"

#include <QLocale>

namespace xuequ::app {

struct Look {
  Language language = Language::Zh;
  bool dark = false;

  [[nodiscard]] QLocale locale() const {
    return language == Language::Zh ? QLocale(QLocale::Chinese, QLocale::China)
                                    : QLocale(QLocale::English, QLocale::UnitedKingdom);
  }
  bool operator==(const Look&) const = default;
};

}  // namespace xuequ::app
