#!/usr/bin/env python3
"""Writes what SQLAlchemy knows of your models as JSON, for Cascade Explorer.

Run it where your models can be imported; it needs SQLAlchemy 1.4 or 2.0 and nothing else:

    python export_mappers.py package.module:Base -o mappers.json
    python export_mappers.py path/to/models.py:db.Model -o mappers.json
    python export_mappers.py automap:sqlite:///shop.db -o mappers.json

Behind the colon stands a declarative base, a registry, a MetaData, a Flask-SQLAlchemy `db`, SQLModel, an automap base
that is prepared already, or any mapped class; without it, all that the module has mapped is written.

No database is opened, except for automap:URL. README.md beside this file describes the JSON.
"""

import argparse
import importlib
import importlib.util
import json
import os
import sys
import warnings

FORMAT = "cascade-explorer/mappers"
VERSION = 1


class ExportError(Exception):
    """One sentence for the user."""


def one_line(error):
    return " ".join(str(error).split())


# What to export


def load_module(name):
    """Imports a module by its name, or runs a file by its path."""
    sys.path.insert(0, os.getcwd())
    if not name.endswith(".py"):
        return importlib.import_module(name)
    folder, file = os.path.split(os.path.abspath(name))
    sys.path.insert(0, folder)
    module_name = file[: -len(".py")]
    spec = importlib.util.spec_from_file_location(module_name, os.path.join(folder, file))
    if spec is None or not os.path.exists(name):
        raise ExportError(f"There is no file “{name}”.")
    module = importlib.util.module_from_spec(spec)
    # Before it runs: mappers look up classes by the module's name.
    sys.modules[module_name] = module
    spec.loader.exec_module(module)
    return module


def attribute_of(module, path):
    found = module
    for name in path.split("."):
        if not hasattr(found, name):
            raise ExportError(f"“{module.__name__}” has nothing called “{path}”.")
        found = getattr(found, name)
    return found


def automap_base_of(url):
    from sqlalchemy import create_engine
    from sqlalchemy.ext.automap import automap_base

    base = automap_base()
    engine = create_engine(url)
    base.prepare(autoload_with=engine)
    engine.dispose()
    return base


def load_source(source):
    """The object that `source` names; None where it names a whole module."""
    if source.startswith("automap:"):
        return automap_base_of(source[len("automap:") :])
    module_name, _, path = source.rpartition(":")
    if not module_name:
        load_module(path)
        return None
    return attribute_of(load_module(module_name), path)


def all_mappers():
    from sqlalchemy.orm import mapperlib

    return {mapper for registry in mapperlib._all_registries() for mapper in registry.mappers}


def mappers_of(source):
    """The configured mappers that belong to a base, a registry, a MetaData, `db`, a mapped class or everything."""
    from sqlalchemy.orm import configure_mappers

    configure_mappers()
    mappers = all_mappers()
    if source is None:
        return mappers
    # A Flask-SQLAlchemy `db` has the base as its Model, and all names of sqlalchemy.orm, registry among them.
    if hasattr(source, "Model"):
        return mappers_of(source.Model)
    registry = getattr(source, "registry", source)
    if hasattr(registry, "mappers"):
        return set(registry.mappers)
    metadata = getattr(source, "metadata", source)
    if hasattr(metadata, "sorted_tables"):
        return {mapper for mapper in mappers if any(table.metadata is metadata for table in mapper.tables)}
    raise ExportError(
        f"“{source!r}” is no declarative base, registry, MetaData or mapped class; name one behind the colon."
    )


def with_relatives(mappers):
    """The mappers, those that they inherit from, and all that their relationships lead to or from."""
    found = set()
    waiting = list(mappers)
    while waiting:
        mapper = waiting.pop()
        if mapper in found:
            continue
        found.add(mapper)
        waiting.extend(mapper.base_mapper.self_and_descendants)
        waiting.extend(relationship.mapper for relationship in mapper.relationships)
    return sorted(found, key=lambda mapper: (len(list(mapper.iterate_to_root())), sort_key(mapper), str(mapper)))


# How to say it


def sort_key(mapper):
    """What the unit of work sorts by. Source: Mapper._sort_key in SQLAlchemy's orm/mapper.py."""
    return f"{mapper.class_.__module__}.{mapper.class_.__name__}"


def is_table_column(element):
    from sqlalchemy import Column, Table

    return isinstance(element, Column) and isinstance(element.table, Table)


def plain(value):
    """A value that JSON has, or its text."""
    return value if value is None or isinstance(value, (bool, int, float, str)) else str(value)


