// SPDX-License-Identifier: Apache-2.0
// The planning report as PDF: cover, summary with charts, map sheets, tables.
#pragma once

#include "app/output/language.hpp"
#include "core/base/result.hpp"
#include "core/evaluation/outcome.hpp"
#include "core/report/table.hpp"

#include <QDate>

#include <filesystem>
#include <memory>
#include <vector>

namespace xuequ::app {

/// A map of one stage and year, as a sheet of A3.
struct DocumentMap {
  Stage stage{};
  int year = 0;  ///< index
};

struct Document {
  std::shared_ptr<const StudyArea> area;
  std::shared_ptr<const Scenario> scenario;
  std::shared_ptr<const Outcome> outcome;  ///< of the scenario
  std::vector<DocumentMap> maps;
  std::vector<Table> tables;
  QDate date;  ///< on the cover and the maps; nothing here reads a clock
};

/// For each stage with zones the base year and the year by which most was promised.
std::vector<DocumentMap> usualMaps(const StudyArea&, const Scenario&, const Outcome&);

/// FileWriteFailed.
Result<void> writeDocument(const std::filesystem::path&, Language, const Document&);

/// "All data are synthetic …" where they are; else empty.
std::string syntheticText(Language, const StudyArea&);

}  // namespace xuequ::app
