-- The sample database. Payments refuse their invoice's deletion at COMMIT.
--
-- delete: invoice where id = 3
-- sample: shop
-- blocked by: payment 3, payment 4
-- expect: blocked: FOREIGN KEY constraint failed


