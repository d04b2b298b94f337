-- A deferral clause belongs to the key before it, even from another column's definition. It makes no
-- difference to what one DELETE and its COMMIT end with.
--
-- delete: parent where id = 1
-- blocked by: child 7
-- expect: blocked: FOREIGN KEY constraint failed

CREATE TABLE parent(id INTEGER PRIMARY KEY);
CREATE TABLE other(id INTEGER PRIMARY KEY);
CREATE TABLE child(
    id INTEGER PRIMARY KEY,
    parent_id INTEGER REFERENCES parent,
    remark TEXT DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO parent VALUES(1);
INSERT INTO child VALUES(7, 1, NULL);
