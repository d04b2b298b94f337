-- The parent column's collation decides who is a child: 'A' is one of 'a' under NOCASE.
--
-- delete: parent where id = 1
-- expect: parent 1 deleted
-- expect: child 7 deleted

CREATE TABLE parent(id INTEGER PRIMARY KEY, code TEXT UNIQUE COLLATE NOCASE);
CREATE TABLE child(id INTEGER PRIMARY KEY, code TEXT REFERENCES parent(code) ON DELETE CASCADE);
INSERT INTO parent VALUES(1, 'a');
INSERT INTO child VALUES(7, 'A');
