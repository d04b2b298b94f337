-- The sample database. A department with employees stays, by NO ACTION, although its manager refers back to it.
--
-- delete: department where id = 10
-- sample: shop
-- blocked by: employee 10, employee 20
-- expect: blocked: FOREIGN KEY constraint failed


