-- Rows go in the order of their row ids: the parent comes first, and RESTRICT sees a child that would
-- have gone next.
--
-- delete: node
-- blocked by: node 2
-- expect: blocked: FOREIGN KEY constraint failed

CREATE TABLE node(id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES node ON DELETE RESTRICT);
INSERT INTO node VALUES(1, NULL), (2, 1);
