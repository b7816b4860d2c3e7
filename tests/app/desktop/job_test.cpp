// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/document/job.hpp"

#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <catch2/catch.hpp>

#include <atomic>

using namespace xuequ;
using namespace xuequ::app;

TEST_CASE("Job") {
  Job job;
  int delivered = 0;
  const auto take = [&](int value) { delivered = value; };
  const auto waitUntilEnded = [&] { return QTest::qWaitFor([&] { return !job.running(); }, 20'000); };

  SECTION("delivers what the work returns, on this thread") {
    const QThread* thread = nullptr;
    job.start<int>([](const Monitor&) { return 7; },
                   [&](int value) {
                     delivered = value;
                     thread = QThread::currentThread();
                   });
    CHECK(job.running());
    REQUIRE(waitUntilEnded());
    CHECK(delivered == 7);
    CHECK(thread == QThread::currentThread());
  }
  SECTION("Cancel reaches the work, which still delivers") {
    const auto untilStopped = [](const Monitor& monitor) {
      while (!monitor.stopped()) QThread::msleep(1);
      return -1;
    };
    job.start<int>(untilStopped, take);
    job.cancel();
    REQUIRE(waitUntilEnded());
    CHECK(delivered == -1);
  }
  SECTION("tells how far it is, in order") {
    QSignalSpy progress(&job, &Job::progressed);
    job.start<int>(
        [](const Monitor& monitor) {
          for (int i = 0; i <= 1000; ++i) monitor.at(i / 1000.0);
          return 1;
        },
        take);
    REQUIRE(waitUntilEnded());
    REQUIRE(progress.count() > 10);
    CHECK(progress.count() <= 102);
    for (int i = 1; i < progress.count(); ++i)
      CHECK(progress[i][0].toDouble() > progress[i - 1][0].toDouble());
  }
  SECTION("a job that goes stops its work and delivers nothing") {
    std::atomic<bool> ended = false;
    {
      Job shortLived;
      shortLived.start<int>(
          [&ended](const Monitor& monitor) {
            while (!monitor.stopped()) QThread::msleep(1);
            ended = true;
            return 9;
          },
          take);
    }
    CHECK(ended);
    QCoreApplication::processEvents();
    CHECK(delivered == 0);
  }
}
