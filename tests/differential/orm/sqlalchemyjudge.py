#!/usr/bin/python3
"""Runs deletes through the real SQLAlchemy, on random models and rows, and says what came of them.

    sqlalchemyjudge.py --engine ENGINE --place PLACE --seed SEED --runs RUNS

ENGINE is sqlite, and PLACE a folder for its files; or postgresql, innodb or myisam, and PLACE the URL of a database
whose tables may go.

Reads the number of a case from each line of standard input, and answers with one line of JSON: the database, the
mappers as export_mappers.py writes them, and the deletes with what they did. The database stays until the next line.
The same seed and number make the same case. Each delete through a session is run RUNS times, and what is new is said once
more: some of what SQLAlchemy does goes by addresses in memory.
"""

import argparse
import json
import os
import random
import re
import signal
import sys
import types
import warnings

import sqlalchemy
from sqlalchemy import event, text
from sqlalchemy.orm import Session, configure_mappers

import engines
from modelgenerator import ModelGenerator
from models import python_source
from rowgenerator import NoSuchRows, RowGenerator

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "..", "..", "resources", "sqlalchemy"))
import export_mappers  # noqa: E402

DELETES_OF_A_CASE = 4
SECONDS_OF_A_DELETE = 5


class EndlessLoad(RecursionError):
    """Eager loading that goes on and on."""


def give_up(number, frame):
    raise EndlessLoad


def literal(value):
    if value is None:
        return "NULL"
    return str(value) if isinstance(value, (int, float)) else "'" + value.replace("'", "''") + "'"


class Recorder:
    """The DML that an engine is sent, with its parameters in place, in lists of what is sent together."""

    def __init__(self, engine):
        self.batches = []
        event.listen(engine, "before_cursor_execute", self.record)

    def record(self, connection, cursor, statement, parameters, context, executemany):
        kind = statement.split(None, 1)[0]
        if kind not in ("UPDATE", "DELETE"):
            return
        table = statement.split()[1 if kind == "UPDATE" else 2]
        plain = re.sub(r"(\w)=", r"\1 = ", statement.replace(f"{table}.", "").replace("\n", " "))
        self.batches.append(
            [self.filled(plain, values) for values in (parameters if executemany else [parameters])]
        )

    @staticmethod
    def filled(statement, values):
        if isinstance(values, dict):
            return statement % {name: literal(value) for name, value in values.items()}
        waiting = iter(values)
        return re.sub(r"\?|%s", lambda _: literal(next(waiting)), statement)


