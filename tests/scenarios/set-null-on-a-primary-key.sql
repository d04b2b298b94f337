-- A PRIMARY KEY of a table with row ids may be NULL unless it says otherwise: SET NULL goes through.
--
-- delete: parent where code = 'a'
-- expect: parent a deleted
-- expect: child a: code = NULL

CREATE TABLE parent(code TEXT PRIMARY KEY);
CREATE TABLE child(code TEXT PRIMARY KEY REFERENCES parent ON DELETE SET NULL, remark TEXT);
INSERT INTO parent VALUES('a'), ('b');
INSERT INTO child VALUES('a', 'first'), ('b', 'second');
