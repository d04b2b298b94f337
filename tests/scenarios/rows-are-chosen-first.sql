-- The children of a CASCADE are chosen before the first of them goes: child 2, whose reference child 1 sets
-- to NULL on its way, is deleted all the same.
--
-- delete: parent where id = 1
-- expect: parent 1 deleted
-- expect: child 1 deleted
-- expect: child 2 deleted

CREATE TABLE parent(id INTEGER PRIMARY KEY);
CREATE TABLE child(
    id INTEGER PRIMARY KEY,
    parent_id INTEGER REFERENCES parent ON DELETE CASCADE,
    FOREIGN KEY(parent_id) REFERENCES child(id) ON DELETE SET NULL
);
INSERT INTO parent VALUES(1);
INSERT INTO child VALUES(1, 1), (2, 1);
