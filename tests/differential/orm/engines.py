"""The databases in which generated cases are run, each with its own way to come back to the same rows."""

import os
import sqlite3

from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url
from sqlalchemy.pool import NullPool, StaticPool


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
            insert(connection, metadata, rows)
        engine.dispose()
        return f"sqlite:///{self.path}"

    def restore(self, enforcement):
        """All rows as they were built."""
        self.copy = sqlite3.connect(":memory:", factory=LastingConnection)
        file = sqlite3.connect(self.path)
        file.backup(self.copy)
        file.close()
        self.copy.execute(f"PRAGMA foreign_keys = {enforcement}")

    @staticmethod
    def message(error):
        return str(error), ""


def insert(connection, metadata, rows):
    for table in metadata.tables.values():
        if rows.get(table.name):
            connection.execute(table.insert(), rows[table.name])


class Server:
    """One database of a server, for one case after the other."""

    def __init__(self, url):
        self.url = url
        self.engine = create_engine(self.sqlalchemy_url(url), poolclass=StaticPool)
        self.metadata = None

    def build(self, metadata, rows):
        self.metadata = metadata
        self.rows = rows
        with self.engine.begin() as connection:
            self.enforce(connection, "off")
            self.empty(connection)
            self.create(connection)
            insert(connection, metadata, rows)
        return self.url

    def create(self, connection):
        self.metadata.create_all(connection)

    def restore(self, enforcement):
        with self.engine.begin() as connection:
            self.enforce(connection, "off")
            self.empty_tables(connection)
            insert(connection, self.metadata, self.rows)
        with self.engine.begin() as connection:
            self.enforce(connection, enforcement)

    def execute(self, connection, *statements):
        for statement in statements:
            connection.execute(text(statement))


class PostgreSql(Server):
    traits = Traits(defers=True, sets_null_in_not_null=True)
    enforcements = ("on", "off")
    row_id = "ctid"

    @staticmethod
    def sqlalchemy_url(url):
        return url.replace("postgresql://", "postgresql+psycopg2://")

    def enforce(self, connection, enforcement):
        role = "origin" if enforcement == "on" else "replica"
        self.execute(connection, f"SET session_replication_role = {role}")

    def empty(self, connection):
        self.execute(connection, "DROP SCHEMA public CASCADE", "CREATE SCHEMA public")

    def empty_tables(self, connection):
        # Rows lie in the order of their INSERT then, as they did at first.
        self.execute(connection, "TRUNCATE " + ", ".join(self.metadata.tables))

    @staticmethod
    def message(error):
        return error.diag.message_primary, error.diag.constraint_name or ""


class MariaDb(Server):
    """All tables of one storage engine."""

    row_id = None

    def __init__(self, url, storage_engine):
        super().__init__(url)
        self.storage_engine = storage_engine
        self.traits = Traits(defers=False, sets_null_in_not_null=False)
        self.enforcements = ("on", "off") if storage_engine == "InnoDB" else ("on",)

    @staticmethod
    def sqlalchemy_url(url):
        parsed = make_url(url.replace("mysql://", "mysql+pymysql://").replace("mariadb://", "mysql+pymysql://"))
        return parsed.set(query={"unix_socket": parsed.query["host"]})

    def enforce(self, connection, enforcement):
        self.execute(connection, f"SET SESSION foreign_key_checks = {1 if enforcement == 'on' else 0}")

    def create(self, connection):
        for table in self.metadata.tables.values():
            table.dialect_options["mysql"]["engine"] = self.storage_engine
        self.metadata.create_all(connection)

    def empty(self, connection):
        names = connection.execute(text("SHOW TABLES")).scalars().all()
        self.execute(connection, *(f"DROP TABLE `{name}`" for name in names))

    def empty_tables(self, connection):
        self.execute(connection, *(f"DELETE FROM `{name}`" for name in self.metadata.tables))

    @staticmethod
    def message(error):
        return error.args[1], ""
