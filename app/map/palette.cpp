// SPDX-License-Identifier: Apache-2.0
#include "app/map/palette.hpp"

#include <algorithm>
#include <cmath>

namespace xuequ::app {
namespace {

QColor rgb(QRgb value) { return QColor::fromRgb(value); }

template <std::size_t n>
std::array<QColor, n> colours(const QRgb (&values)[n]) {
  std::array<QColor, n> result;
  std::transform(std::begin(values), std::end(values), result.begin(), rgb);
  return result;
}

Palette lightPalette() {
  return {
      .outside = rgb(0xE9EBED),
      .land = rgb(0xF8F7F3),
      .water = rgb(0xBFDCEC),
      .waterLine = rgb(0x8DBAD3),
      .building = rgb(0xCFC8BE),
      .unitLine = rgb(0xA9A59C),
      .zoneLine = rgb(0x3F4A56),
      .boundary = rgb(0x6B3F73),
      .ink = rgb(0x1F2933),
      .faintInk = rgb(0x5B6673),
      .halo = rgb(0xFFFFFF),
      .waterInk = rgb(0x2A5F85),
      .selection = rgb(0xD6007A),
      .service = rgb(0x0B7A75),
      .gap = rgb(0xC2410C),
      .changed = rgb(0x5B2BBF),
      .shortage = rgb(0xF2B38A),
      .oversized = rgb(0xE07B28),
      .superOversized = rgb(0xA8201A),
      .paper = rgb(0xFFFFFF),
      .grid = rgb(0xE2E5E9),
      .roads = {{{rgb(0xF6C97B), rgb(0xB98B3C)},
                 {rgb(0xFCE7A9), rgb(0xB9A766)},
                 {rgb(0xFFFFFF), rgb(0xB5B3AC)},
                 {rgb(0x9C9589), rgb(0x9C9589)},
                 {rgb(0x6A6A6A), rgb(0x6A6A6A)}}},
      .zones = colours({0xCFE3C8, 0xF6DFB8, 0xD3DCEF, 0xF3D2CC, 0xC9E6E2, 0xE4D5EA, 0xEDEBB9, 0xF1D3E0,
                        0xD4E6F5, 0xE6D8C6, 0xDCEBB8, 0xD9D6E0}),
      .loads = colours({0x2C6FB0, 0x58A6C9, 0x7A8B99, 0xF08A24, 0xB3201B, 0xA9AFB5}),
      .stages = colours({0x7A3F8F, 0xA02F6B, 0x17594A, 0x54398A, 0x7A4010, 0x3C4654}),
      .unitKinds = colours({0xF3DDB3, 0xDCE6C3, 0xD6D9EE, 0xF1CFC4, 0xEAE8E2}),
      .residents = colours({0xF4EFE1, 0xE3D9C0, 0xC9B6A6, 0xA78A93, 0x7A5F82}),
      .access = colours({0xC9693B, 0xE8AC82, 0xF5DCC2, 0xE7ECE6, 0xB5CFE2, 0x7FA8CC}),
      .commitments = colours({0xB3201B, 0xE3A008, 0x1F7A8C}),
  };
}

Palette darkPalette() {
  return {
      .outside = rgb(0x14181D),
      .land = rgb(0x20262D),
      .water = rgb(0x1C3A4E),
      .waterLine = rgb(0x35607B),
      .building = rgb(0x4A4B4C),
      .unitLine = rgb(0x525B66),
      .zoneLine = rgb(0xC3CCD6),
      .boundary = rgb(0xC79AD0),
      .ink = rgb(0xECF0F4),
      .faintInk = rgb(0xA3AEBA),
      .halo = rgb(0x14181D),
      .waterInk = rgb(0x9CCBE8),
      .selection = rgb(0xFF5CB8),
      .service = rgb(0x3CC6BE),
      .gap = rgb(0xF59E62),
      .changed = rgb(0xB79CFF),
      .shortage = rgb(0x7D4522),
      .oversized = rgb(0xF0964A),
      .superOversized = rgb(0xF2605A),
      .paper = rgb(0x1B2026),
      .grid = rgb(0x343C46),
      .roads = {{{rgb(0x8A6A34), rgb(0x14181D)},
                 {rgb(0x6F6444), rgb(0x14181D)},
                 {rgb(0x4C545E), rgb(0x14181D)},
                 {rgb(0x66615A), rgb(0x66615A)},
                 {rgb(0x9AA0A6), rgb(0x9AA0A6)}}},
      .zones = colours({0x2F4A35, 0x55462A, 0x313E5E, 0x583836, 0x274B4A, 0x473654, 0x4D4B27, 0x56344A,
                        0x294760, 0x4A3D30, 0x40502A, 0x3F3D4C}),
      .loads = colours({0x4E9BE6, 0x7CC4E0, 0xA9B7C3, 0xF79A3E, 0xF2554C, 0x717A84}),
      .stages = colours({0xD5A6E6, 0xF29AC4, 0x8FD6BC, 0xBFA8F2, 0xE0AE7E, 0xBAC5D0}),
      .unitKinds = colours({0x55462A, 0x3C4A2D, 0x363D5C, 0x583A34, 0x33383E}),
      .residents = colours({0x2A3038, 0x3F4250, 0x5D5670, 0x876D92, 0xBC8FB4}),
      .access = colours({0xA85427, 0x7C4A2D, 0x574238, 0x3C4850, 0x365F82, 0x4A8AC0}),
      .commitments = colours({0xF2554C, 0xF0B43C, 0x4FB6C8}),
  };
}

double linear(double channel) {
  return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour) {
  return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

}  // namespace

Load loadOf(double pupils, double usableSeats) {
  if (usableSeats <= 0) return pupils > 0 ? Load::FarOver : Load::Unknown;
  const double ratio = pupils / usableSeats;
  if (ratio < 0.6) return Load::Low;
  if (ratio < 0.9) return Load::Fair;
  if (ratio <= 1.0) return Load::Full;
  return ratio <= 1.2 ? Load::Over : Load::FarOver;
}

const Palette& paletteOf(bool dark) {
  static const Palette lightColours = lightPalette();
  static const Palette darkColours = darkPalette();
  return dark ? darkColours : lightColours;
}

double contrast(const QColor& a, const QColor& b) {
  const double first = luminance(a);
  const double second = luminance(b);
  return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

}  // namespace xuequ::app
