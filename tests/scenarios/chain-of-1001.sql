-- A chain of 1001 rows is one too many: actions nest at most 1000 deep.
--
-- delete: node where id = 1
-- expect: fails: too many levels of trigger recursion

CREATE TABLE node(id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES node ON DELETE CASCADE);
CREATE INDEX node_by_parent ON node(parent_id);
WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 1001)
INSERT INTO node SELECT n, nullif(n - 1, 0) FROM number;
