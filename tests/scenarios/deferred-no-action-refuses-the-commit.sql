-- A deferred NO ACTION lets the DELETE run, and refuses its COMMIT.
--
-- delete: parent where id = 1
-- blocked by: child 7
-- expect: blocked: FOREIGN KEY constraint failed

CREATE TABLE parent(id INTEGER PRIMARY KEY);
CREATE TABLE child(id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES parent DEFERRABLE INITIALLY DEFERRED);
INSERT INTO parent VALUES(1), (2);
INSERT INTO child VALUES(7, 1), (8, 2);
