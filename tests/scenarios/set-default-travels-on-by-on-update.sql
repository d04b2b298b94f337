-- SET DEFAULT changes a key that others refer to: their ON UPDATE CASCADE follows to the default.
--
-- delete: parent where id = 1
-- expect: parent 1 deleted
-- expect: child 5: parent_id = 2
-- expect: grandchild 7: code = 2

CREATE TABLE parent(id INTEGER PRIMARY KEY);
CREATE TABLE child(id INTEGER PRIMARY KEY, parent_id INTEGER DEFAULT 2 UNIQUE REFERENCES parent ON DELETE SET DEFAULT);
CREATE TABLE grandchild(id INTEGER PRIMARY KEY, code INTEGER REFERENCES child(parent_id) ON UPDATE CASCADE);
INSERT INTO parent VALUES(1), (2);
INSERT INTO child VALUES(5, 1);
INSERT INTO grandchild VALUES(7, 1);
