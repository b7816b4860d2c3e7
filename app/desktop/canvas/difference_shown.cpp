// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/canvas/difference_shown.hpp"

namespace xuequ::app {
namespace {

MapDifference differenceOf(const DifferenceShown::Asked& asked) {
  return mapDifference(*asked.area, {*asked.before.scenario, *asked.before.outcome},
                       {*asked.after.scenario, *asked.after.outcome}, asked.stage, asked.year);
}

}  // namespace

DifferenceShown::DifferenceShown(QObject* parent, std::size_t worthAJob)
    : QObject(parent), m_worthAJob(worthAJob), m_answer(differenceOf, [this] { Q_EMIT ready(); }) {}

bool DifferenceShown::Asked::near(const Asked& other) const {
  return area == other.area && before.scenario->id == other.before.scenario->id &&
         after.scenario->id == other.after.scenario->id && stage == other.stage && year == other.year;
}

DifferenceShown::Answer DifferenceShown::ask(Asked asked) {
  const bool small = asked.area->units.size() < m_worthAJob;
  return small ? m_answer.askNow(std::move(asked)) : m_answer.ask(std::move(asked));
}

}  // namespace xuequ::app
