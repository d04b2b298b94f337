"""What a generated set of SQLAlchemy models consists of, and how it is written as Python."""

from dataclasses import dataclass, field

COLUMN_TYPES = {"int": "Integer", "text": "String(10)"}


@dataclass
class Key:
    """A foreign key."""

    name: str
    child: "Class"
    columns: list
    parent: "Class"
    parent_columns: list
    on_delete: str | None
    is_deferred: bool
    is_unique: bool
    is_in_primary_key: bool = False
    holds_nulls: bool = True


@dataclass
class Column:
    name: str
    type: str
    is_key: bool = False
    is_nullable: bool = True
    is_unique: bool = False
    on_update: int | None = None
    key: Key | None = None  # Where it is written with the column.

    def source(self):
        parts = [COLUMN_TYPES[self.type]]
        if self.key:
            referred = f"'{self.key.parent.table()}.{self.key.parent_columns[0].name}'"
            parts.append(f"ForeignKey({', '.join([referred, *key_options(self.key)])})")
        if self.is_key:
            parts += ["primary_key=True", "autoincrement=False"]
        elif not self.is_nullable:
            parts.append("nullable=False")
        if self.is_unique:
            parts.append("unique=True")
        if self.on_update is not None:
            parts.append(f"onupdate={self.on_update}")
        return f"{self.name} = Column({', '.join(parts)})"


@dataclass
class Class:
    name: str
    above: "Class | None" = None
    inheritance: str = "none"
    columns: list = field(default_factory=list)
    keys: list = field(default_factory=list)
    relationships: list = field(default_factory=list)
    mapper_options: dict = field(default_factory=dict)
    is_polymorphic: bool = False

    def owner(self):
        """The class that has the table."""
        return self.above.owner() if self.inheritance == "single" else self

    def table(self):
        return self.owner().name.lower()

    def root(self):
        return self.above.root() if self.above else self

    def is_a(self, other):
        return self is other or (self.above is not None and self.above.is_a(other))

    def primary_key(self):
        return [column for column in self.owner().columns if column.is_key]

    def column(self, name):
        return next(column for column in self.columns if column.name == name)


@dataclass
class Secondary:
    name: str
    sides: list  # Two classes.
    columns: list  # For each side, the names of its columns.
    has_key: bool
    on_delete: list


def python_source(models):
    """The file that a program would import."""
    lines = ["from sqlalchemy import *", "from sqlalchemy.orm import *", "", "Base = declarative_base()"]
    for secondary in models.secondaries:
        lines += ["", *secondary_source(secondary)]
    for made in models.classes:
        lines += ["", "", *class_source(models, made)]
    return "\n".join(lines) + "\n"


def key_options(key):
    options = [f"name='{key.name}'"]
    if key.on_delete:
        options.append(f"ondelete='{key.on_delete}'")
    if key.is_deferred:
        options += ["deferrable=True", "initially='DEFERRED'"]
    return options


def key_source(key):
    columns = [column.name for column in key.columns]
    referred = [f"{key.parent.table()}.{column.name}" for column in key.parent_columns]
    return f"ForeignKeyConstraint({', '.join([repr(columns), repr(referred), *key_options(key)])})"


def secondary_source(secondary):
    lines = [f"{secondary.name} = Table(", f"    '{secondary.name}', Base.metadata,"]
    for columns, side in zip(secondary.columns, secondary.sides):
        for name, column in zip(columns, side.primary_key()):
            key = ", primary_key=True, autoincrement=False" if secondary.has_key else ""
            lines.append(f"    Column('{name}', {COLUMN_TYPES[column.type]}{key}),")
    for index, (columns, side) in enumerate(zip(secondary.columns, secondary.sides)):
        targets = [f"{side.table()}.{column.name}" for column in side.primary_key()]
        on_delete = secondary.on_delete[index]
        action = f", ondelete='{on_delete}'" if on_delete else ""
        lines.append(
            f"    ForeignKeyConstraint({columns!r}, {targets!r}, name='fk_{secondary.name}_{index}'{action}),"
        )
    return lines + [")"]


def class_source(models, made):
    lines = [f"class {made.name}({made.above.name if made.above else 'Base'}):"]
    arguments = []
    if made.inheritance != "single":
        lines.append(f"    __tablename__ = '{made.table()}'")
        arguments = table_arguments(models, made)
    lines += [f"    {column.source()}" for column in made.columns]
    lines += [f"    {relationship}" for relationship in made.relationships]
    if arguments:
        lines += ["    __table_args__ = (", *(f"        {argument}," for argument in arguments), "    )"]
    options = dict(made.mapper_options)
    if made.is_polymorphic:
        options["polymorphic_on"] = "kind"
    if made.root().is_polymorphic:
        options["polymorphic_identity"] = repr(made.name.lower())
    if options:
        written = ", ".join(f"'{name}': {value}" for name, value in options.items())
        lines.append(f"    __mapper_args__ = {{{written}}}")
    return lines


def table_arguments(models, made):
    arguments = []
    for other in models.classes:
        if other.owner() is made:
            arguments += [key_source(key) for key in other.keys if key.columns[0].key is None]
            arguments += [
                f"UniqueConstraint({', '.join(repr(column.name) for column in key.columns)})"
                for key in other.keys
                if key.is_unique and not key.is_in_primary_key
            ]
    return arguments
