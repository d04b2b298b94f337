#!/usr/bin/env python3
"""Writes the mappers of a lesson's models beside the lesson, so that Cascade Explorer needs no Python to play it.

Run it with a Python that has SQLAlchemy, once the lesson is written and again whenever its models change:

    python export_lesson.py my-lesson.md

It runs the lesson's block `python` as the steps have it and as each variant changes it, and writes what
export_mappers.py says of each into my-lesson.mappers.json. README.md beside this file describes lessons.
"""

import argparse
import json
import os
import re
import sqlite3
import sys
import tempfile
import types
import warnings

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "sqlalchemy"))
import export_mappers  # noqa: E402

FORMAT = "cascade-explorer/lesson-mappers"
VERSION = 1
FENCE = "```"

# Models that map this file's tables read the lesson's own database, and change with its script.
DATABASE = "lesson.db"


class LessonError(Exception):
    """One sentence for the user."""


def blocks_of(lesson):
    """The fenced blocks in their order: the level of the heading above, the kind and the content."""
    level, block = 1, None
    for line in lesson.split("\n"):
        if block is not None and line == FENCE:
            yield block
            block = None
        elif block is not None:
            block = (block[0], block[1], block[2] + line + "\n")
        elif line.startswith(FENCE):
            block = (level, line[len(FENCE) :].strip(), "")
        elif line.startswith(("## ", "### ")):
            level = len(line.split(" ", 1)[0])


def replacements_of(change):
    """The pairs of replace and with in a block `change`."""
    fields = [[part.strip() for part in line.split(":", 1)] for line in change.split("\n") if ":" in line]
    replaced = None
    for name, value in fields:
        if name == "replace":
            replaced = value
        elif name == "with" and replaced:
            yield replaced, value


def versions_of(lesson):
    """Models and the script of the database, as the steps have them and as each variant changes them."""
    blocks = list(blocks_of(lesson))
    script = "".join(content for level, kind, content in blocks if (level, kind) == (1, "sql"))
    models = None
    for level, kind, content in blocks:
        if kind == "python" and level < 3:
            models = content
            yield models, script
        elif kind == "change" and models is not None:
            python, sql = models, script
            for old, new in replacements_of(content):
                python, sql = python.replace(old, new), sql.replace(old, new)
            yield python, sql
    if models is None:
        raise LessonError("The lesson has no models; put a block “python” before its first step.")


def mappers_of(python, sql):
    """What the exporter says of models that are run where the database lies that the script makes."""
    module = types.ModuleType("models")
    sys.modules["models"] = module
    before = os.getcwd()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        try:
            if DATABASE in python:
                database = sqlite3.connect(DATABASE)
                database.executescript(sql)
                database.close()
            exec(compile(python, "models.py", "exec"), module.__dict__)
            if not hasattr(module, "Base"):
                raise LessonError("The models have no “Base”; call the base of the classes so.")
            return export_mappers.export("models:Base", module.Base)
        finally:
            os.chdir(before)
            if hasattr(module, "Base"):
                module.Base.registry.dispose()


def document_of(lesson):
    entries = []
    for python, sql in versions_of(lesson):
        script = sql if DATABASE in python else None
        if not any((entry["python"], entry["sql"]) == (python, script) for entry in entries):
            entries.append({"python": python, "sql": script, "mappers": mappers_of(python, sql)})
    return {"format": FORMAT, "version": VERSION, "models": entries}


def main(arguments):
    parser = argparse.ArgumentParser(description="Writes the mappers of a lesson's models beside the lesson.")
    parser.add_argument("lesson", help="the lesson's file, such as my-lesson.md")
    parser.add_argument("-o", "--output", help="the file to write instead of my-lesson.mappers.json")
    options = parser.parse_args(arguments)
    warnings.simplefilter("ignore")
    try:
        with open(options.lesson, encoding="utf-8") as file:
            document = document_of(file.read())
        output = options.output or re.sub(r"\.md$", "", options.lesson) + ".mappers.json"
        with open(output, "w", encoding="utf-8") as file:
            file.write(json.dumps(document, indent=1, ensure_ascii=False) + "\n")
    except LessonError as error:
        print(f"export_lesson.py: {options.lesson}: {error}", file=sys.stderr)
        return 2
    except Exception as error:  # Models are the teacher's own code, which may raise anything.
        message = f"{type(error).__name__}: {export_mappers.one_line(error)}"
        print(f"export_lesson.py: {options.lesson}: {message}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