class Writer:
    """Describes mappers; tables and mappers refer to each other by their place in their lists."""

    def __init__(self, mappers):
        self.mappers = mappers
        self.mapper_index = {mapper: index for index, mapper in enumerate(mappers)}
        self.tables = []
        self.table_index = {}
        self.relationships = self.collect_relationships()
        self.relationship_index = {prop: index for index, prop in enumerate(self.relationships)}

    def collect_relationships(self):
        seen = {}
        for mapper in self.mappers:
            for prop in mapper.relationships:
                seen.setdefault(prop, None)
        return list(seen)

    def document(self, source):
        import sqlalchemy

        mappers = [self.mapper(mapper) for mapper in self.mappers]
        relationships = [self.relationship(prop) for prop in self.relationships]
        return {
            "format": FORMAT,
            "version": VERSION,
            "sqlalchemy": sqlalchemy.__version__,
            "source": source,
            "tables": [self.table(table) for table in self.tables],
            "mappers": mappers,
            "relationships": relationships,
        }

    def table_number(self, table):
        if table not in self.table_index:
            self.table_index[table] = len(self.tables)
            self.tables.append(table)
        return self.table_index[table]

    def column_reference(self, column):
        return {"table": self.table_number(column.table), "column": column.name}

    def column_references(self, columns):
        return [self.column_reference(column) for column in columns]

    def pairs(self, pairs):
        return [[self.column_reference(left), self.column_reference(right)] for left, right in pairs or ()]

    def table(self, table):
        return {
            "schema": getattr(table, "schema", None),
            "name": table.name,
            "columns": [self.column(column) for column in table.columns],
        }

    @staticmethod
    def column(column):
        return {
            "name": column.name,
            "primary_key": column.primary_key,
            "nullable": bool(column.nullable),
            "onupdate": Writer.onupdate(column.onupdate),
        }

    @staticmethod
    def onupdate(default):
        if default is None:
            return None
        if getattr(default, "is_scalar", False) and isinstance(default.arg, (bool, int, float, str)):
            return {"value": int(default.arg) if isinstance(default.arg, bool) else default.arg}
        return {"computed": True}

    def mapper(self, mapper):
        return {
            "class": mapper.class_.__name__,
            "sort_key": sort_key(mapper),
            "inherits": self.mapper_index.get(mapper.inherits),
            "base": self.mapper_index[mapper.base_mapper],
            "inheritance": self.inheritance(mapper),
            "inherit_pairs": self.pairs(mapper._inherits_equated_pairs),
            "keys": [
                {"table": self.table_number(table), "columns": [column.name for column in keys]}
                for table, keys in self.table_keys(mapper)
            ],
            "primary_key": self.column_references(mapper.primary_key),
            "attributes": [self.attribute(prop) for prop in self.column_attributes(mapper)],
            "polymorphic_on": self.polymorphic_on(mapper),
            "polymorphic_identity": plain(mapper.polymorphic_identity),
            "statement_order": self.statement_order(mapper),
            "passive_deletes": bool(mapper.passive_deletes),
            "confirm_deleted_rows": bool(mapper.confirm_deleted_rows),
            "batch": bool(mapper.batch),
            "version_id": self.version_id(mapper),
            "relationships": [
                self.relationship_index[prop] for prop in mapper.attrs if prop in self.relationship_index
            ],
        }

    @staticmethod
    def inheritance(mapper):
        if mapper.inherits is None:
            return "none"
        return "concrete" if mapper.concrete else "single" if mapper.single else "joined"

    @staticmethod
    def table_keys(mapper):
        """The key columns by which a mapper writes each of its tables. A table without them is only read."""
        return [(table, mapper._pks_by_table[table]) for table in mapper.tables if table in mapper._pks_by_table]

    def attribute(self, prop):
        return {"name": prop.key, "columns": self.column_references(self.table_columns(prop))}

    def column_attributes(self, mapper):
        return [prop for prop in mapper.column_attrs if self.table_columns(prop)]

    @staticmethod
    def table_columns(prop):
        """The columns of tables behind an attribute: no labels, functions or subqueries."""
        return [column for column in prop.columns if is_table_column(column)]

    def polymorphic_on(self, mapper):
        column = mapper.polymorphic_on
        return self.column_reference(column) if is_table_column(column) else None

    def statement_order(self, mapper):
        """The tables of a hierarchy in the order of INSERT and UPDATE, with the mapper that stands for each: DELETE
        goes the other way. Source: Mapper._sorted_tables in SQLAlchemy's orm/mapper.py."""
        if mapper is not mapper.base_mapper:
            return None
        return [
            {"table": self.table_number(table), "mapper": self.mapper_index[owner]}
            for table, owner in mapper._sorted_tables.items()
        ]

    def version_id(self, mapper):
        column = mapper.version_id_col
        if column is None:
            return None
        generator = mapper.version_id_generator
        counts = generator is not False and getattr(generator, "__name__", "") == "<lambda>" and generator(41) == 42
        return {
            "column": self.column_reference(column),
            "generator": "server" if generator is False else "counter" if counts else "custom",
        }

    def relationship(self, prop):
        return {
            "name": prop.key,
            "parent": self.mapper_index[prop.parent],
            "target": self.mapper_index[prop.mapper],
            "direction": {"ONETOMANY": "one-to-many", "MANYTOONE": "many-to-one", "MANYTOMANY": "many-to-many"}[
                prop.direction.name
            ],
            "is_list": bool(prop.uselist),
            "cascade": sorted(prop.cascade),
            "passive_deletes": "all" if prop.passive_deletes == "all" else "yes" if prop.passive_deletes else "no",
            "passive_updates": bool(prop.passive_updates),
            "single_parent": bool(prop.single_parent),
            "viewonly": bool(prop.viewonly),
            "post_update": bool(prop.post_update),
            "lazy": prop.lazy if isinstance(prop.lazy, str) else "select" if prop.lazy else "noload",
            "secondary": None if prop.secondary is None else self.table_number(prop.secondary),
            "pairs": self.pairs(prop.synchronize_pairs),
            "secondary_pairs": self.pairs(prop.secondary_synchronize_pairs),
            "reverse": sorted(
                self.relationship_index[other]
                for other in prop._reverse_property
                if other in self.relationship_index
            ),
            "gets_by_key": bool(prop.direction.name == "MANYTOONE" and prop._use_get),
            "joins_by_keys_only": self.joins_by_keys_only(prop),
        }

    @staticmethod
    def joins_by_keys_only(prop):
        """Whether the join says nothing but that the columns of the pairs are equal."""
        from sqlalchemy.sql import operators, visitors

        expected = {frozenset(pair) for pair in prop.synchronize_pairs}
        expected |= {frozenset(pair) for pair in prop.secondary_synchronize_pairs or ()}
        found = set()
        for condition in (prop.primaryjoin, prop.secondaryjoin):
            if condition is None:
                continue
            for element in visitors.iterate(condition, {}):
                kind = element.__visit_name__
                if kind == "binary" and element.operator is operators.eq:
                    found.add(frozenset((element.left._deannotate(), element.right._deannotate())))
                elif kind in ("clauselist", "expression_clauselist") and element.operator is operators.and_:
                    continue
                elif kind not in ("column", "grouping"):
                    return False
        by_name = [
            {frozenset((str(column.table), column.name) for column in pair) for pair in pairs}
            for pairs in (found, expected)
        ]
        return by_name[0] == by_name[1]


