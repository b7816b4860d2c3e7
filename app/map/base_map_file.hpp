// SPDX-License-Identifier: Apache-2.0
// A base map from a local file. It keeps the last picture that it gave: a map painted again with another year
// or stage reads nothing.
#pragma once

#include "app/map/base_map.hpp"

#include <filesystem>
#include <mutex>

namespace xuequ::app {

class BaseMapFile : public BaseMap {
 public:
  explicit BaseMapFile(std::filesystem::path path) : m_path(std::move(path)) {}

  [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
  /// The file's, without its folder.
  [[nodiscard]] QString name() const override;
  [[nodiscard]] Result<QImage> picture(const Grid&, const Viewport&, QSize pixels, bool dark,
                                       const std::stop_token&) const override;

 private:
  struct Given {
    Grid grid;
    Viewport view;
    QSize pixels;
    bool dark;
    bool operator==(const Given&) const = default;
  };

  std::filesystem::path m_path;
  mutable std::mutex m_lock;  ///< of what follows
  mutable Given m_given;
  mutable QImage m_last;
};

}  // namespace xuequ::app
