-- SET NULL changes a key that others refer to: their ON UPDATE CASCADE carries the NULL on.
--
-- delete: parent where id = 1
-- expect: parent 1 deleted
-- expect: child 5: parent_id = NULL
-- expect: grandchild 7: code = NULL

CREATE TABLE parent(id INTEGER PRIMARY KEY);
CREATE TABLE child(id INTEGER PRIMARY KEY, parent_id INTEGER UNIQUE REFERENCES parent ON DELETE SET NULL);
CREATE TABLE grandchild(id INTEGER PRIMARY KEY, code INTEGER REFERENCES child(parent_id) ON UPDATE CASCADE);
INSERT INTO parent VALUES(1), (2);
INSERT INTO child VALUES(5, 1);
INSERT INTO grandchild VALUES(7, 1);
