-- SET DEFAULT of a column that has no default is SET NULL.
--
-- delete: parent where id = 1
-- expect: parent 1 deleted
-- expect: child 7: parent_id = NULL

CREATE TABLE parent(id INTEGER PRIMARY KEY);
CREATE TABLE child(id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES parent ON DELETE SET DEFAULT);
INSERT INTO parent VALUES(1), (2);
INSERT INTO child VALUES(7, 1), (8, 2);
