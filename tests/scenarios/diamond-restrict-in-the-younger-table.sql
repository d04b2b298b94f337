-- The table created last acts first: its RESTRICT sees the row that the other side of the diamond would have
-- deleted a moment later.
--
-- delete: parent where id = 1
-- blocked by: leaf 7
-- expect: blocked: FOREIGN KEY constraint failed

CREATE TABLE parent(id INTEGER PRIMARY KEY);
CREATE TABLE middle(id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES parent ON DELETE CASCADE);
CREATE TABLE leaf(
    id INTEGER PRIMARY KEY,
    parent_id INTEGER REFERENCES parent ON DELETE RESTRICT,
    middle_id INTEGER REFERENCES middle ON DELETE CASCADE
);
INSERT INTO parent VALUES(1);
INSERT INTO middle VALUES(5, 1);
INSERT INTO leaf VALUES(7, 1, 5);
