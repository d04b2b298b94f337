-- A chain of 1000 rows, each the parent of the next, can be deleted at once.
--
-- delete: node where id = 1
-- expect: 1000 rows of node deleted

CREATE TABLE node(id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES node ON DELETE CASCADE);
CREATE INDEX node_by_parent ON node(parent_id);
WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 1000)
INSERT INTO node SELECT n, nullif(n - 1, 0) FROM number;
