-- The sample database. A customer with an invoice stays, by RESTRICT.
--
-- delete: customer where id = 3
-- sample: shop
-- blocked by: invoice 3
-- expect: blocked: FOREIGN KEY constraint failed


