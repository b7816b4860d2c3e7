// SPDX-License-Identifier: Apache-2.0
#include "app/map/palette.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <set>

using namespace xuequ;
using namespace xuequ::app;

namespace {

/// What a viewer without red cones sees (Viénot, Brettel and Mollon 1999, linear RGB).
QColor withoutRedCones(const QColor& c) {
  const auto linear = [](float v) { return std::pow(static_cast<double>(v), 2.2); };
  const auto back = [](double v) { return static_cast<float>(std::pow(std::clamp(v, 0.0, 1.0), 1 / 2.2)); };
  const double r = linear(c.redF()), g = linear(c.greenF()), b = linear(c.blueF());
  const double yellow = 0.11238 * r + 0.88762 * g;
  return QColor::fromRgbF(back(yellow), back(yellow), back(0.00401 * r - 0.00401 * g + b));
}

double apart(const QColor& a, const QColor& b) {
  return std::hypot(a.redF() - b.redF(), a.greenF() - b.greenF(), a.blueF() - b.blueF());
}

}  // namespace

TEST_CASE("contrast") {
  CHECK(contrast(Qt::black, Qt::white) == Approx(21));
  CHECK(contrast(Qt::white, Qt::black) == Approx(21));
  CHECK(contrast(QColor(0x77, 0x77, 0x77), Qt::white) == Approx(4.48).margin(0.01));
}

TEST_CASE("palette") {
  const bool dark = GENERATE(false, true);
  const Palette& p = paletteOf(dark);

  SECTION("text is read on paper, on the ground and on every fill: WCAG AA, 4.5") {
    for (const QColor& ground : {p.paper, p.land, p.outside, p.halo}) {
      CHECK(contrast(p.ink, ground) >= 7);
      CHECK(contrast(p.faintInk, ground) >= 4.5);
    }
    for (const QColor& fill : p.zones) CHECK(contrast(p.ink, fill) >= 4.5);
    for (const QColor& fill : p.unitKinds) CHECK(contrast(p.ink, fill) >= 4.5);
    CHECK(contrast(p.waterInk, p.water) >= 4.5);
  }
  SECTION("lines and symbols stand out from what they lie on: WCAG, 3") {
    for (const QColor& fill : p.zones) CHECK(contrast(p.zoneLine, fill) >= 3);
    for (const QColor& stage : p.stages) CHECK(contrast(stage, p.halo) >= 3);
    CHECK(contrast(p.boundary, p.outside) >= 3);
    CHECK(contrast(p.selection, p.land) >= 3);
    CHECK(contrast(p.superOversized, p.paper) >= 3);
  }
  SECTION("over and under the seats are told apart without red cones") {
    for (const Load under : {Load::Low, Load::Fair, Load::Full})
      for (const Load over : {Load::Over, Load::FarOver})
        CHECK(apart(withoutRedCones(p.of(under)), withoutRedCones(p.of(over))) > 0.2);
    CHECK(apart(withoutRedCones(p.of(Load::Over)), withoutRedCones(p.of(Load::FarOver))) > 0.2);
  }
  SECTION("no two zone colours are the same") {
    std::set<QRgb> different;
    for (const QColor& colour : p.zones) different.insert(colour.rgb());
    CHECK(different.size() == p.zones.size());
  }
}

TEST_CASE("loadOf") {
  CHECK(loadOf(59, 100) == Load::Low);
  CHECK(loadOf(60, 100) == Load::Fair);
  CHECK(loadOf(90, 100) == Load::Full);
  CHECK(loadOf(100, 100) == Load::Full);
  CHECK(loadOf(101, 100) == Load::Over);
  CHECK(loadOf(121, 100) == Load::FarOver);
  CHECK(loadOf(1, 0) == Load::FarOver);
  CHECK(loadOf(0, 0) == Load::Unknown);
}
