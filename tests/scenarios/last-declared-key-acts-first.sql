-- Of the keys of one table the last declared acts first: the CASCADE takes the child away
-- before the RESTRICT above it looks for children.
--
-- delete: parent where id = 1
-- expect: parent 1 deleted
-- expect: child 7 deleted

CREATE TABLE parent(id INTEGER PRIMARY KEY);
CREATE TABLE child(
    id INTEGER PRIMARY KEY,
    first INTEGER REFERENCES parent ON DELETE RESTRICT,
    second INTEGER REFERENCES parent ON DELETE CASCADE
);
INSERT INTO parent VALUES(1);
INSERT INTO child VALUES(7, 1, 1);
