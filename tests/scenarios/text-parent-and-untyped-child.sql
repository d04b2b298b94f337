-- A parent's TEXT is compared with an untyped column as it is: the number 1 is not a child of '1'.
--
-- delete: parent where id = 1
-- expect: parent 1 deleted

CREATE TABLE parent(id INTEGER PRIMARY KEY, code TEXT UNIQUE);
CREATE TABLE child(id INTEGER PRIMARY KEY, code BLOB REFERENCES parent(code) ON DELETE CASCADE);
INSERT INTO parent VALUES(1, '1');
INSERT INTO child VALUES(7, 1);
