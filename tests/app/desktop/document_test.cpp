// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/document/document.hpp"

#include "core/scenario/edit_projects.hpp"
#include "tests/app/desktop/opened_window.hpp"

#include <QSignalSpy>
#include <catch2/catch.hpp>

using namespace xuequ;
using namespace xuequ::app;

TEST_CASE("PlanDocument") {
  const QTemporaryDir folder;
  const auto path = writePlan(folder);
  const auto document = openedDocument(path);
  const auto withAway = [&](const char* share) {
    return setAssumption(*document->committed(), "away:primary", share);
  };

  SECTION("its outcome is always that of the scenario shown") {
    const auto holds = [&] {
      return *document->outcome() == evaluate(document->area(), *document->shown()).value();
    };
    CHECK(holds());
    REQUIRE(document->commit("set away", withAway("0.3")));
    CHECK(holds());
    REQUIRE(document->undo());
    CHECK(holds());
    document->preview(withAway("0.1").value());
    CHECK(holds());
    document->revert();
    CHECK(holds());
  }
  SECTION("a preview is shown and not kept") {
    const Scenario before = *document->committed();
    document->preview(withAway("0.5").value());
    CHECK(*document->shown() != before);
    CHECK(*document->committed() == before);
  }
  SECTION("a refused edit changes nothing and says why") {
    QSignalSpy failed(document.get(), &PlanDocument::failed);
    const auto steps = document->history().steps().size();
    CHECK_FALSE(document->commit("set away", withAway("7")));
    CHECK(failed.count() == 1);
    CHECK(document->history().steps().size() == steps);
  }
  SECTION("a commit is in the file before it returns") {
    REQUIRE(document->commit("set away", withAway("0.3")));
    const Plan read = gis::PlanFile::open(path, gis::Access::ReadOnly).value().plan().value();
    CHECK(*read.scenarios.front() == *document->committed());
  }
  SECTION("undo shows the scenario that it changes") {
    REQUIRE(document->branch("other"));
    const ScenarioId other = document->current();
    REQUIRE(document->commit("set away", withAway("0.3")));
    document->setCurrent(document->plan().scenarios.front()->id);
    REQUIRE(document->undo());
    CHECK(document->current() == other);
  }
  SECTION("what is selected goes when it is gone") {
    OpenSchool open;
    open.school = document->area().schools[SchoolId{0}];
    open.school.key = open.school.name = "new";
    REQUIRE(document->commit("project new", addProject(document->area(), *document->committed(),
                                                       {{}, "new", "new", SchoolYear{2024}, open, {}, {}})));
    document->select(schoolOf(document->committed()->projects->back()));
    REQUIRE(document->undo());
    CHECK(document->selection() == Selection{});
  }
  SECTION("a plan that another one has is read-only and refuses edits") {
    const auto second = openedDocument(path);
    REQUIRE(second->readOnly());
    CHECK_FALSE(second->commit("set away", setAssumption(*second->committed(), "away:primary", "0.3")));
  }
}
