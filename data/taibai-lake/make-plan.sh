#!/bin/sh
# Makes the Taibai Lake sample plan with the product's own commands.
# Usage: make-plan.sh XUEQU_CLI OUT.gpkg
set -eu

[ $# -eq 2 ] || { echo "usage: $0 XUEQU_CLI OUT.gpkg" >&2; exit 2; }
cli=$1
out=$2
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)

today=现状延续
plan=三年行动计划
phased=分年级启用

"$cli" new "$out" --name 太白湖新区 --crs EPSG:4548 --base-year 2022 --horizon 2037 \
  --standards cn-shandong-2018 --scenario "$today" --synthetic --force

take() { "$cli" import "$out" "$@"; }

take boundary "$here/boundary.geojson"
take units "$here/units.geojson"
take buildings "$here/buildings.geojson"
take population "$here/population.csv"
take births "$here/births.csv"
take housing "$here/housing.csv"
take schools "$here/schools.csv"
take enrolment "$here/enrolment.csv"
take roads "$here/roads.geojson"
take crossings "$here/crossings.csv"
take water "$here/water.geojson"
take targets "$here/targets.csv"
take commitments "$here/commitments.csv"
take zones "$here/zones-current.csv" --scenario "$today"

# Pupils who live here and go to private schools, or to schools outside the area (assumed).
"$cli" edit "$out" --scenario "$today" \
  --set private:primary=0.03 --set private:junior=0.03 \
  --set away:primary=0.04 --set away:junior=0.04 --set away:senior=0.06

"$cli" scenario branch "$out" "$today" "$plan"
take projects "$here/projects.csv" --scenario "$plan"
take zones "$here/zones-plan.csv" --scenario "$plan" --append

"$cli" scenario branch "$out" "$today" "$phased"
take projects "$here/projects-phased.csv" --scenario "$phased"
take zones "$here/zones-plan.csv" --scenario "$phased" --append
