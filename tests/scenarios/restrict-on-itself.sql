-- A row that refers to itself does not block its own deletion, not even by RESTRICT.
--
-- delete: node where id = 1
-- expect: node 1 deleted

CREATE TABLE node(id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES node ON DELETE RESTRICT);
INSERT INTO node VALUES(1, 1);
