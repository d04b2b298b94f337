-- The same two rows under NO ACTION: at the end of the statement both are gone.
--
-- delete: node
-- expect: node 1 deleted
-- expect: node 2 deleted

CREATE TABLE node(id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES node ON DELETE NO ACTION);
INSERT INTO node VALUES(1, NULL), (2, 1);
