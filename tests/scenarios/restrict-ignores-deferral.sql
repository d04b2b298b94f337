-- RESTRICT refuses the DELETE itself, even where the key is INITIALLY DEFERRED.
--
-- delete: parent where id = 1
-- blocked by: child 7
-- expect: blocked: FOREIGN KEY constraint failed

CREATE TABLE parent(id INTEGER PRIMARY KEY);
CREATE TABLE child(id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES parent ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED);
INSERT INTO parent VALUES(1), (2);
INSERT INTO child VALUES(7, 1), (8, 2);
