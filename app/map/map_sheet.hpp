// SPDX-License-Identifier: Apache-2.0
// The map sheet 图纸: a map in its frame with title, legend, north arrow, scale, key figures and title block,
// on paper.
#pragma once

#include "app/map/map_content.hpp"
#include "core/base/result.hpp"

#include <QDate>
#include <QString>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>

class QPainter;

namespace xuequ::app {

enum class Paper : std::uint8_t { A4, A3, A2, A1, A0 };
/// "A3"
std::optional<Paper> paperOf(std::string_view name);
/// Landscape, mm.
QSizeF sizeOf(Paper);

struct SheetOptions {
  Paper paper = Paper::A3;
  QString title;   ///< empty: made from area, stage and year
  QString number;  ///< 图号; empty: none
  QDate date;      ///< printed; nothing here reads a clock. Invalid: left open
};

/// The same drawing for all kinds of file: the painter's unit is a millimetre of the sheet. Always in light
/// colours. The scale is a round number, the largest at which the whole area is within the frame. Errors of
/// the base map, where there is one.
Result<void> paintSheet(QPainter&, const MapContent&, const SheetOptions&);
/// The denominator of that scale: 25,000 for 1:25,000.
double scaleOf(const MapContent&, Paper);

/// .pdf and .svg as vectors, .png at 300 dpi; a base map at 300 dpi in all of them. ValueUnknown for another
/// ending; FileWriteFailed, FolderReadOnly, FileNotFound (no such folder); errors of the base map.
Result<void> writeSheet(const std::filesystem::path&, const MapContent&, const SheetOptions&);

}  // namespace xuequ::app
