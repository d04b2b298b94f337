"""Random SQLAlchemy models: tables, classes and relationships with all options that concern deletes.

What they are depends on the numbers that the given generator of random numbers yields, and on nothing else.
"""

from models import Class, Column, Key, Secondary

CLASS_NAMES = ["Apple", "Berry", "Cherry", "Damson", "Elder", "Fig", "Grape", "Hazel"]


class ModelGenerator:
    """Makes one set of models."""

    def __init__(self, random, traits):
        self.random = random
        self.traits = traits
        self.classes = []
        self.keys = []
        self.secondaries = []
        self.key_count = 0
        self.names = [f"{letter}{number}" for letter in "qrstuvw" for number in range(9)]
        random.shuffle(self.names)

    def chance(self, percent):
        return self.random.random() * 100 < percent

    def weighted(self, choices):
        return self.random.choices([value for value, _ in choices], [weight for _, weight in choices])[0]

    def generate(self):
        names = self.random.sample(CLASS_NAMES, self.random.randint(2, 5))
        for name in names:
            self.add_class(name)
        for _ in range(self.random.randint(1, len(names) + 1)):
            self.add_key()
        if self.chance(45):
            self.add_secondary()
        for key in self.keys:
            self.relate(key)
        for secondary in self.secondaries:
            self.relate_many_to_many(secondary)
        return self

    def add_class(self, name):
        if self.classes and self.chance(18):
            return self.add_subclass(name)
        made = Class(name)
        style = self.weighted([("int", 58), ("text", 10), ("composite", 16), ("owned", 16)])
        if style == "owned" and self.classes:
            parent = self.random.choice(self.classes)
            columns = [
                Column(f"{parent.name.lower()}_{column.name}", column.type, True) for column in parent.primary_key()
            ]
            made.columns += columns
            if self.chance(75):
                made.columns.append(Column("pos", "int", True))
            self.classes.append(made)
            self.declare_key(made, columns, parent, parent.primary_key(), is_in_primary_key=True)
        else:
            made.columns.append(Column("id", "text" if style == "text" else "int", True))
            if style == "composite":
                made.columns.append(Column("n", "int", True))
            self.classes.append(made)
        if self.chance(25):
            made.columns.append(Column("code", "int", is_nullable=False, is_unique=True))
        self.add_options(made)
        return made

    def add_subclass(self, name):
        above = self.random.choice(self.classes)
        made = Class(name, above, self.weighted([("joined", 60), ("single", 40)]))
        root = above.root()
        if not root.is_polymorphic:
            root.is_polymorphic = True
            root.columns.append(Column("kind", "text"))
        self.classes.append(made)
        if made.inheritance == "joined":
            prefix = "" if self.chance(60) else "sub_"
            made.columns = [Column(prefix + column.name, column.type, True) for column in above.primary_key()]
            self.declare_key(made, list(made.columns), above, above.primary_key(), is_in_primary_key=True)
            self.keys.pop()
            pairs = zip(made.columns, above.primary_key())
            table = f"{above.owner().name}.__table__.c"
            condition = ", ".join(f"{own.name} == {table}.{upper.name}" for own, upper in pairs)
            made.mapper_options["inherit_condition"] = f"and_({condition})"
            if made.keys[0].on_delete == "CASCADE" and self.chance(50) or self.chance(5):
                made.mapper_options["passive_deletes"] = "True"

    def add_options(self, made):
        if self.chance(8):
            made.columns.append(Column("touched", "int", on_update=self.random.randint(50, 99)))
        if self.chance(7):
            made.columns.append(Column("ver", "int", is_nullable=False))
            made.mapper_options["version_id_col"] = "ver"
        if self.chance(4):
            made.mapper_options["confirm_deleted_rows"] = "False"
        if self.chance(5):
            made.mapper_options["batch"] = "False"

    def declare_key(self, child, columns, parent, parent_columns, is_in_primary_key=False, is_unique=False):
        on_delete = self.weighted(
            [(None, 42), ("CASCADE", 28), ("SET NULL", 13), ("RESTRICT", 8), ("NO ACTION", 7), ("SET DEFAULT", 2)]
        )
        holds_nulls = all(column.is_nullable and not column.is_key for column in columns)
        if on_delete in ("SET NULL", "SET DEFAULT") and not holds_nulls and not self.traits.sets_null_in_not_null:
            on_delete = None
        key = Key(
            name=f"fk_{child.name.lower()}_{len(child.keys)}",
            child=child,
            columns=columns,
            parent=parent,
            parent_columns=parent_columns,
            on_delete=on_delete,
            is_deferred=self.traits.defers and self.chance(10),
            is_unique=is_unique,
            is_in_primary_key=is_in_primary_key,
            holds_nulls=holds_nulls,
        )
        child.keys.append(key)
        self.keys.append(key)
        return key

    def add_key(self):
        child = self.random.choice(self.classes)
        parent = child if self.chance(22) else self.random.choice(self.classes)
        codes = [column for column in parent.owner().columns if column.name == "code"]
        referred = codes if codes and self.chance(50) else parent.primary_key()
        is_nullable = child.inheritance == "single" or self.chance(72)
        self.key_count += 1
        number = self.key_count
        columns = [
            Column(f"{parent.name.lower()}{number}_{column.name}", column.type, is_nullable=is_nullable)
            for column in referred
        ]
        if len(columns) > 1 and is_nullable and child.inheritance != "single" and self.chance(20):
            columns[0].is_nullable = False
        key = self.declare_key(child, columns, parent, referred, is_unique=self.chance(12))
        # A column that only a class without a table of its own has says itself what it refers to.
        if child.inheritance == "single" and len(columns) == 1 and not key.is_unique:
            columns[0].key = key
            child.columns += columns
        else:
            child.owner().columns += columns

    def add_secondary(self):
        sides = [self.random.choice(self.classes), self.random.choice(self.classes)]
        columns = [
            [f"{'lr'[index]}_{column.name}" for column in side.primary_key()] for index, side in enumerate(sides)
        ]
        on_delete = [self.weighted([(None, 65), ("CASCADE", 35)]) for _ in sides]
        self.secondaries.append(Secondary("link", sides, columns, self.chance(75), on_delete))

    # Relationships

    def loading(self, is_list):
        choices = [("select", 78), ("joined", 3), ("selectin", 3), ("subquery", 2), ("immediate", 2)]
        choices += [("raise", 3), ("raise_on_sql", 1), ("noload", 3)]
        if is_list:
            choices.append(("dynamic", 5))
        return self.weighted(choices)

    def common_options(self, options, is_list):
        lazy = self.loading(is_list)
        if lazy != "select":
            options["lazy"] = repr(lazy)
        if self.chance(8):
            options["post_update"] = "True"
        if self.chance(5):
            options["viewonly"] = "True"
            options.pop("cascade", None)
            options.pop("passive_deletes", None)
            options.pop("single_parent", None)
            options.pop("post_update", None)
        if self.chance(2):
            options["passive_updates"] = "False"
        return options

    def one_to_many_options(self, key):
        options = {}
        cascade = self.weighted(
            [
                (None, 38),
                ("all", 16),
                ("all, delete-orphan", 20),
                ("save-update, merge, delete", 6),
                ("", 3),
                ("save-update, merge, delete-orphan", 3),
            ]
        )
        if cascade is not None:
            options["cascade"] = repr(cascade)
        passive = self.weighted([(None, 60), ("True", 26), ("'all'", 12)])
        deletes = cascade and ("delete" in cascade or cascade == "all")
        if passive and not (passive == "'all'" and deletes):
            options["passive_deletes"] = passive
        is_list = not (key.is_unique and self.chance(75))
        if not is_list:
            options["uselist"] = "False"
        return self.common_options(options, is_list)

    def many_to_one_options(self):
        options = {}
        cascade = self.weighted(
            [
                (None, 76),
                ("all", 8),
                ("save-update, merge, delete", 5),
                ("all, delete-orphan", 5),
                ("save-update, merge, delete-orphan", 2),
            ]
        )
        if cascade is not None:
            options["cascade"] = repr(cascade)
            if "orphan" in cascade or self.chance(10):
                options["single_parent"] = "True"
        if self.chance(9):
            options["passive_deletes"] = "True"
        return self.common_options(options, False)

    def many_to_many_options(self):
        options = {}
        cascade = self.weighted([(None, 72), ("all", 10), ("save-update, merge, delete", 5), ("all, delete-orphan", 6)])
        if cascade is not None:
            options["cascade"] = repr(cascade)
            if "orphan" in cascade:
                options["single_parent"] = "True"
        if self.chance(25):
            options["passive_deletes"] = "True"
        return self.common_options(options, True)

    def relate(self, key):
        parent = self.perhaps_single_subclass(key.parent)
        pairs = list(zip(key.columns, key.parent_columns))
        join = ", ".join(
            f"{key.child.owner().name}.__table__.c.{own.name} == {key.parent.owner().name}.__table__.c.{referred.name}"
            for own, referred in pairs
        )
        to_children = {"primaryjoin": f"lambda: and_({join})"}
        to_parent = dict(to_children)
        if key.child.root() is key.parent.root():
            remote = [f"{key.child.owner().name}.__table__.c.{own.name}" for own, _ in pairs]
            to_children["remote_side"] = f"lambda: [{', '.join(remote)}]"
            remote = [f"{key.parent.owner().name}.__table__.c.{referred.name}" for _, referred in pairs]
            to_parent["remote_side"] = f"lambda: [{', '.join(remote)}]"
        self.declare(
            (parent, key.child, to_children, lambda: self.one_to_many_options(key)),
            (key.child, parent, to_parent, self.many_to_one_options),
        )

    def perhaps_single_subclass(self, parent):
        below = [other for other in self.classes if other.inheritance == "single" and other.above is parent]
        return self.random.choice(below) if below and self.chance(20) else parent

    def relate_many_to_many(self, secondary):
        def join(side):
            columns = zip(secondary.columns[side], secondary.sides[side].primary_key())
            table = secondary.sides[side].owner().name
            return "lambda: and_(%s)" % ", ".join(
                f"{secondary.name}.c.{own} == {table}.__table__.c.{referred.name}" for own, referred in columns
            )

        forth = {"secondary": secondary.name, "primaryjoin": join(0), "secondaryjoin": join(1)}
        back = {"secondary": secondary.name, "primaryjoin": join(1), "secondaryjoin": join(0)}
        left, right = secondary.sides
        self.declare((left, right, forth, self.many_to_many_options), (right, left, back, self.many_to_many_options))

    def declare(self, one, other):
        """Puts none, one or both sides into their classes, tied together or not."""
        ways = [("none", 10), ("one", 22), ("other", 14), ("tied", 26), ("backref", 18), ("untied", 10)]
        way = self.weighted(ways)
        if way == "none":
            return
        one_name, other_name = self.names.pop(), self.names.pop()
        if way == "backref":
            owner, target, options, more = one if self.chance(60) else other
            mirrored = other if (owner, target, options, more) == one else one
            options = {**options, **more()}
            kept = {"cascade", "passive_deletes", "single_parent", "lazy", "uselist"}
            other_options = {name: value for name, value in mirrored[3]().items() if name in kept}
            if "viewonly" in options:
                other_options = {}
                options["sync_backref"] = "False"
            if "remote_side" in mirrored[2]:
                other_options["remote_side"] = mirrored[2]["remote_side"]
            arguments = "".join(f", {name}={value}" for name, value in other_options.items())
            options["backref"] = f"backref('{other_name}'{arguments})"
            return self.add_relationship(owner, one_name, target, options)
        if way in ("one", "tied", "untied"):
            self.add_side(one, one_name, other_name if way == "tied" else None)
        if way in ("other", "tied", "untied"):
            self.add_side(other, other_name, one_name if way == "tied" else None)

    def add_side(self, side, name, tied_to):
        owner, target, options, more = side
        options = {**options, **more()}
        if tied_to:
            options["back_populates"] = repr(tied_to)
            if "viewonly" in options:
                options["sync_backref"] = "False"
        self.add_relationship(owner, name, target, options)

    def add_relationship(self, owner, name, target, options):
        arguments = "".join(f", {option}={value}" for option, value in options.items())
        owner.relationships.append(f"{name} = relationship('{target.name}'{arguments})")
        self.random.shuffle(owner.relationships)
