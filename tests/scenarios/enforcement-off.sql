-- With PRAGMA foreign_keys = OFF, as every new connection has it, no key is looked at: the child is left
-- without a parent.
--
-- delete: parent where id = 1
-- enforcement: off
-- expect: parent 1 deleted

CREATE TABLE parent(id INTEGER PRIMARY KEY);
CREATE TABLE child(id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES parent ON DELETE RESTRICT);
INSERT INTO parent VALUES(1), (2);
INSERT INTO child VALUES(7, 1), (8, 2);
