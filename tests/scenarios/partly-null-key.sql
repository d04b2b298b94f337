-- A composite key with a NULL in it refers to nothing. SET NULL sets all columns of the others.
--
-- delete: parent where a = 1
-- expect: parent (1, 2) deleted
-- expect: child 7: a = NULL, b = NULL

CREATE TABLE parent(a INTEGER, b INTEGER, PRIMARY KEY(a, b));
CREATE TABLE child(id INTEGER PRIMARY KEY, a INTEGER, b INTEGER, FOREIGN KEY(a, b) REFERENCES parent ON DELETE SET NULL);
INSERT INTO parent VALUES(1, 2);
INSERT INTO child VALUES(7, 1, 2), (8, 1, NULL);
