// SPDX-License-Identifier: Apache-2.0
// What goes wrong while somebody edits in the real window: it is closed in mid-gesture, the disk is full, the
// drawing makes no sense.
#include "app/desktop/panels/message_bar.hpp"
#include "core/geometry/partition.hpp"
#include "core/scenario/boundaries.hpp"
#include "tests/app/desktop/opened_window.hpp"
#include "tests/support/shapes.hpp"

#include <catch2/catch.hpp>
#include <sys/resource.h>

#include <csignal>

using namespace xuequ;
using namespace xuequ::app;

namespace {

/// While it lives no file grows beyond some bytes: writing fails as on a full disk.
class FullDisk {
 public:
  explicit FullDisk(rlim_t bytes) {
    std::signal(SIGXFSZ, SIG_IGN);
    getrlimit(RLIMIT_FSIZE, &m_before);
    const rlimit limit{bytes, m_before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }
  FullDisk(const FullDisk&) = delete;
  FullDisk& operator=(const FullDisk&) = delete;

 private:
  rlimit m_before{};
};

const Zoning& zoningOf(OpenedWindow& window) { return window.document().committed()->zoning(Stage::Primary); }

bool saysSo(OpenedWindow& window) { return window.find<MessageBar>("messageBar").isVisibleTo(&*window); }

}  // namespace

TEST_CASE("journey: a window closed in mid-drag") {
  OpenedWindow window;
  window.trigger("edit_border");
  window.dragMap(at(200, 50), at(230, 50));
  const Scenario before = *window.document().committed();
  const std::size_t steps = window.document().history().steps().size();
  window.dragMapAndHold(at(230, 50), at(290, 50));
  REQUIRE(window.document().previewing());
  window.restart();
  CHECK(*window.document().committed() == before);
  CHECK(window.document().history().steps().size() == steps);
}

TEST_CASE("journey: a drag let go on a full disk") {
  OpenedWindow window;
  window.trigger("edit_border");
  const Scenario before = *window.document().committed();
  window.dragMapAndHold(at(200, 50), at(290, 50));
  {
    const FullDisk full(1'000);
    window.letGo(at(290, 50));
  }
  CHECK(saysSo(window));
  CHECK_FALSE(window.document().previewing());
  CHECK(*window.document().committed() == before);
  CHECK_FALSE(window.document().readOnly());
  window.dragMap(at(200, 50), at(290, 50));  // there is room again
  const Zoning moved = zoningOf(window);
  CHECK_FALSE(moved == before.zoning(Stage::Primary));
  window.restart();
  CHECK(zoningOf(window) == moved);
}

TEST_CASE("journey: drawings that make no zone are refused and change nothing") {
  OpenedWindow window;
  window.document().select(*window.document().area().findSchool("east"));
  window.trigger("draw_zone");
  const Scenario before = *window.document().committed();
  const auto draw = [&](std::initializer_list<Point> corners) {
    for (const Point corner : corners) window.clickMap(corner);
    window.press(Qt::Key_Return);
  };

  SECTION("one that crosses itself") { draw({at(110, 10), at(230, 90), at(230, 10), at(110, 90)}); }
  SECTION("one without an area") { draw({at(110, 50), at(170, 50), at(230, 50)}); }
  CHECK(saysSo(window));
  CHECK(*window.document().committed() == before);
  window.press(Qt::Key_Escape);
  CHECK_FALSE(window.document().previewing());
}

TEST_CASE("journey: a corner dragged across its zone") {
  OpenedWindow window;
  window.trigger("edit_border");
  window.dragMap(at(200, 50), at(230, 50));
  window.dragMapAndHold(at(230, 50), at(-150, 50));  // beyond the far side of the western zone
  window.letGo(at(-150, 50));
  CHECK(isPartition(boundariesOf(zoningOf(window))));
  const Zoning after = zoningOf(window);
  window.restart();
  CHECK(zoningOf(window) == after);
}
