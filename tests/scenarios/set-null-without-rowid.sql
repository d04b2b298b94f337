-- The PRIMARY KEY of a WITHOUT ROWID table is NOT NULL although nobody wrote it.
--
-- delete: parent where id = 1
-- expect: fails: NOT NULL constraint failed: child.parent_id

CREATE TABLE parent(id INTEGER PRIMARY KEY);
CREATE TABLE child(parent_id INTEGER PRIMARY KEY REFERENCES parent ON DELETE SET NULL) WITHOUT ROWID;
INSERT INTO parent VALUES(1);
INSERT INTO child VALUES(1);
