// SPDX-License-Identifier: Apache-2.0
// The selected school, unit or zone: its numbers in the year shown, and why they are what they are.
#pragma once

#include "app/desktop/document/document.hpp"
#include "app/desktop/window/look.hpp"
#include "core/evaluation/explain.hpp"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedLayout;
class QTreeWidget;
class QVBoxLayout;

namespace xuequ::app {

class ChartView;
class CommitmentList;
struct FactSheet;

class Inspector : public QWidget {
  Q_OBJECT

 public:
  Inspector(PlanDocument&, Look, QWidget* parent = nullptr);

 Q_SIGNALS:
  void showOnMap(const xuequ::app::Selection&);
  void extendAsked(xuequ::SchoolId);
  void zoneAsked(xuequ::ZoneId);
  void partsAsked();  ///< of the selected zone: to be allowed, or no longer

 private:
  QWidget* madeEmptyPage();
  QWidget* madeBody();
  void addActions(QVBoxLayout&);
  void refresh();
  void present(const FactSheet&);
  void showSchool(SchoolId);
  void showUnit(UnitId);
  void showZone(ZoneId);
  void offerReasons(std::vector<QString> names);
  void showReason();
  void showCharts(SchoolId, bool hasStage);
  [[nodiscard]] std::vector<Term> reasons() const;

  PlanDocument& m_document;
  Look m_look;
  QStackedLayout* m_pages;
  QLabel* m_name;
  QLabel* m_kind;
  QLabel* m_figures;
  QLabel* m_details;
  QLabel* m_whyTitle;
  QComboBox* m_reason;
  QTreeWidget* m_why;
  QLabel* m_chartTitle;
  ChartView* m_seats;
  ChartView* m_oversized;
  CommitmentList* m_commitments;
  QPushButton* m_extend;
  QPushButton* m_editZone;
  QPushButton* m_allowParts;
};

}  // namespace xuequ::app
