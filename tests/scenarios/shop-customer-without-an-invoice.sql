-- The sample database. A customer without an invoice goes through several tables, two ways to an order line among them.
--
-- delete: customer where id = 5
-- sample: shop
-- expect: 


