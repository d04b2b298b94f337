"""Random rows for generated models, in which every foreign key refers to a row."""


class NoSuchRows(Exception):
    """The numbers drawn lead to rows that cannot be: try others."""


class Row:
    """One object: the cells of all its tables."""

    def __init__(self, made):
        self.made = made
        self.cells = {}  # By table and column.


class RowGenerator:
    def __init__(self, random, models):
        self.random = random
        self.models = models
        self.objects = []
        self.links = {}

    def generate(self):
        for made in self.models.classes:
            if made.above is None:
                self.add_hierarchy(made)
        for made in self.models.classes:
            for key in made.keys:
                if not key.is_in_primary_key:
                    self.refer(key)
        for secondary in self.models.secondaries:
            self.links[secondary.name] = self.link(secondary)
        return self

    def of(self, made):
        return [row for row in self.objects if row.made.is_a(made)]

    def add_hierarchy(self, root):
        classes = [made for made in self.models.classes if made.root() is root]
        count = self.random.randint(max(1, len(classes)), 4 + len(classes))
        used = set()
        for index in range(count):
            made = classes[index] if index < len(classes) else self.random.choice(classes)
            key = self.new_key(root, used)
            if key is not None:
                used.add(key)
                self.add_object(made, key)

    def new_key(self, root, used):
        """A primary key; None where all are taken."""
        for _ in range(20):
            key = self.drawn_key(root)
            if key not in used:
                return key
        return None

    def drawn_key(self, root):
        owning = next((key for key in root.keys if key.is_in_primary_key), None)
        values = []
        if owning:
            parents = self.of(owning.parent)
            if not parents:
                raise NoSuchRows
            parent = self.random.choice(parents)
            values = [parent.cells[owning.parent.table(), column.name] for column in owning.parent_columns]
        for column in root.primary_key()[len(values) :]:
            number = self.random.randint(1, 12 if column.name == "id" else 3)
            values.append("abcdefghijkl"[number - 1] if column.type == "text" else number)
        return tuple(values)

    def add_object(self, made, key):
        row = Row(made)
        at = made
        while at:
            if at.inheritance != "single":
                for column, value in zip(at.primary_key(), key):
                    row.cells[at.table(), column.name] = value
            for column in at.columns:
                if not column.is_key:
                    row.cells[at.table(), column.name] = self.plain_value(column, made)
            at = at.above
        self.objects.append(row)

    def plain_value(self, column, made):
        if column.name == "kind":
            return made.name.lower()
        if column.name == "code":
            return 100 + len(self.objects)
        if column.name == "ver":
            return self.random.randint(1, 5)
        return self.random.randint(1, 9) if column.name == "touched" else None

    def refer(self, key):
        free = self.of(key.parent)
        for row in self.of(key.child):
            is_empty = key.holds_nulls and self.random.random() < 0.25
            if is_empty:
                continue
            if not free:
                if key.holds_nulls:
                    continue
                raise NoSuchRows
            parent = self.parent_of(row, free, key)
            if parent is None:
                continue
            if key.is_unique:
                free = [other for other in free if other is not parent]
            for own, referred in zip(key.columns, key.parent_columns):
                row.cells[key.child.table(), own.name] = parent.cells[key.parent.table(), referred.name]
            if len(key.columns) > 1 and key.columns[-1].is_nullable and self.random.random() < 0.1:
                row.cells[key.child.table(), key.columns[-1].name] = None

    def parent_of(self, row, free, key):
        """Mostly an earlier one of the same hierarchy, as in a tree: circles are errors more often than not."""
        earlier = [other for other in free if self.objects.index(other) < self.objects.index(row)]
        if key.child.root() is not key.parent.root() or self.random.random() < 0.1:
            return self.random.choice(free)
        if earlier:
            return self.random.choice(earlier)
        return None if key.holds_nulls else self.random.choice(free)

    def link(self, secondary):
        rows = []
        sides = [self.of(side) for side in secondary.sides]
        for _ in range(self.random.randint(0, 6)):
            row = []
            for side, others in zip(secondary.sides, sides):
                if not others:
                    return rows
                other = self.random.choice(others)
                row += [other.cells[side.table(), column.name] for column in side.primary_key()]
            if row not in rows or (not secondary.has_key and self.random.random() < 0.2):
                rows.append(row)
        return rows

    def inserts(self):
        """For each table, the rows as dictionaries, in the order in which they are stored."""
        inserts = {}
        for row in self.objects:
            for (table, column), value in row.cells.items():
                rows = inserts.setdefault(table, {})
                rows.setdefault(id(row), {})[column] = value
        found = {table: list(rows.values()) for table, rows in inserts.items()}
        for secondary in self.models.secondaries:
            names = [name for side in secondary.columns for name in side]
            found[secondary.name] = [dict(zip(names, row)) for row in self.links[secondary.name]]
        return found
