// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>

namespace xuequ {
struct Scenario;
struct StudyArea;
namespace app {
class MapCanvas;
struct MapContent;
}  // namespace app
}  // namespace xuequ

namespace xuequ::bench {

app::MapContent contentOf(std::shared_ptr<const StudyArea>, std::shared_ptr<const Scenario>);
/// Till the canvas shows what it was given; false: it takes minutes.
bool waitForPicture(app::MapCanvas&);

/// Whole map, one unit moved, one pan, on the sample at two sizes and on a generated province.
void benchMaps(const std::filesystem::path& plan);
/// One frame of a border dragged in the whole window, on a plan of 50,000 demand points: by the events of a
/// mouse, with all panels.
void benchWindowDrag();
/// A base map of GeoJSON, moved about.
void benchBaseMap();
/// A planned school dragged with what it reaches, on the sample and on the city where its plan is there.
void benchSchoolDrag(const std::filesystem::path& plan);

}  // namespace xuequ::bench
