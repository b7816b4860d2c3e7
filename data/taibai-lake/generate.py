#!/usr/bin/env python3
"""Writes the Taibai Lake sample beside this script. Same bytes at every run; needs nothing but Python 3.9.

All is synthetic apart from what README.md says is from the plan."""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parent))

from generator import commitments, files, schools, study, tables, targets  # noqa: E402

HERE = Path(__file__).parent


def main():
    world = study.build(seed=2022)
    tables.write_map(HERE, world)
    tables.write_people(HERE, world)
    tables.write_schools(HERE, world)
    tables.write_plan(HERE, world)
    files.write_table(HERE / "targets.csv", targets.HEADER, targets.rows())
    files.write_table(HERE / "commitments.csv", commitments.HEADER, commitments.rows(schools.existing()))


if __name__ == "__main__":
    main()
