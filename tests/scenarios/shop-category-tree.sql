-- The sample database. A category takes the categories below it; their products become uncategorised.
--
-- delete: category where id = 2
-- sample: shop
-- expect: 


