# SPDX-License-Identifier: Apache-2.0
# The rules of the house that the text of a file can show: cmake -D ROOT=<checkout> -P house_rules.cmake
# Each rule is one search over the tree; what it finds is printed as file:line, the text, and what to do.
cmake_minimum_required(VERSION 3.25)

# A source or header may be longer than 400 lines only if its folder's README says why; then it is named here.
set(long_files "")

set(core_order base geometry facts scenario network forecast capacity evaluation optimise report)
set(code --include=*.cpp --include=*.hpp)

# The lines of a command's output, as grep and find print them; nothing found is no error.
function(lines_of out)
  execute_process(COMMAND ${ARGN} WORKING_DIRECTORY ${ROOT} OUTPUT_VARIABLE text RESULT_VARIABLE code ERROR_VARIABLE error)
  if(NOT code MATCHES "^[01]$")
    message(FATAL_ERROR "house_rules: ${ARGV1} failed: ${error}")
  endif()
  set(${out} "${text}" PARENT_SCOPE)
endfunction()

function(report text advice)
  if(NOT text STREQUAL "")
    set_property(GLOBAL APPEND_STRING PROPERTY findings "${text}    ^ ${advice}\n")
  endif()
endfunction()

# Nothing in these folders matches this pattern (Perl's, so that a rule can say "anything but").
function(forbid folders pattern advice)
  set(where "")
  foreach(folder ${folders})
    if(IS_DIRECTORY ${ROOT}/${folder})
      list(APPEND where ${folder})
    endif()
  endforeach()
  if(where)
    lines_of(hits grep -rnIP ${code} "${pattern}" ${where})
    report("${hits}" "${advice}")
  endif()
endfunction()

# Of our own files, those in a folder include only these; quotes are for our files, from the root of the repository.
function(may_include folder allowed)
  string(REPLACE ";" "|" alternatives "${allowed}")
  string(REPLACE ";" " " list "${allowed}")
  forbid(${folder} "^\\s*#\\s*include\\s*\"(?!(${alternatives})/|\\w+\\.moc\")" "${folder} may include only: ${list}")
endfunction()

# Arrows: inside core down the list of rooms, then core < gis < app.
set(below "")
foreach(room ${core_order})
  if(room STREQUAL "network")
    may_include(core/network "core/base;core/geometry;core/facts;core/network")
    list(APPEND below core/network)
  else()
    list(APPEND below core/${room})
    may_include(core/${room} "${below}")
  endif()
endforeach()
may_include(gis "core;gis")
may_include(app/tools "core;app/tools")
may_include(app/output "core;gis;app/output")
may_include(app/map "core;gis;app/tools;app/output;app/map")
may_include(app/document "core;app/output;app/map;app/document")
may_include(app/desktop "core;gis;app/tools;app/output;app/map;app/document;app/desktop")
may_include(app/cli "core;gis;app/output;app/map;app/document;app/cli") # map and document: only drawing links them
may_include(tests/support "core;gis;tests/support")
may_include(tests/core "core;tests")
may_include(tests/gis "core;gis;tests")
may_include(tests/tools "core;app/tools;tests")
lines_of(rooms find core -mindepth 1 -maxdepth 1 -type d -printf "%p\\n")
string(JOIN "|" known ${core_order})
string(REGEX REPLACE "core/(${known})\n" "" rooms "${rooms}")
report("${rooms}" "a room of core that the order in tests/house_rules.cmake does not know")

# Libraries: each has its floor.
set(include "^\\s*#\\s*include\\s*[<\"]")
set(gdal "gdal|ogr_|ogrsf|cpl_|proj\\.h|sqlite3")
forbid("core" "${include}(Q[A-Z]|Qt|${gdal})" "core knows no Qt, GDAL, PROJ or SQLite: gis and app bring the data")
forbid("core" "${include}(fstream|iostream|filesystem|locale|clocale)>" "core has no files, streams or locale: take a value, return a value, fmt for text")
forbid("core" "\\b(system_clock|steady_clock|high_resolution_clock|random_device|getenv|setlocale)\\b" "core has no clock, chance or environment: they are arguments")
forbid("core" "^\\s*(static|thread_local)\\s+(?!(inline\\s+)?(const|constexpr|constinit|consteval)\\b)[^()]*[;={]" "core has no mutable statics")
forbid("gis;app/tools;app/output;tests/core;tests/gis;tests/tools" "${include}(Q[A-Z]|Qt)" "Qt lives in app/map, app/document, app/desktop and app/cli/drawing")
forbid("app" "${include}(${gdal})" "GDAL, PROJ and SQLite live in gis")
forbid("app/map" "${include}(QtWidgets|Q(Widget|Application|MainWindow|Dialog|Label|Menu|Style|ToolTip|Graphics(View|Scene|Item))>)" "app/map draws with Qt Gui alone: no widgets")

# Words.
forbid("core;gis;app;tests" "\\binstance\\s*\\(\\s*\\)" "no singletons: the constructor takes what it needs")
forbid("core;gis;app;tests" "\\b(TODO|FIXME|XXX|HACK)\\b(?!.*#\\d)" "an issue number (#12) says when this ends; or do it now")
forbid("core;gis;app;tests" "\\t" "no tabs: ./dev format")
forbid("core;gis;app;tests" "#\\s*ifn?def\\s+\\w*TEST" "no test-only code in the product: find the seam")

# Files.
set(folders "")
foreach(folder core gis app tests)
  if(IS_DIRECTORY ${ROOT}/${folder})
    list(APPEND folders ${folder})
  endif()
endforeach()

lines_of(names find ${folders} -regextype posix-extended
  -iregex ".*[/_.-](managers?|helpers?|utils?|utilit(y|ies)|common|misc)([/_.-].*)?")
report("${names}" "a name that says nothing: name the noun or the verb")

lines_of(first grep -rnm1 "^" ${code} ${folders})
string(REGEX REPLACE "[^\n]*:1:// SPDX-License-Identifier: Apache-2\\.0\r?\n" "" first "${first}")
report("${first}" "the first line is: // SPDX-License-Identifier: Apache-2.0")

lines_of(lengths grep -rc "^" ${code} ${folders})
string(REGEX REPLACE "[^\n]*:([0-9]|[0-9][0-9]|[123][0-9][0-9]|400)\n" "" lengths "${lengths}")
foreach(file ${long_files})
  string(REGEX REPLACE "${file}:[0-9]+\n" "" lengths "${lengths}")
endforeach()
report("${lengths}" "over 400 lines: divide it by topic")

# x.cpp includes x.hpp before all else, which proves that x.hpp compiles alone (header_check takes the other headers).
lines_of(sources grep -rnm1 "^#include" --include=*.cpp ${folders})
string(REGEX MATCHALL "[^\n]+" sources "${sources}")
foreach(line IN LISTS sources)
  string(REGEX REPLACE "\\.cpp:.*" ".hpp" header "${line}")
  if(NOT line MATCHES "#include \"${header}\"" AND EXISTS ${ROOT}/${header})
    report("${line}\n" "the first include of this source is its own header: \"${header}\"")
  endif()
endforeach()

get_property(findings GLOBAL PROPERTY findings)
if(findings)
  message("${findings}")
  message(FATAL_ERROR "these places break the rules of the house")
endif()
message(STATUS "house rules: nothing found")
