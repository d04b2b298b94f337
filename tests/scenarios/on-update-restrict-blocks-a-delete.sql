-- SET NULL changes a key that others refer to: their ON UPDATE RESTRICT refuses the DELETE.
--
-- delete: parent where id = 1
-- blocked by: grandchild 7
-- expect: blocked: FOREIGN KEY constraint failed

CREATE TABLE parent(id INTEGER PRIMARY KEY);
CREATE TABLE child(id INTEGER PRIMARY KEY, parent_id INTEGER UNIQUE REFERENCES parent ON DELETE SET NULL);
CREATE TABLE grandchild(id INTEGER PRIMARY KEY, code INTEGER REFERENCES child(parent_id) ON UPDATE RESTRICT);
INSERT INTO parent VALUES(1), (2);
INSERT INTO child VALUES(5, 1);
INSERT INTO grandchild VALUES(7, 1);
