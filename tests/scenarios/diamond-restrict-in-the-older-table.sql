-- The table created last acts first: here the CASCADE side is younger, and nothing is left for the RESTRICT.
--
-- delete: parent where id = 1
-- expect: parent 1 deleted
-- expect: middle 5 deleted
-- expect: leaf 7 deleted

CREATE TABLE parent(id INTEGER PRIMARY KEY);
CREATE TABLE leaf(
    id INTEGER PRIMARY KEY,
    parent_id INTEGER REFERENCES parent ON DELETE RESTRICT,
    middle_id INTEGER REFERENCES middle ON DELETE CASCADE
);
CREATE TABLE middle(id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES parent ON DELETE CASCADE);
INSERT INTO parent VALUES(1);
INSERT INTO middle VALUES(5, 1);
INSERT INTO leaf VALUES(7, 1, 5);
