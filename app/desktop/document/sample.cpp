// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/document/sample.hpp"

#include "app/output/data_folders.hpp"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>

namespace xuequ::app {
namespace {

constexpr int kPoll = 100;         ///< ms between looks at Cancel
constexpr double kUsual = 20'000;  ///< ms that it takes on a slow machine; the bar says no more than that

Result<std::filesystem::path> script() {
  for (const auto& folder : dataFolders())
    if (auto path = folder / "taibai-lake" / "make-plan.sh"; std::filesystem::exists(path)) return path;
  return failure(ErrorCode::FileNotFound, "taibai-lake/make-plan.sh");
}

/// Nothing half-made stays: the plan appears under its name only when it is whole.
Result<std::filesystem::path> finished(const QString& made, const std::filesystem::path& path, bool good,
                                       const std::string& said) {
  const QString target = QString::fromStdString(path.string());
  if (good && (QFile::remove(target), QFile::rename(made, target))) return path;
  QFile::remove(made);
  return failure(ErrorCode::OutputFailed, said);
}

}  // namespace

std::filesystem::path samplePlan() {
  const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
  QDir().mkpath(folder);
  return (folder + QStringLiteral("/taibai-lake.gpkg")).toStdString();
}

Result<std::filesystem::path> makeSample(const std::filesystem::path& path, const Monitor& monitor) {
  const auto maker = script();
  if (!maker) return maker;
  const QString half = QString::fromStdString(path.string()) + QStringLiteral(".half.gpkg");
  const QString cli = QCoreApplication::applicationDirPath() + QStringLiteral("/xuequ-cli");
  QProcess process;
  process.setProcessChannelMode(QProcess::MergedChannels);
  process.start(QStringLiteral("/bin/sh"), {QString::fromStdString(maker->string()), cli, half});
  double waited = 0;
  while (!process.waitForFinished(kPoll) && process.state() != QProcess::NotRunning) {
    monitor.at(std::min(0.95, (waited += kPoll) / kUsual));
    if (!monitor.stopped()) continue;
    process.kill();
    process.waitForFinished();
    QFile::remove(half);
    return failure(ErrorCode::Cancelled);
  }
  const bool good = process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
  return finished(half, path, good, process.readAll().trimmed().right(400).toStdString());
}

}  // namespace xuequ::app
