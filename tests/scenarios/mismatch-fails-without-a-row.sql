-- A key whose parent columns are not UNIQUE fails every DELETE of the parent table, even one of no row.
--
-- delete: parent where id = 99
-- expect: fails: foreign key mismatch - "child" referencing "parent"

CREATE TABLE parent(id INTEGER PRIMARY KEY, code INTEGER);
CREATE TABLE child(id INTEGER PRIMARY KEY, code INTEGER REFERENCES parent(code) ON DELETE CASCADE);
INSERT INTO parent VALUES(1, 1);
