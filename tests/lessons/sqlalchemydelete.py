#!/usr/bin/python3
"""Runs one delete of a lesson through the real SQLAlchemy, in the database lesson.db of the working directory.

Reads a JSON object from standard input: `models` (the lesson's Python), `enforce` (on or off), and either `program`
(Python that has `session` and the models' names, before the commit), or `table`, `where`, `via` and `loaded` as the
command line names them. Prints the error, and nothing where there is none.
"""

import json
import os
import sys
import types
import warnings

import sqlalchemy
from sqlalchemy import create_engine, event, text
from sqlalchemy.orm import Session, configure_mappers

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "differential", "orm"))
from sqlalchemyjudge import Judge  # noqa: E402


def enforcing_engine(enforce):
    engine = create_engine("sqlite:///lesson.db")
    event.listen(
        engine, "connect", lambda connection, record: connection.execute(f"PRAGMA foreign_keys = {enforce}")
    )
    return engine


def run_models(source):
    module = types.ModuleType("models")
    sys.modules["models"] = module
    exec(compile(source, "models.py", "exec"), module.__dict__)
    configure_mappers()
    return module


def class_of(base, table):
    return next(mapper.class_ for mapper in base.registry.mappers if mapper.local_table.name == table)


def delete(session, module, wanted):
    made = class_of(module.Base, wanted["table"])
    found = session.query(made).filter(text(wanted["where"]))
    if wanted["via"] == "sqlalchemy-bulk":
        return found.delete(synchronize_session=False)
    objects = found.all()
    kept = Judge.load_everything(session, made) if wanted["loaded"] == "all" else []
    with session.no_autoflush:
        for each in objects:
            session.delete(each)
    return kept


def main():
    warnings.simplefilter("ignore")
    wanted = json.load(sys.stdin)
    module = run_models(wanted["models"])
    with Session(enforcing_engine(wanted["enforce"])) as session:
        try:
            if "program" in wanted:
                exec(wanted["program"], {**module.__dict__, "session": session})
                kept = []
            else:
                kept = delete(session, module, wanted)
            session.commit()
            del kept  # What is loaded has to stay so until then.
        except sqlalchemy.exc.DBAPIError as error:
            print(error.orig)
        except Exception as error:  # Whatever SQLAlchemy raises is the answer.
            print(f"{type(error).__name__}: {error}")


if __name__ == "__main__":
    main()
