-- Looking into an indexed number column turns the parent's text '15' into the number 15, and a key that acts
-- later then finds the untyped 15.
--
-- delete: parent where id = 1
-- expect: parent 1 deleted
-- expect: untyped 7: code = NULL

CREATE TABLE parent(id INTEGER PRIMARY KEY, code TEXT UNIQUE);
CREATE TABLE untyped(id INTEGER PRIMARY KEY, code BLOB REFERENCES parent(code) ON DELETE SET NULL);
CREATE TABLE number(id INTEGER PRIMARY KEY, code INTEGER REFERENCES parent(code));
CREATE INDEX number_by_code ON number(code);
INSERT INTO parent VALUES(1, '15');
INSERT INTO untyped VALUES(7, 15);
