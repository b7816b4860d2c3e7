// SPDX-License-Identifier: Apache-2.0
#include "app/output/zone_text.hpp"

#include "core/scenario/edit_boundaries.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace xuequ::app {
namespace {

/// The words between which names and coordinates stand.
struct Phrases {
  std::string_view sides, boundary, hole, from, along, straight, to, back, with, partly, without, list, end,
      none;
  std::array<std::string_view, 4> side;
};

constexpr Phrases kChinese{
    "四至：", "界线：", "其中除外：", "自 ",          "沿",
    "直线",   "至 ",    "，回到起点", "含：",         "部分：",
    "不含：", "、",     "。",         "（无名界线）", {"东至", "南至", "西至", "北至"}};
constexpr Phrases kEnglish{"Bounded by: ",
                           "Boundary: ",
                           "Except: ",
                           "from ",
                           "along ",
                           "straight",
                           " to ",
                           ", back to the start",
                           "With: ",
                           "In part: ",
                           "Without: ",
                           "; ",
                           ".",
                           "(no named line)",
                           {"east ", "south ", "west ", "north "}};

const Phrases& phrasesOf(Language language) { return language == Language::Zh ? kChinese : kEnglish; }

std::string placeText(const Grid& grid, Point p) {
  return fmt::format("({:.2f}, {:.2f})", grid.east(p), grid.north(p));
}

std::string ringText(const Phrases& words, const Grid& grid, const WordedRing& ring) {
  std::string text(ring.hole ? words.hole : words.boundary);
  text += words.from;
  text += placeText(grid, ring.start);
  const bool chinese = &words == &kChinese;
  if (chinese) text += " 起";
  for (const BorderLeg& leg : ring.legs) {
    text += chinese ? "，" : ", ";
    text += leg.along.empty() ? std::string(words.straight) : std::string(words.along) + leg.along;
    text += std::string(words.to) + placeText(grid, leg.to);
  }
  return text + std::string(words.back) + std::string(words.end) + "\n";
}

std::string listText(const Phrases& words, std::string_view title, const StudyArea& area,
                     const std::vector<UnitId>& units) {
  if (units.empty()) return {};
  std::string text(title);
  for (std::size_t i = 0; i < units.size(); ++i) {
    const PlanningUnit& unit = area.units[units[i]];
    if (i > 0) text += words.list;
    text += unit.name.empty() ? unit.key : unit.name;
  }
  return text + std::string(words.end) + "\n";
}

/// Reads on from a place in a text.
class Reader {
 public:
  Reader(std::string_view text, const Phrases& words, const Grid& grid)
      : m_rest(text), m_words(words), m_grid(grid) {}

  Result<std::optional<WordedRing>> ring() {
    const std::size_t outer = m_rest.find(m_words.boundary), hole = m_rest.find(m_words.hole);
    const std::size_t at = std::min(outer, hole);
    if (at == std::string_view::npos) return std::optional<WordedRing>{};
    WordedRing ring{hole < outer, {}, {}};
    m_rest.remove_prefix(at);
    const std::size_t end = std::min(m_rest.find(m_words.back), m_rest.find('\n'));
    std::string_view told = m_rest.substr(0, end);
    m_rest.remove_prefix(std::min(end, m_rest.size()));
    const auto start = place(told);
    if (!start) return failure(start.error());
    ring.start = *start;
    while (told.find('(') != std::string_view::npos) {
      BorderLeg leg{nameIn(told.substr(0, told.find('('))), {}};
      const auto to = place(told);
      if (!to) return failure(to.error());
      leg.to = *to;
      ring.legs.push_back(std::move(leg));
    }
    return std::optional(std::move(ring));
  }

 private:
  /// Between "along" and "to", of what stands before a coordinate; empty: a straight leg.
  [[nodiscard]] std::string nameIn(std::string_view before) const {
    const std::size_t along = before.find(m_words.along);
    if (along == std::string_view::npos) return {};
    before.remove_prefix(along + m_words.along.size());
    const std::size_t to = before.rfind(m_words.to);
    return std::string(before.substr(0, to));
  }

  Result<Point> place(std::string_view& told) const {
    const std::size_t open = told.find('('), close = told.find(')', open);
    if (open == std::string_view::npos || close == std::string_view::npos)
      return failure(ErrorCode::PlaceNameUnknown, std::string(told.substr(0, 60)));
    const std::string_view inside = told.substr(open + 1, close - open - 1);
    told.remove_prefix(close + 1);
    double east = 0, north = 0;
    const char* at = inside.data();
    const char* end = at + inside.size();
    for (double* value : {&east, &north}) {
      while (at != end && (*at == ' ' || *at == ',')) ++at;
      const auto [next, fault] = std::from_chars(at, end, *value);
      if (fault != std::errc{}) return failure(ErrorCode::NotANumber, std::string(inside));
      at = next;
    }
    return m_grid.point(east, north);
  }

  std::string_view m_rest;
  const Phrases& m_words;
  const Grid& m_grid;
};

}  // namespace

std::string zoneText(const StudyArea& area, const ZoneWording& wording, Language language) {
  const Phrases& words = phrasesOf(language);
  std::string text = wording.name + "\n" + std::string(words.sides);
  for (std::size_t side = 0; side < 4; ++side) {
    if (side > 0) text += language == Language::Zh ? "，" : ", ";
    text += words.side[side];
    text += wording.sides[side].empty() ? std::string(words.none) : wording.sides[side];
  }
  text += std::string(words.end) + "\n";
  for (const WordedRing& ring : wording.rings) text += ringText(words, area.grid, ring);
  text += listText(words, words.with, area, wording.with);
  text += listText(words, words.partly, area, wording.partly);
  return text + listText(words, words.without, area, wording.without);
}

Result<std::vector<WordedRing>> ringsOfText(std::string_view text, const Grid& grid) {
  const bool chinese = text.find(kChinese.boundary) != std::string_view::npos;
  Reader reader(text, chinese ? kChinese : kEnglish, grid);
  std::vector<WordedRing> rings;
  for (;;) {
    auto ring = reader.ring();
    if (!ring) return failure(ring.error());
    if (!*ring) break;
    rings.push_back(std::move(**ring));
  }
  if (rings.empty()) return failure(ErrorCode::PlaceNameUnknown, std::string(text.substr(0, 60)));
  return rings;
}

Result<ZoneOfText> zoneOfText(const StudyArea& area, const Scenario& before, Stage stage, SchoolId school,
                              std::string_view text) {
  const auto rings = ringsOfText(text, area.grid);
  if (!rings) return failure(rings.error());
  auto read = shapeOf(area, *rings);
  if (!read) return failure(read.error());
  const auto& zones = *before.zoning(stage).zones;
  const auto alone = [&](const Zone& zone) {
    return std::ranges::all_of(zone.services,
                               [&](const Service& s) { return s.schools == std::vector{school}; }) &&
           !zone.services.empty();
  };
  if (const auto zone = std::ranges::find_if(zones, alone); zone != zones.end())
    return redrawZone(area, before, stage, zone->id, read->shape).map([&](Scenario after) {
      return ZoneOfText{std::move(after), zone->id, std::move(read->unmatched)};
    });
  return drawZone(area, before, stage, {read->shape, {school}, area.baseYear, {}, true})
      .map([&](ZoneMade made) {
        return ZoneOfText{std::move(made.scenario), made.zone, std::move(read->unmatched)};
      });
}

}  // namespace xuequ::app