class Judge:
    def __init__(self, database, seed, runs=1):
        self.database = database
        self.seed = seed
        self.runs = runs
        self.recorder = Recorder(database.engine)

    def case(self, number):
        drawn = random.Random(f"{self.seed}/{number}")
        while True:
            models = ModelGenerator(drawn, self.database.traits).generate()
            try:
                rows = RowGenerator(drawn, models).generate()
            except NoSuchRows:
                continue
            case = self.tried(drawn, models, rows)
            if case:
                return case

    def tried(self, drawn, models, rows):
        """The case; None where SQLAlchemy does not take the models."""
        source = python_source(models)
        module = types.ModuleType("models")
        sys.modules["models"] = module
        try:
            exec(compile(source, "models.py", "exec"), module.__dict__)
            configure_mappers()
            self.tables = module.Base.metadata.tables
            return {
                "source": source,
                "url": self.database.build(module.Base.metadata, rows.inserts()),
                "mappers": export_mappers.export("models:Base", module.Base),
                "before": self.snapshot_of_built(),
                "deletes": self.delete_all(self.deletes(drawn, module, rows)),
            }
        except sqlalchemy.exc.ArgumentError:
            return None
        finally:
            if hasattr(module, "Base"):
                module.Base.registry.dispose()

    # The deletes

    def deletes(self, drawn, module, rows):
        for _ in range(DELETES_OF_A_CASE):
            target = drawn.choice(rows.objects)
            made = target.made.owner()
            while made.above and drawn.random() < 0.4:
                made = made.above.owner()
            count = 2 if drawn.random() < 0.15 else 1
            targets = [target] + [row for row in rows.of(made) if row is not target][: count - 1]
            columns = [column.name for column in made.primary_key()]
            keys = [[row.cells[made.table(), column] for column in columns] for row in targets]
            bulk = drawn.random() < 0.15
            for enforcement in self.database.enforcements:
                for loaded in ("none",) if bulk else ("none", "all"):
                    yield {
                        "class": getattr(module, made.name),
                        "table": made.table(),
                        "columns": columns,
                        "keys": keys,
                        "via": "sqlalchemy-bulk" if bulk else "sqlalchemy-session",
                        "loaded": loaded,
                        "enforce": enforcement,
                    }

    def delete_all(self, deletes):
        done = []
        for delete in deletes:
            outcomes = self.outcomes(delete)
            if outcomes is None:
                break
            done += outcomes
        self.database.restore("on")
        return done

    def outcomes(self, delete):
        """What came of a delete, each different outcome once; None where loading did not end."""
        seen = {}
        for run in range(1 if delete["via"] == "sqlalchemy-bulk" else self.runs):
            elsewhere = [object() for _ in range(run * 997)]  # Moves what comes to other places in memory.
            outcome = self.delete(dict(delete))
            del elsewhere
            if outcome["error"] and outcome["error"]["type"] == "EndlessLoad":
                return None
            if self.fails_to_load(outcome["error"]):
                break
            seen.setdefault(self.appearance(outcome), {**outcome, "again": bool(seen)})
        return list(seen.values())

    @staticmethod
    def appearance(outcome):
        """The outcome without names of objects and without the order of a secondary table's rows, both arbitrary."""
        error = outcome["error"] or {"type": None, "message": ""}
        batches = [sorted(batch) if batch[0].startswith("DELETE FROM link ") else batch for batch in outcome["batches"]]
        message = "" if " at 0x" in error["message"] else error["message"]
        return json.dumps([error["type"], message, batches, outcome["gone"], outcome["appeared"]])

    @staticmethod
    def fails_to_load(error):
        """Eager loading may end in limits of Python's recursion and of joins, from which nothing is to be learnt."""
        return error and (error["type"] == "RecursionError" or "tables in a join" in error["message"])

    def delete(self, delete):
        self.database.restore(delete["enforce"])
        before = self.snapshot()
        made = delete.pop("class")
        error = None
        session = Session(self.database.engine)
        try:
            signal.alarm(SECONDS_OF_A_DELETE)
            self.recorder.batches = []
            if delete["via"] == "sqlalchemy-bulk":
                self.bulk_delete(session, made, delete)
            else:
                self.session_delete(session, made, delete)
        except Exception as raised:  # Whatever SQLAlchemy and the database raise is the answer.
            error = self.error(raised)
            # A driver that was interrupted within an answer cannot go on.
            session.invalidate() if isinstance(raised, RecursionError) else session.rollback()
        finally:
            signal.alarm(0)
            session.close()
        batches, self.recorder.batches = self.recorder.batches, []
        after = self.snapshot()
        return {**delete, "error": error, "batches": batches, **self.difference(before, after)}

    def error(self, raised):
        if isinstance(raised, sqlalchemy.exc.DBAPIError):
            message, constraint = self.database.message(raised.orig)
            kind = type(raised).__name__
            return {"by": "database", "type": kind, "message": message, "constraint": constraint}
        return {"by": "sqlalchemy", "type": type(raised).__name__, "message": str(raised)}

    @staticmethod
    def condition(made, delete):
        table = made.__table__
        return sqlalchemy.or_(
            *(
                sqlalchemy.and_(*(table.c[name] == value for name, value in zip(delete["columns"], key)))
                for key in delete["keys"]
            )
        )

    def bulk_delete(self, session, made, delete):
        session.query(made).filter(self.condition(made, delete)).delete(synchronize_session=False)
        session.commit()

    def session_delete(self, session, made, delete):
        objects = [session.get(made, tuple(key)) for key in delete["keys"]]
        kept = self.load_everything(session, made) if delete["loaded"] == "all" else []
        with session.no_autoflush:
            for found in objects:
                session.delete(found)
        session.commit()
        return kept

    @staticmethod
    def load_everything(session, made):
        """All objects, and what relationships lead to where that is an attribute's own value."""
        kept = []
        for mapper in made.registry.mappers:
            kept += session.query(mapper.class_).all()
        for found in list(kept):
            for relationship in sqlalchemy.inspect(found).mapper.relationships:
                if relationship.lazy not in ("dynamic", "raise", "raise_on_sql", "noload"):
                    kept.append(getattr(found, relationship.key))
        return kept

    # The rows

    def snapshot_of_built(self):
        self.database.restore("off")
        return [
            {"table": name, "columns": self.columns(table), "rows": rows}
            for (name, table), rows in zip(self.tables.items(), self.snapshot().values())
        ]

    def columns(self, table):
        names = [column.name for column in table.columns]
        return names if table.primary_key.columns or not self.database.row_id else names + [self.database.row_id]

    def snapshot(self):
        with self.database.engine.connect() as connection:
            return {
                name: [
                    list(row)
                    for row in connection.execute(text(f"SELECT {', '.join(self.columns(table))} FROM {name}"))
                ]
                for name, table in self.tables.items()
            }

    @staticmethod
    def difference(before, after):
        def without(rows, others):
            left = [json.dumps(row) for row in others]
            rest = []
            for row in rows:
                left.remove(json.dumps(row)) if json.dumps(row) in left else rest.append(row)
            return rest

        return {
            "gone": {name: without(rows, after[name]) for name, rows in before.items()},
            "appeared": {name: without(rows, before[name]) for name, rows in after.items()},
        }


def database_of(options):
    if options.engine == "sqlite":
        return engines.SqliteFiles(options.place)
    if options.engine == "postgresql":
        return engines.PostgreSql(options.place)
    return engines.MariaDb(options.place, {"innodb": "InnoDB", "myisam": "MyISAM"}[options.engine])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--engine", default="sqlite")
    parser.add_argument("--place", required=True)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--runs", type=int, default=1)
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    signal.signal(signal.SIGALRM, give_up)
    judge = Judge(database_of(options), options.seed, options.runs)
    for line in sys.stdin:
        print(json.dumps(judge.case(int(line))), flush=True)


if __name__ == "__main__":
    main()
