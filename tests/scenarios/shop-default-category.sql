-- The sample database. The category that products fall back to cannot go.
--
-- delete: category where id = 1
-- sample: shop
-- expect: fails: FOREIGN KEY constraint failed


