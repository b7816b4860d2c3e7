// SPDX-License-Identifier: Apache-2.0
#include "gis/source/child.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <exception>

namespace xuequ::gis {
namespace {

constexpr rlim_t kMemory = rlim_t{6} << 30;
constexpr int kOutOfMemory = 3;

class Descriptor {
 public:
  explicit Descriptor(int fd) : m_fd(fd) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { close(); }
  void close() {
    if (m_fd >= 0) ::close(m_fd);
    m_fd = -1;
  }
  [[nodiscard]] int value() const { return m_fd; }

 private:
  int m_fd;
};

void limit(decltype(RLIMIT_CPU) what, rlim_t amount) {
  const rlimit both{amount, amount};
  setrlimit(what, &both);
}

/// Of the time that it may take, two thirds may be work.
rlim_t workOf(std::chrono::seconds patience) { return static_cast<rlim_t>(patience.count() * 2 / 3 + 1); }

void confine(std::chrono::seconds patience) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  for (const int signal : {SIGSEGV, SIGABRT, SIGFPE, SIGILL, SIGBUS, SIGTERM, SIGPIPE})
    std::signal(signal, SIG_DFL);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_CPU, workOf(patience));
#ifndef __SANITIZE_ADDRESS__  // its shadow alone is terabytes of address space
  limit(RLIMIT_AS, kMemory);
#endif
  const int nowhere = open("/dev/null", O_RDWR | O_CLOEXEC);
  for (const int standard : {0, 1, 2}) dup2(nowhere, standard);
}

bool sendAll(int to, const std::string& bytes) {
  std::size_t sent = 0;
  while (sent < bytes.size()) {
    const auto n = write(to, bytes.data() + sent, bytes.size() - sent);
    if (n < 0 && errno != EINTR) return false;
    if (n > 0) sent += static_cast<std::size_t>(n);
  }
  return true;
}

[[noreturn]] void runChild(const std::function<std::string()>& work, int to, std::chrono::seconds patience) {
  confine(patience);
  int code = 1;
  try {
    code = sendAll(to, work()) ? 0 : 1;
  } catch (const std::bad_alloc&) {
    code = kOutOfMemory;
  } catch (const std::exception&) {
    code = 1;
  }
  _exit(code);
}

Error ending(int status) {
  const int signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
  const bool atLimit =
      signal == SIGXCPU || signal == SIGKILL || (WIFEXITED(status) && WEXITSTATUS(status) == kOutOfMemory);
  Error error;
  error.code = atLimit ? ErrorCode::FileTooLarge : ErrorCode::FileTruncated;
  return error;
}

enum class Listened : std::uint8_t { Ended, Stopped, LostPatience };

/// Reads until the child closes its end.
Listened listen(int from, const Monitor& monitor, std::chrono::seconds patience, std::string& heard) {
  std::array<char, 1 << 16> buffer;
  auto last = std::chrono::steady_clock::now();
  while (!monitor.stopped()) {
    pollfd waiting{from, POLLIN, 0};
    if (poll(&waiting, 1, 50) <= 0) {
      if (std::chrono::steady_clock::now() - last > patience) return Listened::LostPatience;
      continue;
    }
    const auto n = read(from, buffer.data(), buffer.size());
    if (n == 0 || (n < 0 && errno != EINTR)) return Listened::Ended;
    if (n > 0) heard.append(buffer.data(), static_cast<std::size_t>(n));
    last = std::chrono::steady_clock::now();
  }
  return Listened::Stopped;
}

int reap(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return status;
}

}  // namespace

Result<std::string> inChild(const std::function<std::string()>& work, const Monitor& monitor,
                            std::chrono::seconds patience) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) return failure(ErrorCode::FileNotReadable);
  const Descriptor from(ends[0]);
  Descriptor to(ends[1]);
  const pid_t child = fork();
  if (child < 0) return failure(ErrorCode::FileNotReadable);
  if (child == 0) runChild(work, to.value(), patience);
  to.close();
  std::string heard;
  const Listened listened = listen(from.value(), monitor, patience, heard);
  if (listened != Listened::Ended) kill(child, SIGKILL);
  const int status = reap(child);
  if (listened == Listened::Stopped) return failure(ErrorCode::Cancelled);
  if (status != 0) return failure(ending(status));
  return heard;
}

}  // namespace xuequ::gis
