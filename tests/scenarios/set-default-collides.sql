-- SET DEFAULT may bring two children to the same UNIQUE value: the second one fails.
--
-- delete: parent where id = 1
-- expect: fails: UNIQUE constraint failed: child.parent_id

CREATE TABLE parent(id INTEGER PRIMARY KEY);
CREATE TABLE child(id INTEGER PRIMARY KEY, parent_id INTEGER UNIQUE DEFAULT 2 REFERENCES parent ON DELETE SET DEFAULT);
INSERT INTO parent VALUES(1), (2);
INSERT INTO child VALUES(7, 1), (8, 2);
