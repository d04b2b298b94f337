-- Of the keys of one table the last declared acts first: a RESTRICT below a CASCADE still sees the child.
--
-- delete: parent where id = 1
-- blocked by: child 7
-- expect: blocked: FOREIGN KEY constraint failed

CREATE TABLE parent(id INTEGER PRIMARY KEY);
CREATE TABLE child(
    id INTEGER PRIMARY KEY,
    first INTEGER REFERENCES parent ON DELETE CASCADE,
    second INTEGER REFERENCES parent ON DELETE RESTRICT
);
INSERT INTO parent VALUES(1);
INSERT INTO child VALUES(7, 1, 1);
