// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/canvas/access_shown.hpp"

namespace xuequ::app {
namespace {

UnitAccess accessOf(const AccessShown::Asked& asked) {
  return unitAccess(*asked.area, *asked.scenario, *asked.outcome->roster, *asked.outcome->demand,
                    asked.question, asked.walkers.get());
}

}  // namespace

AccessShown::AccessShown(QObject* parent) : QObject(parent), m_answer(accessOf, [this] { Q_EMIT ready(); }) {}

/// Facts that nobody changes are the same where they are at the same place.
bool AccessShown::Asked::operator==(const Asked& other) const {
  return area == other.area && walkers == other.walkers && question == other.question &&
         outcome->demand == other.outcome->demand && scenario->projects == other.scenario->projects &&
         *outcome->roster == *other.outcome->roster;
}

bool AccessShown::Asked::near(const Asked& other) const {
  return area == other.area && question == other.question;
}

}  // namespace xuequ::app
