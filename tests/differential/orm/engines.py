"""The databases in which generated cases are run, each with its own way to come back to the same rows."""

import os
import sqlite3

from sqlalchemy import create_engine
from sqlalchemy.pool import NullPool


class Traits:
    """What models may ask of an engine."""

    def __init__(self, defers, sets_null_in_not_null):
        self.defers = defers
        self.sets_null_in_not_null = sets_null_in_not_null


class LastingConnection(sqlite3.Connection):
    """Outlives the pool's use of it."""

    def close(self):
        pass


class SqliteFiles:
    """A file for each case; what is deleted is deleted in a copy of it in memory."""

    traits = Traits(defers=True, sets_null_in_not_null=True)
    enforcements = ("on", "off")
    row_id = "rowid"  # Tells rows of a table without a key apart.

    def __init__(self, folder):
        self.path = os.path.join(folder, "case.db")
        self.copy = None
        self.engine = create_engine("sqlite://", creator=lambda: self.copy, poolclass=NullPool)

    def build(self, metadata, rows):
        """Creates the tables and their rows; returns the URL for Cascade Explorer."""
        if os.path.exists(self.path):
            os.remove(self.path)
        engine = create_engine(f"sqlite:///{self.path}", poolclass=NullPool)
        with engine.begin() as connection:
            metadata.create_all(connection)
            for table in metadata.tables.values():
                if rows.get(table.name):
                    connection.execute(table.insert(), rows[table.name])
        engine.dispose()
        return f"sqlite:///{self.path}"

    def restore(self, enforcement):
        """All rows as they were built."""
        self.copy = sqlite3.connect(":memory:", factory=LastingConnection)
        file = sqlite3.connect(self.path)
        file.backup(self.copy)
        file.close()
        self.copy.execute(f"PRAGMA foreign_keys = {enforcement}")
