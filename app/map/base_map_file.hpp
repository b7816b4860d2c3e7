// SPDX-License-Identifier: Apache-2.0
// A base map from a local file. It keeps the last picture that it gave: a map painted again with another year
// or stage reads nothing. Vector layers that have to be read from end to end are read so once, into a copy
// with an index that lives as long as this.
#pragma once

#include "app/map/base_map.hpp"

#include <filesystem>
#include <mutex>

namespace xuequ::app {

class BaseMapFile : public BaseMap {
 public:
  explicit BaseMapFile(std::filesystem::path path) : m_path(std::move(path)) {}
  ~BaseMapFile() override;

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

  /// The file itself, or its copy.
  [[nodiscard]] Result<std::filesystem::path> readFrom(const std::stop_token&) const;

  std::filesystem::path m_path;
  mutable std::mutex m_copying;
  mutable bool m_read = false;                      ///< once
  mutable bool m_looked = false;                    ///< whether it needs a copy
  mutable std::filesystem::path m_folder;           ///< of the copy; empty: there is none
  mutable std::filesystem::file_time_type m_since;  ///< the file's, when it was looked at
  mutable std::mutex m_lock;                        ///< of what follows
  mutable Given m_given;
  mutable QImage m_last;
};

}  // namespace xuequ::app
