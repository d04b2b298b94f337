-- An INTEGER PRIMARY KEY is the row id and cannot become NULL.
--
-- delete: parent where id = 1
-- expect: fails: datatype mismatch

CREATE TABLE parent(id INTEGER PRIMARY KEY);
CREATE TABLE child(id INTEGER PRIMARY KEY REFERENCES parent ON DELETE SET NULL);
INSERT INTO parent VALUES(1);
INSERT INTO child VALUES(1);
