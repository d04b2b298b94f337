-- The rows of the WHERE condition are chosen first: node 2 and 3, set to NULL on the way, do not match it
-- belatedly.
--
-- delete: node where parent_id is null
-- expect: node 1 deleted
-- expect: node 2: parent_id = NULL
-- expect: node 3: parent_id = NULL

CREATE TABLE node(id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES node ON DELETE SET NULL);
INSERT INTO node VALUES(1, NULL), (2, 1), (3, 1);
