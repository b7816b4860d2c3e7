// SPDX-License-Identifier: Apache-2.0
// One GEOS context, and what is made in it. Only the sources of this room that call GEOS include this.
#pragma once

#include <geos_c.h>

#include <memory>

namespace xuequ {

class GeosSession {
 public:
  struct Destroy {
    GEOSContextHandle_t context;
    void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(context, geometry); }
  };
  using Geometry = std::unique_ptr<GEOSGeometry, Destroy>;

  GeosSession() : m_context(GEOS_init_r()) {}
  ~GeosSession() { GEOS_finish_r(m_context); }
  GeosSession(const GeosSession&) = delete;
  GeosSession& operator=(const GeosSession&) = delete;

  [[nodiscard]] GEOSContextHandle_t context() const { return m_context; }
  [[nodiscard]] Geometry owned(GEOSGeometry* geometry) const { return {geometry, Destroy{m_context}}; }

 private:
  GEOSContextHandle_t m_context;
};

}  // namespace xuequ
