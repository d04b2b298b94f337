-- SET NULL on a NOT NULL column fails with that column's own message.
--
-- delete: parent where id = 1
-- expect: fails: NOT NULL constraint failed: child.parent_id

CREATE TABLE parent(id INTEGER PRIMARY KEY);
CREATE TABLE child(id INTEGER PRIMARY KEY, parent_id INTEGER NOT NULL REFERENCES parent ON DELETE SET NULL);
INSERT INTO parent VALUES(1), (2);
INSERT INTO child VALUES(7, 1), (8, 2);
