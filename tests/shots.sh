#!/bin/bash
# Screenshots of the real window under Xvfb, in both languages, themes and two sizes, to be looked at.
# Usage: shots.sh BIN_DIR PLAN.gpkg [OUT_DIR]
set -eu

[ $# -ge 2 ] || { echo "usage: $0 BIN_DIR PLAN.gpkg [OUT_DIR]" >&2; exit 2; }
bin=$1
plan=$2
out=${3:-$(cd "$(dirname "$0")/.." && pwd)/out/shots}
mkdir -p "$out"

work=$(mktemp -d)
cp "$plan" "$work/plan.gpkg"
export HOME=$work XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data QT_QPA_PLATFORM=xcb
screen=
window=
cleanup() {
  [ -z "$window" ] || kill "$window" 2>/dev/null || true
  [ -z "$screen" ] || kill "$screen" 2>/dev/null || true
  rm -rf "$work"
}
trap cleanup EXIT

# start_screen WxH: Xvfb chooses a free display itself.
start_screen() {
  if [ -n "$screen" ]; then kill "$screen"; wait "$screen" 2>/dev/null || true; fi
  rm -f "$work/display" # of the screen before
  exec 3<>"$work/display"
  Xvfb -displayfd 3 -screen 0 "${1}x24" -nolisten tcp >/dev/null 2>&1 &
  screen=$!
  until DISPLAY=:$(head -n1 "$work/display") && [ "$DISPLAY" != : ]; do sleep 0.1; done
  export DISPLAY
}

# shot NAME KEYS OPTIONS…: the window as it is once nothing moves any more; KEYS are pressed first ("-": none).
shot() {
  local name=$1 keys=$2 words
  shift 2
  "$bin/xuequ" "$@" >"$work/log" 2>&1 &
  window=$!
  timeout 60 xdotool search --sync --onlyvisible --pid "$window" >/dev/null
  settle
  if [ "$keys" != - ]; then
    # No window manager gives the focus, and the window that is there last is the one with the plan.
    xdotool windowfocus "$(xdotool search --onlyvisible --pid "$window" | tail -n1)"
    sleep 1
    read -ra words <<<"$keys"
    xdotool key --delay 200 "${words[@]}"
    settle
  fi
  import -window root "$out/$name.png"
  kill "$window"
  wait "$window" 2>/dev/null || true
  window=
  echo "$out/$name.png"
}

# gesture NAME KEYS HELD X,Y… -- OPTIONS…: in the middle of a gesture: KEYS choose the tool, then, with the key HELD
# ("-": none), the mouse goes through the places with its button down and stays.
gesture() {
  local name=$1 keys=$2 held=$3 places=() words
  shift 3
  while [ "$1" != -- ]; do places+=("$1") && shift; done
  shift
  "$bin/xuequ" "$@" >"$work/log" 2>&1 &
  window=$!
  timeout 60 xdotool search --sync --onlyvisible --pid "$window" >/dev/null
  settle
  xdotool windowfocus "$(xdotool search --onlyvisible --pid "$window" | tail -n1)"
  sleep 1
  read -ra words <<<"$keys"
  xdotool key --delay 200 "${words[@]}"
  settle
  [ "$held" = - ] || xdotool keydown "$held"
  xdotool mousemove "${places[0]%,*}" "${places[0]#*,}" sleep 0.2 mousedown 1
  for place in "${places[@]:1}"; do xdotool sleep 0.2 mousemove "${place%,*}" "${place#*,}"; done
  settle
  import -window root "$out/$name.png"
  xdotool key Escape mouseup 1 # the plan is as it was for the next
  [ "$held" = - ] || xdotool keyup "$held"
  kill "$window"
  wait "$window" 2>/dev/null || true
  window=
  echo "$out/$name.png"
}

# Two pictures half a second apart are the same.
settle() {
  local before='' now=none
  for _ in $(seq 60); do
    sleep 0.5
    now=$(import -window root rgb:- | sha1sum)
    [ "$now" != "$before" ] || return 0
    before=$now
  done
}

tabs="charts projects ledger targets findings comparison assumptionsPage"
for size in 1280x800 1920x1080; do
  start_screen "$size"
  for lang in zh en; do
    for theme in light dark; do
      look=(--lang "$lang" --theme "$theme" --size "$size")
      here=(--scenario 三年行动计划 --stage primary --year 2024 --school 鹿港小学)
      shot "window-$size-$lang-$theme" - "$work/plan.gpkg" "${look[@]}" "${here[@]}"
    done
  done
done

# A fine screen: twice as many pixels, everything as large as on 1280 × 800.
start_screen 2560x1600
QT_SCALE_FACTOR=2 shot window-fine-zh-light - "$work/plan.gpkg" --lang zh --theme light --size 1280x800 \
  --scenario 三年行动计划 --stage primary --year 2024 --school 鹿港小学

start_screen 1280x800
for look in "zh light" "en dark"; do
  read -r lang theme <<<"$look"
  options=(--lang "$lang" --theme "$theme" --size 1280x800)
  shot "start-$lang-$theme" - "${options[@]}"
  for tab in $tabs; do
    shot "$tab-$lang-$theme" - "$work/plan.gpkg" "${options[@]}" --scenario 三年行动计划 --year 2023 --tab "$tab"
  done
  shot "project-$lang-$theme" ctrl+j "$work/plan.gpkg" "${options[@]}" --scenario 三年行动计划 --school 鹿港小学
  shot "import-$lang-$theme" ctrl+i "$work/plan.gpkg" "${options[@]}"
  shot "help-$lang-$theme" F1 "$work/plan.gpkg" "${options[@]}"
  compared=("$work/plan.gpkg" "${options[@]}" --scenario 三年行动计划 --stage primary --year 2025 --tab comparison)
  shot "swipe-$lang-$theme" F8 "${compared[@]}"
  shot "side-by-side-$lang-$theme" F9 "${compared[@]}"
  shot "assign-$lang-$theme" alt+u "$work/plan.gpkg" "${options[@]}" --scenario 三年行动计划 --school 鹿港小学
  drawn=("$work/plan.gpkg" "${options[@]}" --scenario 三年行动计划 --stage primary --year 2025 --school 鹿港小学)
  gesture "box-$lang-$theme" alt+u shift 470,180 500,230 600,270 -- "${drawn[@]}"
  gesture "lasso-$lang-$theme" alt+u ctrl 480,190 560,190 600,220 590,265 540,275 490,260 -- "${drawn[@]}"
  gesture "draw-$lang-$theme" alt+z - 530,277 500,283 470,262 478,235 520,228 545,268 538,280 -- "${drawn[@]}"
  gesture "move-$lang-$theme" alt+n - 533,250 540,240 560,225 -- "${drawn[@]}"
  gesture "border-$lang-$theme" alt+b - 552,243 560,250 570,262 -- "${drawn[@]}"
done
