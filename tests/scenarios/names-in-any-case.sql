-- Table and column names match in either case of ASCII letters.
--
-- delete: PARENT where ID = 1
-- expect: Parent 1 deleted
-- expect: child 7 deleted

CREATE TABLE Parent(Id INTEGER PRIMARY KEY);
CREATE TABLE child(id INTEGER PRIMARY KEY, "Parent Id" INTEGER, FOREIGN KEY("parent id") REFERENCES PARENT(ID) ON DELETE CASCADE);
INSERT INTO Parent VALUES(1);
INSERT INTO child VALUES(7, 1);
