// SPDX-License-Identifier: Apache-2.0
// Facts as a file gives them: rows that name each other by key. makeStudyArea() turns them into ids, or says
// what is wrong.
#pragma once

#include "core/base/result.hpp"
#include "core/facts/enrolment.hpp"
#include "core/facts/land.hpp"
#include "core/facts/planning_unit.hpp"
#include "core/facts/school.hpp"
#include "core/facts/standards.hpp"
#include "core/facts/target.hpp"
#include "core/geometry/grid.hpp"

#include <optional>
#include <string>
#include <vector>

namespace xuequ {

struct BuildingRecord {
  MultiPolygon shape;  ///< empty where only a place is known
  Point at;            ///< makeStudyArea() takes the centre of the shape where there is one
  double weight = 1;   ///< floor area, or what stands for it
  bool operator==(const BuildingRecord&) const = default;
};

struct EnrolmentRecord {
  std::string school;
  Enrolment enrolment;  ///< its school id is not set yet
  bool operator==(const EnrolmentRecord&) const = default;
};

struct BirthsRecord {
  std::string unit;  ///< empty: the whole area
  Births births;
  bool operator==(const BirthsRecord&) const = default;
};

struct HousingRecord {
  std::string unit;
  Housing housing;
  bool operator==(const HousingRecord&) const = default;
};

struct CommitmentRecord {
  std::string school;
  Commitment commitment;
  bool operator==(const CommitmentRecord&) const = default;
};

/// Of a school or of a planning unit: exactly one of the two keys is there.
struct GateRecord {
  std::string school;
  std::string unit;
  Point at;
  bool operator==(const GateRecord&) const = default;
};

/// Everything a study area is made from, and what the plan file keeps of it.
struct Records {
  std::string name;
  std::string author;
  bool synthetic = false;  ///< made-up data: reports say so in their foot
  Grid grid;
  SchoolYear baseYear{2022};
  SchoolYear horizon{2037};
  StandardsPack standards;
  std::vector<bool> agesKnown = std::vector<bool>(kAges, false);  ///< ages that some population file gave
  MultiPolygon boundary;
  std::vector<PlanningUnit> units;
  std::vector<BuildingRecord> buildings;
  std::vector<School> schools;
  std::vector<Road> roads;
  std::vector<Water> waters;
  std::vector<GateRecord> gates;
  std::vector<Point> crossings;  ///< where a trunk road or a railway may be crossed on foot on the ground
  std::vector<BirthsRecord> births;
  std::vector<EnrolmentRecord> enrolment;
  std::vector<HousingRecord> housing;
  std::vector<Target> targets;
  std::vector<CommitmentRecord> commitments;
  bool operator==(const Records&) const = default;
};

}  // namespace xuequ