def export(source_name, source):
    """The document for what `source_name` named: the part of this program that other programs call."""
    mappers = with_relatives(mappers_of(source))
    if not mappers:
        raise ExportError(f"“{source_name}” has no mapped classes.")
    return Writer(mappers).document(source_name)


def complain(message):
    print(f"export_mappers.py: {message}", file=sys.stderr)
    return 2


def main(arguments):
    parser = argparse.ArgumentParser(description="Writes SQLAlchemy's mappers as JSON for Cascade Explorer.")
    parser.add_argument("source", help="package.module:Base, models.py:Base or automap:URL")
    parser.add_argument("-o", "--output", default="-", help="the file to write; standard output without it")
    options = parser.parse_args(arguments)
    warnings.simplefilter("ignore")
    try:
        import sqlalchemy
    except ImportError:
        return complain("SQLAlchemy is missing; run this with the Python of your application.")
    if sqlalchemy.__version__ < "1.4":
        return complain(f"SQLAlchemy {sqlalchemy.__version__} is too old; 1.4 or 2.0 is needed.")
    try:
        document = export(options.source, load_source(options.source))
        text = json.dumps(document, indent=1, ensure_ascii=False) + "\n"
        if options.output == "-":
            sys.stdout.write(text)
        else:
            with open(options.output, "w", encoding="utf-8") as file:
                file.write(text)
    except ExportError as error:
        return complain(str(error))
    except Exception as error:  # Importing runs the user's own code, which may raise anything.
        return complain(f"{type(error).__name__}: {one_line(error)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
