-- SET DEFAULT to the very key that is being deleted is refused, too.
--
-- delete: parent where id = 1
-- expect: fails: FOREIGN KEY constraint failed

CREATE TABLE parent(id INTEGER PRIMARY KEY);
CREATE TABLE child(id INTEGER PRIMARY KEY, parent_id INTEGER DEFAULT 1 REFERENCES parent ON DELETE SET DEFAULT);
INSERT INTO parent VALUES(1), (2);
INSERT INTO child VALUES(7, 1), (8, 2);
