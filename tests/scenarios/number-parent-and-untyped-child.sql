-- The text '1' in an untyped column counts as a child of the number 1, but the CASCADE does not find it:
-- the statement ends with a violation.
--
-- delete: parent where id = 1
-- blocked by: child 7
-- expect: blocked: FOREIGN KEY constraint failed

CREATE TABLE parent(id INTEGER PRIMARY KEY, code INTEGER UNIQUE);
CREATE TABLE child(id INTEGER PRIMARY KEY, code BLOB REFERENCES parent(code) ON DELETE CASCADE);
INSERT INTO parent VALUES(1, 1);
INSERT INTO child VALUES(7, '1');
