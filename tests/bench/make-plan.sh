#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# make-plan.sh GEN_PY XUEQU_CLI SCALE FOLDER: the data of a scale (district, city, province) made by the shared
# generator, and FOLDER/SCALE.gpkg made of them by the product's own import. What is there already stays.
set -euo pipefail
gen=$1 cli=$2 scale=$3 folder=$4
plan=$folder/$scale.gpkg data=$folder/$scale
[ -s "$plan" ] && exit
mkdir -p "$folder"
[ -s "$data/manifest.json" ] || python3 "$gen" "$scale" "$data"
part=$plan.part.gpkg
"$cli" new "$part" --crs EPSG:4548 --base-year 2024 --standards cn-shandong-2018 --name "$scale" --force
take() { "$cli" import "$part" "$@" >/dev/null; }
ages=()
for age in {0..18}; do ages+=(--field "age$age=p$(printf %02d "$age")"); done
take boundary "$data/data.gpkg" --layer boundary
take units "$data/data.gpkg" --layer units --field key=unit_id "${ages[@]}"
# A building at the centre of each unit: there its people are, as the reference answers have it.
take buildings "$data/units.csv" --field x=cx --field y=cy --field floor_area= --field floors=
take schools "$data/data.gpkg" --layer schools --keep-outside --field key=school_id --field rooms=sections \
  --field seats=capacity --value stage:P=primary --value stage:J=junior --value stage:S=senior --value stage:K=kindergarten
take roads "$data/data.gpkg" --layer roads --value class:1=trunk --value class:2=main --value class:3=local
mv "$part" "$plan"
