-- A REAL column never finds a parent that is an INTEGER PRIMARY KEY, not even its own: child 7 was a violation
-- all along. It is a child for CASCADE nevertheless.
--
-- delete: parent where id = 3
-- expect: parent 3 deleted
-- expect: child 7 deleted

CREATE TABLE parent(id INTEGER PRIMARY KEY);
CREATE TABLE child(id INTEGER PRIMARY KEY, parent_id REAL REFERENCES parent ON DELETE CASCADE);
INSERT INTO parent VALUES(3);
INSERT INTO child VALUES(7, 3.0);
