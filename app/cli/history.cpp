// SPDX-License-Identifier: Apache-2.0
// undo, redo and history: the plan file keeps its edits, so they work from one call to the next.
#include "app/cli/answer.hpp"
#include "app/cli/commands.hpp"
#include "app/cli/plan_access.hpp"

namespace xuequ::app {
namespace {

enum class Direction { Back, Forward };

Answer moved(const Invocation& in, Direction direction) {
  auto file = openForEditing(in);
  if (!file) return failure(std::move(file.error()));
  auto history = file->history();
  if (!history) return failure(std::move(history.error()));
  const bool back = direction == Direction::Back;
  if (back ? !history->canUndo() : !history->canRedo())
    return failure(back ? ErrorCode::NothingToUndo : ErrorCode::NothingToRedo);
  const std::string label = back ? history->undoLabel() : history->redoLabel();
  back ? history->undo() : history->redo();
  return file->moveTo(*history).map([&] { return fieldsAnswer(in, {{back ? "undone" : "redone", label}}); });
}

Answer undo(const Invocation& in) { return moved(in, Direction::Back); }
Answer redo(const Invocation& in) { return moved(in, Direction::Forward); }

Table historyTable(const History& history) {
  Table table{"history", {{"step", ColumnKind::Year}, {"edit"}, {"state"}}, {}};
  for (std::size_t i = 1; i < history.steps().size(); ++i) {
    const char* state = i == history.index() ? "current" : i < history.index() ? "done" : "taken_back";
    table.rows.push_back({static_cast<std::int64_t>(i), history.steps()[i].label, Word{state}});
  }
  return table;
}

Answer list(const Invocation& in) {
  return gis::PlanFile::open(in.text("PLAN"), gis::Access::ReadOnly)
      .and_then([](const gis::PlanFile& file) { return file.history(); })
      .map([&](const History& history) { return tablesAnswer(in, {historyTable(history)}); });
}

}  // namespace

std::vector<Command> historyCommands() {
  return {{"undo", {"take the last edit back", "撤销上一次修改"}, {planArgument()}, undo},
          {"redo", {"do again what was undone", "重做已撤销的修改"}, {planArgument()}, redo},
          {"history", {"the edits that the plan keeps", "规划保存的历次修改"}, {planArgument()}, list}};
}

}  // namespace xuequ::app
