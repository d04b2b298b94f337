#!/usr/bin/python3
"""Runs export_mappers.py as a user would, on models of all kinds."""

import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import unittest

EXPORTER = os.path.join(
    os.path.dirname(os.path.abspath(__file__)), "..", "..", "resources", "sqlalchemy", "export_mappers.py"
)

SHOP = """
from sqlalchemy import Column, ForeignKey, Integer, String
from sqlalchemy.orm import backref, declarative_base, registry, relationship

Base = declarative_base()


class Customer(Base):
    __tablename__ = "customer"
    id = Column(Integer, primary_key=True)
    orders = relationship("Order", cascade="all, delete-orphan", passive_deletes=True, backref=backref("customer"))


class Order(Base):
    __tablename__ = "order"
    id = Column(Integer, primary_key=True)
    customer_id = Column(Integer, ForeignKey("customer.id", ondelete="CASCADE"))
    changed = Column(Integer, onupdate=7)


class BigOrder(Order):
    __tablename__ = "big_order"
    id = Column(Integer, ForeignKey("order.id"), primary_key=True)


metadata = Base.metadata
mapper_registry = Base.registry
nothing = registry()
number = 5
"""


class ExportMappers(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        os.mkdir(os.path.join(self.folder, "shop"))
        self.write("shop/__init__.py", "")
        self.write("shop/models.py", SHOP)

    def write(self, name, text):
        with open(os.path.join(self.folder, name), "w", encoding="utf-8") as file:
            file.write(text)

    def run_exporter(self, *arguments):
        return subprocess.run(
            [sys.executable, EXPORTER, *arguments], cwd=self.folder, capture_output=True, text=True, timeout=60
        )

    def exported(self, *arguments):
        run = self.run_exporter(*arguments)
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        return json.loads(run.stdout)

    def complaint(self, *arguments):
        """The one line on standard error."""
        run = self.run_exporter(*arguments)
        self.assertEqual((run.returncode, run.stdout), (2, ""))
        self.assertEqual(run.stderr.count("\n"), 1, run.stderr)
        return run.stderr

    def classes(self, document):
        return sorted(mapper["class"] for mapper in document["mappers"])

    def assert_is_shop(self, document):
        self.assertEqual(self.classes(document), ["BigOrder", "Customer", "Order"])

    def test_a_base_of_a_module(self):
        document = self.exported("shop.models:Base")
        self.assertEqual((document["format"], document["version"]), ("cascade-explorer/mappers", 1))
        self.assertEqual(document["source"], "shop.models:Base")
        self.assert_is_shop(document)

    def test_a_file(self):
        self.assert_is_shop(self.exported("shop/models.py:Base"))

    def test_a_whole_module(self):
        self.assert_is_shop(self.exported("shop.models"))

    def test_a_metadata_a_registry_and_a_class(self):
        for name in ("metadata", "mapper_registry", "Order"):
            with self.subTest(name):
                self.assert_is_shop(self.exported(f"shop.models:{name}"))

    def test_the_file_that_is_asked_for(self):
        self.assertEqual(self.run_exporter("shop.models:Base", "-o", "mappers.json").stdout, "")
        with open(os.path.join(self.folder, "mappers.json"), encoding="utf-8") as file:
            self.assert_is_shop(json.load(file))

    def test_what_is_said_of_relationships(self):
        document = self.exported("shop.models:Base")
        orders, customer = (
            next(each for each in document["relationships"] if each["name"] == name)
            for name in ("orders", "customer")
        )
        self.assertEqual(orders["direction"], "one-to-many")
        self.assertLessEqual({"delete", "delete-orphan"}, set(orders["cascade"]))
        self.assertEqual(orders["passive_deletes"], "yes")
        self.assertEqual(customer["direction"], "many-to-one")
        self.assertNotIn("delete", customer["cascade"])
        self.assertEqual(customer["passive_deletes"], "no")
        self.assertTrue(customer["gets_by_key"])
        self.assertEqual([document["relationships"][index]["name"] for index in customer["reverse"]], ["orders"])
        [[referred, referring]] = orders["pairs"]
        self.assertEqual((referred["column"], referring["column"]), ("id", "customer_id"))

    def test_what_is_said_of_inheritance(self):
        document = self.exported("shop.models:Base")
        big = next(mapper for mapper in document["mappers"] if mapper["class"] == "BigOrder")
        self.assertEqual(big["inheritance"], "joined")
        self.assertEqual(document["mappers"][big["inherits"]]["class"], "Order")
        self.assertEqual([document["tables"][key["table"]]["name"] for key in big["keys"]], ["order", "big_order"])

    def test_what_is_said_of_columns(self):
        tables = self.exported("shop.models:Base")["tables"]
        order = next(table for table in tables if table["name"] == "order")
        columns = {column["name"]: column for column in order["columns"]}
        self.assertTrue(columns["id"]["primary_key"])
        self.assertTrue(columns["customer_id"]["nullable"])
        self.assertEqual(columns["changed"]["onupdate"], {"value": 7})

    def test_automap_of_a_database(self):
        with sqlite3.connect(os.path.join(self.folder, "shop.db")) as database:
            database.executescript(
                "CREATE TABLE parent (id INTEGER PRIMARY KEY);"
                "CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER NOT NULL REFERENCES parent);"
            )
        database.close()
        document = self.exported("automap:sqlite:///shop.db")
        self.assertEqual(self.classes(document), ["child", "parent"])
        collection = next(each for each in document["relationships"] if each["name"] == "child_collection")
        self.assertIn("delete-orphan", collection["cascade"])

    def test_automap_of_a_database_without_tables(self):
        self.assertIn("no mapped classes", self.complaint("automap:sqlite:///empty.db"))

    def test_flask_sqlalchemy(self):
        self.write(
            "application.py",
            "from flask import Flask\n"
            "from flask_sqlalchemy import SQLAlchemy\n"
            "db = SQLAlchemy()\n"
            "class Person(db.Model):\n"
            "    id = db.Column(db.Integer, primary_key=True)\n"
            "    friends = db.relationship('Friend', cascade='all')\n"
            "class Friend(db.Model):\n"
            "    id = db.Column(db.Integer, primary_key=True)\n"
            "    person_id = db.Column(db.ForeignKey('person.id'))\n"
            "application = Flask('application')\n"
            "application.config['SQLALCHEMY_DATABASE_URI'] = 'sqlite://'\n"
            "db.init_app(application)\n",
        )
        for name in ("application:db", "application:db.Model", "application.py:db"):
            with self.subTest(name):
                document = self.exported(name)
                self.assertEqual(self.classes(document), ["Friend", "Person"])
                self.assertIn("delete", document["relationships"][0]["cascade"])

    def test_sqlmodel(self):
        self.write(
            "teams.py",
            "from typing import List, Optional\n"
            "from sqlmodel import Field, Relationship, SQLModel\n"
            "class Team(SQLModel, table=True):\n"
            "    id: Optional[int] = Field(default=None, primary_key=True)\n"
            "    heroes: List['Hero'] = Relationship(back_populates='team')\n"
            "class Hero(SQLModel, table=True):\n"
            "    id: Optional[int] = Field(default=None, primary_key=True)\n"
            "    team_id: Optional[int] = Field(default=None, foreign_key='team.id')\n"
            "    team: Optional[Team] = Relationship(back_populates='heroes')\n",
        )
        document = self.exported("teams:SQLModel")
        self.assertEqual(self.classes(document), ["Hero", "Team"])
        directions = {each["name"]: each["direction"] for each in document["relationships"]}
        self.assertEqual(directions, {"heroes": "one-to-many", "team": "many-to-one"})

    def test_a_module_that_does_not_import(self):
        self.write("broken.py", "import there_is_no_such_module\n")
        self.assertIn("No module named 'there_is_no_such_module'", self.complaint("broken:Base"))
        self.assertIn("No module named 'missing'", self.complaint("missing:Base"))
        self.assertIn("missing.py", self.complaint("missing.py:Base"))
        self.write("typo.py", "class Customer(:\n")
        self.assertIn("SyntaxError", self.complaint("typo:Base"))

    def test_a_name_that_the_module_lacks(self):
        self.assertIn("“shop.models” has nothing called “Bass”", self.complaint("shop.models:Bass"))

    def test_a_name_that_stands_for_no_models(self):
        self.assertIn("no declarative base", self.complaint("shop.models:number"))
        self.assertIn("no mapped classes", self.complaint("shop.models:nothing"))

    def test_models_that_fail_to_configure(self):
        self.write("wrong.py", SHOP.replace('"Order", cascade', '"Ordr", cascade'))
        message = self.complaint("wrong:Base")
        self.assertIn("InvalidRequestError", message)
        self.assertIn("expression 'Ordr' failed to locate a name", message)
        side = "customer = relationship('Customer', cascade='all, delete-orphan')\n    changed = Column"
        self.write("orphan.py", SHOP.replace("backref=backref(\"customer\")", "").replace("changed = Column", side))
        message = self.complaint("orphan:Base")
        self.assertIn("delete-orphan cascade is normally configured only on the \"one\" side", message)

    def test_a_file_that_cannot_be_written(self):
        self.assertIn("No such file or directory", self.complaint("shop.models:Base", "-o", "missing/mappers.json"))


if __name__ == "__main__":
    unittest.main()
