-- Rows go in the order of their row ids: the child comes first, and RESTRICT has nothing to see.
--
-- delete: node
-- expect: node 1 deleted
-- expect: node 2 deleted

CREATE TABLE node(id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES node ON DELETE RESTRICT);
INSERT INTO node VALUES(2, NULL), (1, 2);
