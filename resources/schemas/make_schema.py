#!/usr/bin/env python3
"""Writes a big database as an SQL script for SQLite: the shape of a grown application, at any size.

    python3 make_schema.py --tables 5000 > big.sql

Tables come in modules of unequal size whose names share a prefix. A module has one or two central tables, chains,
link tables and trees. A few tables of the whole (users, tenants, currencies, ...) are referenced from everywhere,
and some tables have no keys at all. The same arguments give the same script.
"""

import argparse
import random

ACTIONS = (["CASCADE"] * 9 + ["NO ACTION"] * 5 + ["SET NULL"] * 3 + ["RESTRICT"] * 2 + ["SET DEFAULT"])
SUBJECTS = """access account address agreement alert asset audit badge batch billing booking branch budget campaign
cart casefile catalog channel claim comment contact content contract course customer dashboard delivery device discount
document employee event exam expense export feature feed file forum gateway goal grant groups import incident invoice
issue item journal label lead ledger library license location login mail market media meeting member menu message
metric milestone network note notice offer orders page partner payment permission plan policy portal price product
profile project promotion purchase quality queue quote rating receipt region release rental report request resource
review role route rule sale schedule score search segment sensor service session shift shipment site stock store
subscription supplier survey task tax team template ticket timesheet token topic tracking training transfer vehicle
vendor version visit voucher wallet warehouse webhook workflow zone""".split()
PARTS = """entry line detail status history attachment tag type setting link option note log value rule member
version translation image counter step reminder owner limit archive mapping import_row snapshot""".split()
HUBS = ["users", "tenant", "currency", "country", "language", "audit_entry"]
COLUMN_TYPES = ["TEXT", "VARCHAR(255)", "INTEGER", "NUMERIC(12,2)", "TIMESTAMP", "BOOLEAN", "DATE"]
ISOLATED = 0.08


class SchemaMaker:
    def __init__(self, tables: int, seed: int):
        self.random = random.Random(seed)
        self.limit = tables
        self.names: list[str] = []
        self.keys: list[list[tuple[str, str]]] = []
        self.taken: set[str] = set()

    def add(self, name: str, parents: list[str]) -> str:
        """A table whose foreign keys refer to `parents`."""
        while name in self.taken:
            name += "_x"
        self.taken.add(name)
        self.names.append(name)
        self.keys.append([(parent, self.random.choice(ACTIONS)) for parent in parents])
        return name

    def module(self, prefix: str, size: int) -> None:
        hubs = HUBS[: 2 + self.limit // 100]
        central = [self.add(prefix, self.random.sample(hubs, 1))]
        members = list(central)
        while len(members) < size and len(self.names) < self.limit:
            kind = self.random.random()
            near = self.random.choice(members if kind < 0.35 else central)
            parents = [near]
            if kind > 0.5:
                parents.append(self.random.choice(members))
            if self.random.random() < 0.45:
                parents.append(self.random.choices(hubs, [8, 6, 2, 1, 1, 1][: len(hubs)])[0])
            if self.random.random() < 0.1 and len(self.names) > size:
                parents.append(self.random.choice(self.names))
            name = f"{prefix}_{self.random.choice(PARTS)}"
            if name in self.taken:
                name = f"{near}_{self.random.choice(PARTS)}"
            if self.random.random() < 0.04:
                parents.append(name)
            members.append(self.add(name, parents))
            if len(central) < 2 and self.random.random() < 0.1:
                central.append(members[-1])

    def make(self) -> None:
        for hub in HUBS[: 2 + self.limit // 100]:
            self.add(hub, [])
        subjects = list(SUBJECTS)
        self.random.shuffle(subjects)
        number = 0
        while len(self.names) < self.limit * (1 - ISOLATED):
            round_, subject = divmod(number, len(subjects))
            prefix = subjects[subject] + (str(round_ + 1) if round_ else "")
            self.module(prefix, min(90, 3 + int(self.random.expovariate(1 / 20))))
            number += 1
        while len(self.names) < self.limit:
            self.add(f"{self.random.choice(['tmp', 'log', 'cache', 'old'])}_{self.random.choice(subjects)}", [])

    def script(self):
        for name, keys in zip(self.names, self.keys):
            lines = ["id INTEGER PRIMARY KEY"]
            for number, (parent, action) in enumerate(keys):
                column = f"{parent}_id" if [key[0] for key in keys].count(parent) == 1 else f"{parent}_id_{number}"
                lines.append(f"{column} INTEGER REFERENCES {parent}(id) ON DELETE {action}")
            for number in range(self.random.randint(3, 16)):
                lines.append(f"{self.random.choice(PARTS)}_{number} {self.random.choice(COLUMN_TYPES)}")
            yield f"CREATE TABLE {name}(\n    " + ",\n    ".join(lines) + "\n);"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tables", type=int, required=True)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    maker = SchemaMaker(arguments.tables, arguments.seed)
    maker.make()
    print("BEGIN;")
    for statement in maker.script():
        print(statement)
    print("COMMIT;")


if __name__ == "__main__":
    main()
