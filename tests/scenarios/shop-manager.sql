-- The sample database. An employee goes; the department is left without a manager.
--
-- delete: employee where id = 1
-- sample: shop
-- expect: 


