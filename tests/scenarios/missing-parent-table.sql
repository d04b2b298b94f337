-- A key to a table that does not exist fails every DELETE of the child table, even one of no row.
--
-- delete: child where id = 99
-- expect: fails: no such table: main.nowhere

CREATE TABLE child(id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES nowhere);
INSERT INTO child VALUES(7, NULL);
