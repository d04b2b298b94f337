-- The sample database. A product that was ordered stays, by RESTRICT.
--
-- delete: product where id = 20
-- sample: shop
-- expect: blocked: FOREIGN KEY constraint failed


