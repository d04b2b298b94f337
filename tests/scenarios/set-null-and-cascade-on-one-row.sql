-- A row reached by SET NULL and by CASCADE is deleted, whichever comes first.
--
-- delete: parent where id = 1
-- expect: parent 1 deleted
-- expect: child 7 deleted

CREATE TABLE parent(id INTEGER PRIMARY KEY);
CREATE TABLE child(
    id INTEGER PRIMARY KEY,
    first INTEGER REFERENCES parent ON DELETE CASCADE,
    second INTEGER REFERENCES parent ON DELETE SET NULL
);
INSERT INTO parent VALUES(1);
INSERT INTO child VALUES(7, 1, 1);
