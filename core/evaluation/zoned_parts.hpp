// SPDX-License-Identifier: Apache-2.0
// Parts whose pupils come from attendance zones, while their years are worked out: what zones send, who moves
// up, who changes over.
#pragma once

#include "core/evaluation/admission.hpp"
#include "core/evaluation/service.hpp"
#include "core/evaluation/zoned_stage.hpp"

#include <memory>
#include <vector>

namespace xuequ {

/// Works on a stage's outcome in place. Only the parts that are open are worked out anew; what the others
/// came to stays as it is in the outcome.
class ZonedParts {
 public:
  using Open = std::vector<std::shared_ptr<PartOutcome>>;  ///< by position within the stage; null: not open

  ZonedParts(const StageInputs&, StageOutcome&);
  /// With parts that are open already.
  ZonedParts(const StageInputs&, StageOutcome&, Open);

  void open(std::size_t p) { (void)edit(p); }
  /// Adds what the zone sends where, or takes it away, and opens the parts. A zone that is none (nullptr)
  /// sends nobody anywhere.
  void addZone(const Zone*, const ZoneOutcome&, int sign);
  /// Shares those who go to private schools out anew.
  void sharePrivate();
  /// Opens all that are tied to an open part by pupils who change over, works out what is open and closes it.
  void run();
  /// The open parts, taken out of the sums and of the outcome.
  [[nodiscard]] Open released();

  /// Of each year and grade, whether some private part takes it.
  [[nodiscard]] const std::vector<bool>& privateTakes() const { return m_privateTakes; }
  /// Position within the stage of the part that a closing part's pupils go to, or −1.
  [[nodiscard]] std::int32_t receiver(std::size_t p) const;

 private:
  /// Pupils of one grade who change over to another school because it has taken over the zone they live in.
  struct ZoneMove {
    int year = 0;
    std::size_t step = 0;
    std::size_t from = 0;  ///< positions within the stage
    std::size_t to = 0;
    Pupils residents;  ///< of the grade below a year before, in the zone, of those `from` served
  };

  [[nodiscard]] int years() const { return m_in.area.years(); }
  [[nodiscard]] const Part& part(std::size_t p) const { return m_in.part(m_range.first + p); }
  [[nodiscard]] const YearSchedule& schedule(std::size_t p, int year) const {
    return part(p).years[static_cast<std::size_t>(year)];
  }
  [[nodiscard]] bool takes(std::size_t p, int year, std::size_t step) const {
    return schedule(p, year).takes(static_cast<std::int32_t>(step));
  }
  PartOutcome& edit(std::size_t p);

  void findServing(const Zone*, int year, std::size_t step);
  template <class Give>
  void shareServing(Pupils total, const Give&) const;
  void addZoneYear(const Zone*, const ZoneOutcome&, int year, std::size_t step, int sign);
  void place(Pupils seeking, int year, std::size_t step, int sign);
  void apply(Pupils entrants, int year, int sign);

  void findMoves();
  void findMovesOf(const Zone&, const ZoneOutcome&);
  void findTies();
  void runWithTied(std::size_t p);

  void startPart(std::size_t p);
  void runYear(int year);
  void prepareTiers();
  void admit(int year);
  [[nodiscard]] AdmissionPlace admissionPlace(std::size_t p, int year);
  [[nodiscard]] ByTier withoutSchool(const std::vector<AdmissionPlace>&, int year) const;
  void setAdmission(std::size_t p, int year, const Admission&);
  void openFrom(std::size_t p, int year);
  void moveZonePupils(int year);
  void moveToReceivers(int year);
  void takeIn(std::size_t p, int year, std::size_t step, Pupils);
  void finishYear(std::size_t p, int year);
  void closePart(std::size_t p);

  const StageInputs& m_in;
  StageOutcome& m_result;
  Roster::Range m_range;
  Open m_open;
  bool m_byTiers = false;
  std::vector<bool> m_privateTakes;              ///< [year][step]
  std::vector<std::vector<ZoneMove>> m_moves;    ///< by year
  std::vector<std::vector<std::size_t>> m_ties;  ///< by part: those that pupils may change to or from
  std::vector<std::size_t> m_running;  ///< the open parts whose years are worked out; ascending, since of
                                       ///< schools that close together the first moves first
  std::vector<bool> m_isRunning;
  std::vector<const Zone*> m_sharedZones;  ///< that several schools may serve
  std::vector<Serving> m_serving;          ///< of the last findServing
};

}  // namespace xuequ
