-- A conflict clause of the child's constraint has no say in a referential action: NOT NULL ON CONFLICT REPLACE
-- would put the default where somebody inserts NULL, but SET NULL fails.
--
-- delete: parent where id = 1
-- expect: fails: NOT NULL constraint failed: child.parent_id

CREATE TABLE parent(id INTEGER PRIMARY KEY);
CREATE TABLE child(
    id INTEGER PRIMARY KEY,
    parent_id INTEGER NOT NULL ON CONFLICT REPLACE DEFAULT 2 REFERENCES parent ON DELETE SET NULL
);
INSERT INTO parent VALUES(1), (2);
INSERT INTO child VALUES(7, 1);
