// SPDX-License-Identifier: Apache-2.0
// The runner of every test executable without Qt; compiled once.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
