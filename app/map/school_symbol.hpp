// SPDX-License-Identifier: Apache-2.0
// The sign for a school: a body in the colour of its stage and the shape of its ownership (disc public,
// rounded square inclusive, diamond private), around it a ring that fills with its load, and a badge that
// counts its oversized classes.
#pragma once

#include "app/map/school_marks.hpp"
#include "app/output/language.hpp"

#include <QPointF>

class QPainter;

namespace xuequ::app {

struct SymbolLook {
  Stage stage = Stage::Primary;
  SchoolTheme theme = SchoolTheme::Load;
  Language language = Language::Zh;
  bool dark = false;
};

/// Reads state, load, counts, commitment, radius and the school's ownership of the mark.
void paintSchoolSymbol(QPainter&, const QPointF&, const SchoolMark&, const SymbolLook&);

/// Room that the symbol takes up around its place, ring and badge included.
double symbolReach(const SchoolMark&);

}  // namespace xuequ::app
