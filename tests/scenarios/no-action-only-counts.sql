-- NO ACTION is a counter of violations and not a look at the rows: bridge 5, which had no second parent to
-- begin with, is deleted, and this pays for child 7, which is left without a parent.
--
-- delete: parent where id = 1
-- expect: parent 1 deleted
-- expect: bridge 5 deleted

CREATE TABLE parent(id INTEGER PRIMARY KEY);
CREATE TABLE other(id INTEGER PRIMARY KEY);
CREATE TABLE child(id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES parent);
CREATE TABLE bridge(
    id INTEGER PRIMARY KEY,
    parent_id INTEGER REFERENCES parent ON DELETE CASCADE,
    other_id INTEGER REFERENCES other
);
INSERT INTO parent VALUES(1);
INSERT INTO child VALUES(7, 1);
INSERT INTO bridge VALUES(5, 1, 99);
