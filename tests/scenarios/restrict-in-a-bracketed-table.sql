-- RESTRICT reads the quotes in a table's name a second time: for a table whose name begins with a bracket it
-- finds no such table, child or no child.
--
-- delete: parent where id = 1
-- expect: fails: no such table: main.child

CREATE TABLE parent(id INTEGER PRIMARY KEY);
CREATE TABLE "[child]"(id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES parent ON DELETE RESTRICT);
INSERT INTO parent VALUES(1);
