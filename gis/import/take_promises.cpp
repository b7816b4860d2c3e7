// SPDX-License-Identifier: Apache-2.0
// The plan's targets, and the commitments kept per school.
#include "gis/import/intake.hpp"

#include <utility>

namespace xuequ::gis {

void takeTargets(Intake& intake, Records& records) {
  const auto column = [&](const char* role) -> const Column& { return intake.column(role); };
  auto targets = intake.options.append ? records.targets : std::vector<Target>{};
  Seen seen;
  for (const Target& known : targets) seen.first(known.key);
  intake.eachRow([&](const Row& row) {
    Target target;
    target.key = row.needed(column("key"));
    target.section = row.text(column("section"));
    target.text = row.needed(column("text"));
    target.textEn = row.text(column("text_en"));
    target.number = row.number(column("number"));
    target.unit = row.text(column("unit"));
    target.year = row.year(column("year"));
    target.tracking = row.word(column("track"), trackingWords()).value_or(Tracking::Text);
    target.measure = row.text(column("measure"));
    target.comparison = row.word(column("compare"), comparisonWords()).value_or(Comparison::AtLeast);
    target.definition = row.text(column("definition"));
    target.entered = row.number(column("entered"));
    target.evidence = row.text(column("evidence"));
    if (!target.key.empty() && !seen.first(target.key))
      row.fault(ErrorCode::DuplicateKey, column("key"), target.key);
    targets.push_back(std::move(target));
  });
  records.targets = std::move(targets);
}

void takeCommitments(Intake& intake, Records& records) {
  const auto column = [&](const char* role) -> const Column& { return intake.column(role); };
  const Directory schools = directoryOf(records.schools);
  auto commitments = intake.options.append ? records.commitments : std::vector<CommitmentRecord>{};
  Seen seen;
  for (const CommitmentRecord& known : commitments) seen.first(known.school + '\n' + known.commitment.name);
  intake.eachRow([&](const Row& row) {
    const std::string school = row.needed(column("school"));
    const auto at = schools.find(school);
    if (!at && !school.empty()) row.fault(ErrorCode::SchoolUnknown, column("school"), school);
    CommitmentRecord found;
    found.commitment.name = row.needed(column("commitment"));
    if (row.text(column("state")).empty()) row.fault(ErrorCode::ValueMissing, column("state"));
    found.commitment.state = row.word(column("state"), commitmentWords()).value_or(CommitmentState::No);
    found.commitment.evidence = row.text(column("evidence"));
    found.commitment.target = row.text(column("target"));
    if (!at) return;
    found.school = records.schools[*at].key;
    if (!seen.first(found.school + '\n' + found.commitment.name))
      return row.fault(ErrorCode::DuplicateKey, column("commitment"), found.commitment.name);
    commitments.push_back(std::move(found));
  });
  records.commitments = std::move(commitments);
}

}  // namespace xuequ::gis
