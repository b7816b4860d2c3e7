// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/area_parts.hpp"

namespace xuequ {

AreaParts::AreaParts(const StageInputs& in)
    : m_in(in),
      m_range(in.roster.of(in.stage.stage)),
      m_outcomes(m_range.last - m_range.first, emptyPartOutcome(in)),
      m_counted(m_outcomes.size()) {
  for (std::size_t p = 0; p < size(); ++p) {
    m_outcomes[p].fromArea.resize(m_outcomes[p].fromZones.size());
    m_counted[p] = setBasePupils(in, part(p), m_outcomes[p]);
  }
}

void AreaParts::moveUp(int year) {
  for (std::size_t p = 0; p < size(); ++p)
    for (std::size_t step = 0; step < m_in.steps(); ++step)
      m_outcomes[p].grades[m_in.at(year, step)].pupils = movedUp(m_in, part(p), m_outcomes[p], year, step);
  for (std::size_t p = 0; p < size(); ++p) {
    const std::int32_t to = part(p).closesIn == year ? receiverOf(m_in, p) : -1;
    if (to >= 0) transferAll(m_in, m_outcomes[p], m_outcomes[static_cast<std::size_t>(to)], year);
  }
}

void AreaParts::place(std::size_t p, int year, std::size_t step, Pupils pupils) {
  m_outcomes[p].grades[m_in.at(year, step)].pupils += pupils;
  if (year == 0) return;
  m_outcomes[p].fromArea[m_in.at(year, step)] += pupils;
  m_outcomes[p].years[static_cast<std::size_t>(year)].intake += pupils;
}

void AreaParts::finish(int year) {
  for (std::size_t p = 0; p < size(); ++p) {
    PartOutcome& outcome = m_outcomes[p];
    if (year > 0)
      setSections(part(p), year, m_in.rules, organisedAnew(part(p), year, outcome), outcome);
    else
      setBaseSections(part(p),
                      isPlanned(part(p).school) ? std::vector<const Enrolment*>{}
                                                : baseRows(m_in.area, part(p).school, part(p).stage),
                      m_in.rules, outcome);
    sumYear(part(p), year, outcome);
  }
}

PartOutcomes AreaParts::finished(std::vector<StageYear>& years) {
  PartOutcomes result;
  for (std::size_t p = 0; p < size(); ++p) {
    addPart(part(p), m_outcomes[p], +1, years);
    result.push_back(std::make_shared<const PartOutcome>(std::move(m_outcomes[p])));
  }
  return result;
}

}  // namespace xuequ
