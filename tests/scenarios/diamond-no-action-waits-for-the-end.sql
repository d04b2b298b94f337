-- NO ACTION is asked when the statement ends, and by then the other side of the diamond has taken the row.
--
-- delete: parent where id = 1
-- expect: parent 1 deleted
-- expect: middle 5 deleted
-- expect: leaf 7 deleted

CREATE TABLE parent(id INTEGER PRIMARY KEY);
CREATE TABLE middle(id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES parent ON DELETE CASCADE);
CREATE TABLE leaf(
    id INTEGER PRIMARY KEY,
    parent_id INTEGER REFERENCES parent ON DELETE NO ACTION,
    middle_id INTEGER REFERENCES middle ON DELETE CASCADE
);
INSERT INTO parent VALUES(1);
INSERT INTO middle VALUES(5, 1);
INSERT INTO leaf VALUES(7, 1, 5);
