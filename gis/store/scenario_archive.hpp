// SPDX-License-Identifier: Apache-2.0
// Scenarios as they were at each undo step, cut into pieces (head, projects, zones, owners, drawn boundaries)
// that stand in the file once however many steps and scenarios share them. So a step costs what it changed,
// and 500 of them load as fast as they differ.
#pragma once

#include "core/scenario/plan.hpp"
#include "gis/store/scenario_text.hpp"
#include "gis/store/sqlite.hpp"

#include <map>
#include <memory>
#include <span>
#include <string_view>

namespace xuequ::gis {

class ScenarioArchive {
 public:
  explicit ScenarioArchive(Database& db) : m_db(db) {}

  /// Within a transaction. What is already there is not written again.
  PieceId put(const StudyArea&, const std::shared_ptr<const Scenario>&);
  std::shared_ptr<const Scenario> get(const StudyArea&, PieceId);
  /// Within a transaction: deletes what no step reaches any more.
  void sweep();
  /// After a rollback, or when the area is another: nothing remembered is true any more.
  void forget();

 private:
  /// Values that are known to stand in the file; those kept alive keep their addresses.
  template <class T>
  struct Known {
    std::map<PieceId, T> byPiece;
    std::map<const void*, PieceId> byAddress;
  };

  template <class T, class Put>
  PieceId remembered(Known<T>&, const T&, Put);
  template <class T, class Get>
  T decoded(Known<T>&, PieceId, Get);
  template <class T>
  static void forget(Known<T>&, PieceId);

  PieceId putPiece(std::string_view kind, Blob content, std::span<const PieceId> uses);
  PieceId putText(std::string_view kind, const std::string& text, std::span<const PieceId> uses);
  PieceId putZones(const StudyArea&, const std::vector<Zone>&);
  PieceId putBoundary(const Boundary&);
  PieceId putScenario(const StudyArea&, const Scenario&);
  Boundary getBoundary(PieceId);
  Scenario getScenario(const StudyArea&, PieceId);
  Zoning getZoning(const StudyArea&, PieceId zones, PieceId owners);
  /// Valid as long as the statement.
  static Blob contentOf(Statement&, std::string_view kind, PieceId);

  Database& m_db;
  Known<std::shared_ptr<const Scenario>> m_scenarios;
  Known<Shared<std::vector<Project>>> m_projects;
  Known<Shared<std::vector<Zone>>> m_zones;
  Known<Shared<Owners>> m_owners;
  Known<Boundary> m_boundaries;
};

}  // namespace xuequ::gis
