// SPDX-License-Identifier: Apache-2.0
#include "gis/source/child.hpp"

#include <catch2/catch.hpp>

#include <atomic>
#include <chrono>
#include <csignal>
#include <stdexcept>
#include <thread>

namespace xuequ::gis {

TEST_CASE("inChild") {
  SECTION("returns what the work returned, however long") {
    const std::string large(5'000'000, 'x');
    CHECK(inChild([&] { return large; }, {}).value() == large);
  }
  SECTION("leaves nothing behind in this process") {
    int here = 1;
    CHECK(inChild([&] { return std::to_string(++here); }, {}).value() == "2");
    CHECK(here == 1);
  }
  SECTION("survives a crash, an abort and an exception") {
    CHECK(inChild(
              []() -> std::string {
                std::raise(SIGSEGV);
                return {};
              },
              {})
              .error()
              .code == ErrorCode::FileTruncated);
    CHECK(inChild([]() -> std::string { std::abort(); }, {}).error().code == ErrorCode::FileTruncated);
    CHECK(inChild([]() -> std::string { throw std::runtime_error("no"); }, {}).error().code ==
          ErrorCode::FileTruncated);
  }
#ifndef __SANITIZE_ADDRESS__
  SECTION("stops work that wants all the memory there is") {
    const auto greedy = [] { return std::string(std::size_t{1} << 40, 'x'); };
    CHECK(inChild(greedy, {}).error().code == ErrorCode::FileTooLarge);
  }
#endif
  SECTION("loses patience with work that says nothing, and with work that never ends") {
    const std::chrono::seconds patience(1);
    const auto stuck = []() -> std::string {
      for (;;) std::this_thread::sleep_for(std::chrono::seconds(1));
    };
    const auto busy = []() -> std::string {
      std::atomic<int> turns = 0;
      for (;;) ++turns;
    };
    CHECK(inChild(stuck, {}, patience).error().code == ErrorCode::FileTooLarge);
    CHECK(inChild(busy, {}, patience).error().code == ErrorCode::FileTooLarge);
  }
  SECTION("ends at once when stopped, though the work never would") {
    std::stop_source stop;
    const std::jthread soon([&] {
      std::this_thread::sleep_for(std::chrono::milliseconds(200));
      stop.request_stop();
    });
    const auto stuck = []() -> std::string {
      for (;;) std::this_thread::sleep_for(std::chrono::seconds(1));
    };
    CHECK(inChild(stuck, Monitor{stop.get_token(), {}}).error().code == ErrorCode::Cancelled);
  }
}

}  // namespace xuequ::gis
