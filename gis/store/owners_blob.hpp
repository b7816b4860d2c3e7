// SPDX-License-Identifier: Apache-2.0
// Who owns each demand point, in few bytes: neighbours in the list of units often share a zone, so runs of
// equal zones are counted.
#pragma once

#include "core/scenario/zoning.hpp"
#include "gis/store/geometry_blob.hpp"

#include <optional>
#include <span>

namespace xuequ::gis {

Bytes encodeOwners(const StudyArea&, const Owners&);
/// none: cut short, or made for other units than the area has now (owners stand in the order of units, not
/// with their keys).
std::optional<Owners> decodeOwners(const StudyArea&, std::span<const std::uint8_t>);

}  // namespace xuequ::gis
