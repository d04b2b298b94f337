-- Without the index on the number column the text '15' stays text, and the untyped 15 is not found.
--
-- delete: parent where id = 1
-- expect: parent 1 deleted

CREATE TABLE parent(id INTEGER PRIMARY KEY, code TEXT UNIQUE);
CREATE TABLE untyped(id INTEGER PRIMARY KEY, code BLOB REFERENCES parent(code) ON DELETE SET NULL);
CREATE TABLE number(id INTEGER PRIMARY KEY, code INTEGER REFERENCES parent(code));
INSERT INTO parent VALUES(1, '15');
INSERT INTO untyped VALUES(7, 15);
