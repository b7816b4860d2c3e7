// SPDX-License-Identifier: Apache-2.0
// Expected errors: a code and a place. Sentences for people are made in one place in app, in both languages.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace xuequ {

/// One name per way in which input, an edit or the machine can be at fault. Each has its sentence in
/// app/output/error_sentences.cpp; a code without one does not compile.
// clang-format off
#define XUEQU_ERROR_CODES(X)                                                                              \
  /* files */                                                                                             \
  X(FileNotFound) X(FileNotReadable) X(FileEmpty) X(FileForeign) X(FileTruncated) X(FileNotAllowed)       \
  X(FileWriteFailed) X(DiskFull) X(FolderReadOnly) X(FileExists) X(FileTooLarge)                          \
  /* layers and tables */                                                                                 \
  X(LayerMissing) X(LayerAmbiguous) X(ColumnMissing) X(ColumnUnknown) X(RoleUnknown) X(NoRows)            \
  X(EncodingUnknown) X(CrsMissing) X(CrsUnknown) X(CrsNotMetric) X(CrsWrong) X(AxesSwapped)               \
  /* values */                                                                                            \
  X(ValueMissing) X(NotANumber) X(NegativeNumber) X(NumberOutOfRange) X(ValueUnknown) X(StageUnknown)     \
  X(GradeUnknown) X(YearOutOfRange) X(AgeOutOfRange) X(DuplicateKey) X(RowsDisagree)                      \
  X(UnitUnknown) X(SchoolUnknown) X(StageNotInPack) X(SchoolWithoutStage) X(SchoolHasStage)               \
  /* geometry */                                                                                          \
  X(GeometryMissing) X(GeometryWrongKind) X(RingOpen) X(RingTooShort) X(PolygonCrossesItself)             \
  X(NoRoads) X(PolygonZeroArea) X(OutsideBoundary) X(AreaTooLarge) X(ZonesOverlap)                                   \
  /* standards */                                                                                         \
  X(StandardsUnknown) X(StandardsInvalid) X(NormUnknown)                                                                \
  /* plan file */                                                                                         \
  X(PlanNewerVersion) X(PlanDamaged) X(PlanReadOnly) X(PlanLocked)                                        \
  /* scenarios and edits */                                                                               \
  X(ScenarioUnknown) X(ScenarioNameTaken) X(LastScenario) X(ProjectUnknown)                               \
  X(ProjectKeyTaken) X(ProjectNeeded) X(ProjectYearOutOfRange) X(ProjectSelfReceiver) X(ZoneUnknown)      \
  X(NothingToUndo) X(NothingToRedo) X(AssumptionUnknown) X(MeasureUnknown) X(TargetUnknown)               \
  X(NothingChanged) X(ZoneLocked) X(BordersCross) X(CornerUnknown) X(BordersMeet) X(ZoneOverturned)       \
  X(ZoneVanishes) X(LineMissesZone) X(ZoneNotDrawn) X(PlaceNameUnknown)                                   \
  /* running */                                                                                           \
  X(Cancelled) X(OutputFailed) X(Usage)
// clang-format on

enum class ErrorCode : std::uint8_t {
#define XUEQU_ENUMERATOR(name) name,
  XUEQU_ERROR_CODES(XUEQU_ENUMERATOR)
#undef XUEQU_ENUMERATOR
};

inline constexpr ErrorCode kAllErrorCodes[] = {
#define XUEQU_ENUMERATOR(name) ErrorCode::name,
    XUEQU_ERROR_CODES(XUEQU_ENUMERATOR)
#undef XUEQU_ENUMERATOR
};

/// Where: whatever of it is known. Rows count from 1, the header not counted.
struct Place {
  std::string file;
  std::string layer;
  std::int64_t row = 0;  ///< 0: no row
  std::string field;
  bool operator==(const Place&) const = default;
};

struct Error {
  ErrorCode code{};
  Place place;
  std::string value;        ///< what stood there, as found
  std::string wanted;       ///< what could stand there: names, a range, a list; never a sentence
  std::vector<Error> more;  ///< further errors of the same input, in its order
  bool operator==(const Error&) const = default;
};

}  // namespace xuequ
