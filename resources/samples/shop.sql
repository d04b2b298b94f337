-- A small mail-order shop: the sample database.
--
--     sqlite3 shop.db < shop.sql
--
-- It shows every referential action, and shapes in which they meet:
--   CASCADE      a customer's addresses, orders, order lines and vouchers go with the customer
--   SET NULL     who referred a customer, which voucher an order line used, who manages a department
--   SET DEFAULT  a review passes to customer 0, "Former customer"; a product to category 1, "Uncategorised"
--   RESTRICT     a customer with an invoice stays; so does a product that was ordered
--   NO ACTION    an invoice with payments stays: asked at COMMIT, since the key is deferred
--   self-reference  category.parent_id (CASCADE) and customer.referred_by (SET NULL)
--   cycle           department.manager_id -> employee, employee.department_id -> department
--   composite key   shipment_line(order_id, line_no) -> order_line(order_id, line_no)
--   diamond         customer -> sales_order -> order_line and customer -> voucher -> order_line
--
-- Worth a try:
--   delete customer 3   refused: invoice 3 refers to the customer
--   delete customer 5   goes through: orders, addresses and vouchers go, reviews pass to customer 0,
--                       lines of other people's orders lose the voucher that customer 5 gave away
--   delete category 2   takes the categories below it, and their products become uncategorised
--   delete category 1   fails: the products' default category is the one that is deleted
--   delete employee 1   goes through: a department without a manager, orders without a clerk
--   delete invoice 3    refused at COMMIT: payments refer to it
--   delete product 20   refused: it was ordered; product 1 was not, and goes

PRAGMA foreign_keys = ON;

BEGIN;

CREATE TABLE country(
    code TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) WITHOUT ROWID;

CREATE TABLE customer(
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    email TEXT UNIQUE COLLATE NOCASE,
    country_code TEXT,
    referred_by INTEGER,
    CONSTRAINT fk_customer_country FOREIGN KEY(country_code) REFERENCES country(code)
        ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT fk_customer_referrer FOREIGN KEY(referred_by) REFERENCES customer(id) ON DELETE SET NULL
);
CREATE INDEX customer_by_country ON customer(country_code);
CREATE INDEX customer_by_referrer ON customer(referred_by);

CREATE TABLE address(
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL,
    street TEXT NOT NULL,
    city TEXT NOT NULL,
    country_code TEXT NOT NULL,
    CONSTRAINT fk_address_customer FOREIGN KEY(customer_id) REFERENCES customer(id) ON DELETE CASCADE,
    CONSTRAINT fk_address_country FOREIGN KEY(country_code) REFERENCES country(code)
        ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX address_by_customer ON address(customer_id);
CREATE INDEX address_by_country ON address(country_code);

CREATE TABLE department(
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    manager_id INTEGER,
    CONSTRAINT fk_department_manager FOREIGN KEY(manager_id) REFERENCES employee(id) ON DELETE SET NULL
);
CREATE INDEX department_by_manager ON department(manager_id);

CREATE TABLE employee(
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    department_id INTEGER NOT NULL,
    hired_on TEXT NOT NULL,
    CONSTRAINT fk_employee_department FOREIGN KEY(department_id) REFERENCES department(id) ON DELETE NO ACTION
);
CREATE INDEX employee_by_department ON employee(department_id);

CREATE TABLE category(
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    parent_id INTEGER,
    CONSTRAINT fk_category_parent FOREIGN KEY(parent_id) REFERENCES category(id) ON DELETE CASCADE
);
CREATE INDEX category_by_parent ON category(parent_id);

CREATE TABLE supplier(
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    country_code TEXT NOT NULL,
    CONSTRAINT fk_supplier_country FOREIGN KEY(country_code) REFERENCES country(code)
        ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX supplier_by_country ON supplier(country_code);

CREATE TABLE product(
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    category_id INTEGER NOT NULL DEFAULT 1,
    supplier_id INTEGER NOT NULL,
    price REAL NOT NULL CHECK(price > 0),
    CONSTRAINT fk_product_category FOREIGN KEY(category_id) REFERENCES category(id) ON DELETE SET DEFAULT,
    CONSTRAINT fk_product_supplier FOREIGN KEY(supplier_id) REFERENCES supplier(id) ON DELETE RESTRICT
);
CREATE INDEX product_by_category ON product(category_id);
CREATE INDEX product_by_supplier ON product(supplier_id);

-- A voucher belongs to a customer, who may give it away: it can be used in anybody's order.
CREATE TABLE voucher(
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    customer_id INTEGER NOT NULL,
    percent INTEGER NOT NULL CHECK(percent BETWEEN 1 AND 50),
    CONSTRAINT fk_voucher_customer FOREIGN KEY(customer_id) REFERENCES customer(id) ON DELETE CASCADE
);
CREATE INDEX voucher_by_customer ON voucher(customer_id);

-- Billed to one customer, for any number of orders, also those of other customers.
CREATE TABLE invoice(
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL,
    issued_on TEXT NOT NULL,
    CONSTRAINT fk_invoice_customer FOREIGN KEY(customer_id) REFERENCES customer(id) ON DELETE RESTRICT
);
CREATE INDEX invoice_by_customer ON invoice(customer_id);

CREATE TABLE payment(
    id INTEGER PRIMARY KEY,
    invoice_id INTEGER NOT NULL,
    paid_on TEXT NOT NULL,
    amount REAL NOT NULL CHECK(amount > 0),
    CONSTRAINT fk_payment_invoice FOREIGN KEY(invoice_id) REFERENCES invoice(id)
        ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX payment_by_invoice ON payment(invoice_id);

CREATE TABLE sales_order(
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL,
    address_id INTEGER,
    employee_id INTEGER,
    invoice_id INTEGER,
    ordered_on TEXT NOT NULL,
    CONSTRAINT fk_order_customer FOREIGN KEY(customer_id) REFERENCES customer(id) ON DELETE CASCADE,
    CONSTRAINT fk_order_address FOREIGN KEY(address_id) REFERENCES address(id) ON DELETE SET NULL,
    CONSTRAINT fk_order_employee FOREIGN KEY(employee_id) REFERENCES employee(id) ON DELETE SET NULL,
    CONSTRAINT fk_order_invoice FOREIGN KEY(invoice_id) REFERENCES invoice(id) ON DELETE SET NULL
);
CREATE INDEX sales_order_by_customer ON sales_order(customer_id);
CREATE INDEX sales_order_by_address ON sales_order(address_id);
CREATE INDEX sales_order_by_employee ON sales_order(employee_id);
CREATE INDEX sales_order_by_invoice ON sales_order(invoice_id);

CREATE TABLE order_line(
    order_id INTEGER NOT NULL,
    line_no INTEGER NOT NULL,
    product_id INTEGER NOT NULL,
    quantity INTEGER NOT NULL CHECK(quantity > 0),
    unit_price REAL NOT NULL,
    voucher_id INTEGER,
    PRIMARY KEY(order_id, line_no),
    CONSTRAINT fk_line_order FOREIGN KEY(order_id) REFERENCES sales_order(id) ON DELETE CASCADE,
    CONSTRAINT fk_line_product FOREIGN KEY(product_id) REFERENCES product(id) ON DELETE RESTRICT,
    CONSTRAINT fk_line_voucher FOREIGN KEY(voucher_id) REFERENCES voucher(id) ON DELETE SET NULL
) WITHOUT ROWID;
CREATE INDEX order_line_by_product ON order_line(product_id);
CREATE INDEX order_line_by_voucher ON order_line(voucher_id);

CREATE TABLE shipment(
    id INTEGER PRIMARY KEY,
    address_id INTEGER,
    shipped_on TEXT NOT NULL,
    CONSTRAINT fk_shipment_address FOREIGN KEY(address_id) REFERENCES address(id) ON DELETE SET NULL
);
CREATE INDEX shipment_by_address ON shipment(address_id);

CREATE TABLE shipment_line(
    shipment_id INTEGER NOT NULL,
    order_id INTEGER NOT NULL,
    line_no INTEGER NOT NULL,
    quantity INTEGER NOT NULL CHECK(quantity > 0),
    PRIMARY KEY(shipment_id, order_id, line_no),
    CONSTRAINT fk_shipment_line_shipment FOREIGN KEY(shipment_id) REFERENCES shipment(id) ON DELETE CASCADE,
    CONSTRAINT fk_shipment_line_order_line FOREIGN KEY(order_id, line_no)
        REFERENCES order_line(order_id, line_no) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX shipment_line_by_order_line ON shipment_line(order_id, line_no);

CREATE TABLE review(
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL DEFAULT 0,
    product_id INTEGER NOT NULL,
    stars INTEGER NOT NULL CHECK(stars BETWEEN 1 AND 5),
    remark TEXT NOT NULL,
    CONSTRAINT fk_review_customer FOREIGN KEY(customer_id) REFERENCES customer(id) ON DELETE SET DEFAULT,
    CONSTRAINT fk_review_product FOREIGN KEY(product_id) REFERENCES product(id) ON DELETE CASCADE
);
CREATE INDEX review_by_customer ON review(customer_id);
CREATE INDEX review_by_product ON review(product_id);

INSERT INTO country(code, name) VALUES
    ('AT', 'Austria'),
    ('BR', 'Brazil'),
    ('CA', 'Canada'),
    ('DE', 'Germany'),
    ('ES', 'Spain'),
    ('FR', 'France'),
    ('IN', 'India'),
    ('IT', 'Italy'),
    ('JP', 'Japan'),
    ('NL', 'Netherlands'),
    ('NO', 'Norway'),
    ('PT', 'Portugal');

INSERT INTO customer(id, name, email, country_code, referred_by) VALUES
    (0, 'Former customer', NULL, NULL, NULL),
    (1, 'Ada Brenner', 'ada.brenner@example.org', 'AT', NULL),
    (2, 'Bruno Costa', 'bruno.costa@example.org', 'BR', NULL),
    (3, 'Clara Dubois', 'clara.dubois@example.org', 'FR', NULL),
    (4, 'Dieter Engel', 'dieter.engel@example.org', 'DE', 3),
    (5, 'Elena Fontana', 'elena.fontana@example.org', 'IT', NULL),
    (6, 'Farid Gomes', 'farid.gomes@example.org', 'PT', 5),
    (7, 'Greta Hansen', 'greta.hansen@example.org', 'NO', 3),
    (8, 'Hugo Iglesias', 'hugo.iglesias@example.org', 'ES', NULL),
    (9, 'Ines Jansen', 'ines.jansen@example.org', 'NL', 5),
    (10, 'Jonas Keller', 'jonas.keller@example.org', 'DE', NULL),
    (11, 'Keiko Mori', 'keiko.mori@example.org', 'JP', NULL),
    (12, 'Liam Novak', 'liam.novak@example.org', 'CA', 8),
    (13, 'Meera Patel', 'meera.patel@example.org', 'IN', 12),
    (14, 'Nils Olsen', 'nils.olsen@example.org', 'NO', NULL),
    (15, 'Olivia Petit', 'olivia.petit@example.org', 'FR', NULL),
    (16, 'Paolo Ricci', 'paolo.ricci@example.org', 'IT', 5),
    (17, 'Quirin Seidl', 'quirin.seidl@example.org', 'AT', NULL),
    (18, 'Rosa Teixeira', 'rosa.teixeira@example.org', 'PT', NULL),
    (19, 'Sven Ulrich', 'sven.ulrich@example.org', 'DE', 10),
    (20, 'Tara Varma', 'tara.varma@example.org', 'IN', 13);

INSERT INTO address(id, customer_id, street, city, country_code) VALUES
    (1, 1, 'Hauptplatz 3', 'Linz', 'AT'),
    (2, 2, 'Rua Augusta 210', 'Sao Paulo', 'BR'),
    (3, 3, '5 quai de Seine', 'Paris', 'FR'),
    (4, 3, '12 rue des Lilas', 'Lyon', 'FR'),
    (5, 4, 'Am Markt 1', 'Leipzig', 'DE'),
    (6, 5, 'Corso Umberto 21', 'Naples', 'IT'),
    (7, 5, 'Via Garibaldi 8', 'Turin', 'IT'),
    (8, 6, 'Rua do Ouro 15', 'Lisbon', 'PT'),
    (9, 7, 'Bryggen 4', 'Bergen', 'NO'),
    (10, 8, 'Calle Mayor 18', 'Madrid', 'ES'),
    (11, 8, 'Calle Mayor 18', 'Madrid', 'ES'),
    (12, 9, 'Prinsengracht 101', 'Amsterdam', 'NL'),
    (13, 10, 'Am Markt 1', 'Leipzig', 'DE'),
    (14, 10, 'Schillerstr. 44', 'Berlin', 'DE'),
    (15, 11, 'Sakae 3-5', 'Nagoya', 'JP'),
    (16, 12, '88 Maple Street', 'Toronto', 'CA'),
    (17, 13, '7 Park Lane', 'Kolkata', 'IN'),
    (18, 13, '14 MG Road', 'Pune', 'IN'),
    (19, 14, 'Storgata 31', 'Oslo', 'NO'),
    (20, 15, '5 quai de Seine', 'Paris', 'FR'),
    (21, 16, 'Via Garibaldi 8', 'Turin', 'IT'),
    (22, 17, 'Hauptplatz 3', 'Linz', 'AT'),
    (23, 18, 'Rua do Ouro 15', 'Lisbon', 'PT'),
    (24, 19, 'Am Markt 1', 'Leipzig', 'DE'),
    (25, 20, '14 MG Road', 'Pune', 'IN');

INSERT INTO department(id, name) VALUES
    (1, 'Purchasing'),
    (2, 'Sales'),
    (3, 'Warehouse'),
    (4, 'Customer service'),
    (5, 'Accounting'),
    (6, 'Marketing'),
    (7, 'Web shop'),
    (8, 'Transport'),
    (9, 'Quality'),
    (10, 'Personnel');

INSERT INTO employee(id, name, department_id, hired_on) VALUES
    (1, 'Anna Wolf', 1, '2019-08-19'),
    (2, 'Ben Fischer', 2, '2017-09-09'),
    (3, 'Carla Roth', 3, '2020-06-05'),
    (4, 'David Lang', 4, '2023-04-20'),
    (5, 'Eva Krause', 5, '2016-07-16'),
    (6, 'Finn Maier', 6, '2016-10-23'),
    (7, 'Gesa Vogt', 7, '2022-01-03'),
    (8, 'Henri Blanc', 8, '2017-01-20'),
    (9, 'Ida Sommer', 9, '2020-02-06'),
    (10, 'Jan de Vries', 10, '2022-07-15'),
    (11, 'Karin Holm', 1, '2016-08-25'),
    (12, 'Luca Moretti', 2, '2021-09-09'),
    (13, 'Mona Reiter', 3, '2018-05-29'),
    (14, 'Noah Stein', 4, '2016-06-02'),
    (15, 'Olga Petrova', 5, '2016-12-18'),
    (16, 'Pia Brandt', 6, '2020-11-11'),
    (17, 'Ralf Hofer', 7, '2020-09-08'),
    (18, 'Sofia Lima', 8, '2016-10-13'),
    (19, 'Tom Berger', 9, '2018-09-12'),
    (20, 'Uta Franke', 10, '2017-01-06');

-- All departments but one are managed by an employee of theirs: a cycle between the two tables.
UPDATE department SET manager_id = id WHERE id <> 10;

INSERT INTO category(id, name, parent_id) VALUES
    (1, 'Uncategorised', NULL),
    (2, 'Kitchen', NULL),
    (3, 'Garden', NULL),
    (4, 'Office', NULL),
    (5, 'Cookware', 2),
    (6, 'Knives', 2),
    (7, 'Pots', 5),
    (8, 'Pans', 5),
    (9, 'Hand tools', 3),
    (10, 'Seeds', 3),
    (11, 'Vegetable seeds', 10),
    (12, 'Paper', 4),
    (13, 'Writing', 4),
    (14, 'Fountain pens', 13);

INSERT INTO supplier(id, name, country_code) VALUES
    (1, 'Alpine Steel', 'AT'),
    (2, 'Bergen Seeds', 'NO'),
    (3, 'Casa Ceramica', 'IT'),
    (4, 'Dutch Bulbs', 'NL'),
    (5, 'Edo Blades', 'JP'),
    (6, 'Ferro Works', 'DE'),
    (7, 'Graphite & Co', 'CA'),
    (8, 'Herbes de France', 'FR'),
    (9, 'Iberia Cork', 'PT'),
    (10, 'Jute House', 'IN');

INSERT INTO product(id, name, category_id, supplier_id, price) VALUES
    (1, 'Stock pot 8 l', 7, 1, 64.9),
    (2, 'Saucepan 2 l', 7, 1, 38.5),
    (3, 'Iron skillet', 8, 6, 45.0),
    (4, 'Crepe pan', 8, 6, 29.9),
    (5, 'Chef''s knife', 6, 5, 119.0),
    (6, 'Paring knife', 6, 5, 39.0),
    (7, 'Bread knife', 6, 1, 49.5),
    (8, 'Oven dish', 5, 3, 34.0),
    (9, 'Trowel', 9, 6, 14.5),
    (10, 'Pruning shears', 9, 1, 32.0),
    (11, 'Garden twine', 3, 10, 4.9),
    (12, 'Tulip bulbs', 3, 4, 9.9),
    (13, 'Tomato seeds', 11, 2, 2.9),
    (14, 'Carrot seeds', 11, 2, 2.5),
    (15, 'Basil seeds', 10, 8, 3.2),
    (16, 'Lavender seeds', 10, 8, 3.5),
    (17, 'Copy paper A4', 12, 7, 5.9),
    (18, 'Sketch pad', 12, 7, 11.5),
    (19, 'Fountain pen M', 14, 7, 58.0),
    (20, 'Fountain pen F', 14, 7, 58.0),
    (21, 'Pencil set', 13, 7, 12.0),
    (22, 'Ink, blue', 13, 7, 8.5),
    (23, 'Cork coaster', 1, 9, 3.0),
    (24, 'Gift wrap', 1, 10, 4.5);

INSERT INTO voucher(id, code, customer_id, percent) VALUES
    (1, 'SPRING-3A', 3, 10),
    (2, 'SPRING-5A', 5, 10),
    (3, 'FRIEND-5B', 5, 15),
    (4, 'FRIEND-8A', 8, 15),
    (5, 'THANKS-10', 10, 5),
    (6, 'THANKS-12', 12, 5),
    (7, 'BDAY-13', 13, 20),
    (8, 'BDAY-2', 2, 20),
    (9, 'SORRY-7', 7, 25),
    (10, 'SORRY-16', 16, 25),
    (11, 'SUMMER-18', 18, 10),
    (12, 'SUMMER-20', 20, 10);

INSERT INTO invoice(id, customer_id, issued_on) VALUES
    (1, 1, '2026-01-05'),
    (2, 2, '2026-02-07'),
    (3, 3, '2026-02-09'),
    (4, 4, '2026-03-11'),
    (5, 6, '2026-03-13'),
    (6, 7, '2026-04-15'),
    (7, 8, '2026-04-17'),
    (8, 10, '2026-05-19'),
    (9, 11, '2026-05-21'),
    (10, 12, '2026-06-23'),
    (11, 13, '2026-06-25'),
    (12, 14, '2026-07-27');

INSERT INTO payment(id, invoice_id, paid_on, amount) VALUES
    (1, 1, '2026-02-04', 129.8),
    (2, 2, '2026-03-06', 38.5),
    (3, 3, '2026-03-08', 60.0),
    (4, 3, '2026-03-08', 58.0),
    (5, 4, '2026-04-10', 45.0),
    (6, 5, '2026-04-12', 14.5),
    (7, 6, '2026-05-14', 119.0),
    (8, 7, '2026-05-16', 99.9),
    (9, 8, '2026-06-18', 20.0),
    (10, 8, '2026-06-18', 20.0),
    (11, 10, '2026-07-22', 34.0),
    (12, 11, '2026-07-24', 77.0);

INSERT INTO sales_order(id, customer_id, address_id, employee_id, invoice_id, ordered_on) VALUES
    (1, 3, 4, 4, 3, '2026-01-06'),
    (2, 3, 3, 7, 3, '2026-01-11'),
    (3, 3, 3, 10, NULL, '2026-01-16'),
    (4, 5, 6, 13, NULL, '2026-02-21'),
    (5, 5, 7, 16, NULL, '2026-02-26'),
    (6, 5, 6, 19, NULL, '2026-02-04'),
    (7, 1, 1, 2, 1, '2026-03-09'),
    (8, 2, 2, 5, 2, '2026-03-14'),
    (9, 4, 5, 8, 4, '2026-03-19'),
    (10, 6, 8, 11, 5, '2026-04-24'),
    (11, 7, 9, 14, 6, '2026-04-02'),
    (12, 8, 11, 17, 7, '2026-04-07'),
    (13, 8, 10, 20, 7, '2026-05-12'),
    (14, 9, 12, 3, 7, '2026-05-17'),
    (15, 10, 14, 6, 8, '2026-05-22'),
    (16, 11, 15, 9, 9, '2026-06-27'),
    (17, 12, 16, 12, 10, '2026-06-05'),
    (18, 13, 17, 15, 11, '2026-06-10'),
    (19, 13, 18, 18, 11, '2026-07-15'),
    (20, 14, 19, 1, 12, '2026-07-20'),
    (21, 15, 20, 4, NULL, '2026-07-25'),
    (22, 16, 21, 7, NULL, '2026-08-03'),
    (23, 5, 6, 10, NULL, '2026-08-08'),
    (24, 3, 3, 13, NULL, '2026-08-13');

INSERT INTO order_line(order_id, line_no, product_id, quantity, unit_price, voucher_id) VALUES
    (1, 1, 19, 2, 58.0, 1),
    (2, 1, 19, 2, 58.0, 1),
    (2, 2, 2, 2, 38.5, NULL),
    (2, 3, 10, 4, 32.0, NULL),
    (3, 1, 4, 2, 29.9, 1),
    (3, 2, 4, 2, 29.9, NULL),
    (3, 3, 12, 1, 9.9, NULL),
    (4, 1, 2, 4, 38.5, NULL),
    (4, 2, 22, 4, 8.5, NULL),
    (4, 3, 11, 4, 4.9, NULL),
    (5, 1, 10, 2, 32.0, 2),
    (5, 2, 23, 2, 3.0, NULL),
    (6, 1, 10, 3, 32.0, 2),
    (6, 2, 24, 4, 4.5, NULL),
    (6, 3, 10, 1, 32.0, NULL),
    (7, 1, 14, 2, 2.5, NULL),
    (7, 2, 11, 2, 4.9, NULL),
    (7, 3, 16, 4, 3.5, NULL),
    (8, 1, 18, 3, 11.5, 8),
    (9, 1, 20, 4, 58.0, 3),
    (9, 2, 19, 4, 58.0, NULL),
    (10, 1, 9, 4, 14.5, NULL),
    (11, 1, 24, 4, 4.5, 1),
    (12, 1, 22, 4, 8.5, 4),
    (12, 2, 12, 2, 9.9, NULL),
    (13, 1, 2, 3, 38.5, 3),
    (13, 2, 5, 2, 119.0, NULL),
    (14, 1, 16, 1, 3.5, NULL),
    (14, 2, 6, 4, 39.0, NULL),
    (15, 1, 9, 4, 14.5, NULL),
    (15, 2, 18, 3, 11.5, NULL),
    (15, 3, 23, 4, 3.0, NULL),
    (16, 1, 8, 2, 34.0, NULL),
    (16, 2, 3, 2, 45.0, NULL),
    (17, 1, 22, 4, 8.5, 6),
    (18, 1, 10, 4, 32.0, 7),
    (18, 2, 18, 3, 11.5, NULL),
    (19, 1, 23, 1, 3.0, NULL),
    (20, 1, 13, 4, 2.9, NULL),
    (20, 2, 13, 4, 2.9, NULL),
    (20, 3, 4, 4, 29.9, NULL),
    (21, 1, 7, 1, 49.5, NULL),
    (22, 1, 6, 1, 39.0, 10),
    (22, 2, 4, 1, 29.9, NULL),
    (23, 1, 4, 1, 29.9, NULL),
    (23, 2, 3, 2, 45.0, NULL),
    (23, 3, 20, 4, 58.0, NULL),
    (24, 1, 12, 4, 9.9, NULL),
    (24, 2, 4, 1, 29.9, NULL);

INSERT INTO shipment(id, address_id, shipped_on) VALUES
    (1, 4, '2026-01-28'),
    (2, 3, '2026-01-28'),
    (3, 3, '2026-01-28'),
    (4, 6, '2026-02-28'),
    (5, 6, '2026-02-28'),
    (6, 1, '2026-03-28'),
    (7, 2, '2026-03-28'),
    (8, 5, '2026-03-28'),
    (9, 9, '2026-04-28'),
    (10, 11, '2026-04-28'),
    (11, 10, '2026-05-28'),
    (12, 12, '2026-05-28'),
    (13, 15, '2026-06-28'),
    (14, 16, '2026-06-28'),
    (15, 17, '2026-06-28'),
    (16, 18, '2026-07-28'),
    (17, 20, '2026-07-28'),
    (18, 21, '2026-08-28'),
    (19, 6, '2026-08-28'),
    (20, 3, '2026-08-28');

INSERT INTO shipment_line(shipment_id, order_id, line_no, quantity) VALUES
    (1, 1, 1, 2),
    (2, 2, 1, 2),
    (2, 2, 2, 2),
    (2, 2, 3, 4),
    (3, 3, 1, 2),
    (3, 3, 2, 2),
    (3, 3, 3, 1),
    (4, 4, 1, 3),
    (4, 4, 2, 4),
    (4, 4, 3, 4),
    (5, 6, 1, 2),
    (5, 6, 2, 4),
    (5, 6, 3, 1),
    (6, 7, 1, 2),
    (6, 7, 2, 2),
    (6, 7, 3, 4),
    (7, 8, 1, 2),
    (8, 9, 1, 3),
    (8, 9, 2, 4),
    (9, 11, 1, 3),
    (10, 12, 1, 3),
    (10, 12, 2, 2),
    (11, 13, 1, 2),
    (11, 13, 2, 2),
    (12, 14, 1, 1),
    (12, 14, 2, 4),
    (13, 16, 1, 2),
    (13, 16, 2, 2),
    (14, 17, 1, 3),
    (15, 18, 1, 3),
    (15, 18, 2, 3),
    (16, 19, 1, 1),
    (17, 21, 1, 1),
    (18, 22, 1, 1),
    (18, 22, 2, 1),
    (19, 23, 1, 1),
    (19, 23, 2, 2),
    (19, 23, 3, 4),
    (20, 24, 1, 3),
    (20, 24, 2, 1);

INSERT INTO review(id, customer_id, product_id, stars, remark) VALUES
    (1, 5, 16, 5, 'Fine for the price'),
    (2, 1, 16, 4, 'Better than expected'),
    (3, 8, 5, 2, 'Would buy again'),
    (4, 5, 24, 4, 'Fine for the price'),
    (5, 13, 23, 3, 'Does what it should'),
    (6, 3, 7, 4, 'Arrived late'),
    (7, 10, 23, 2, 'Too small for me'),
    (8, 2, 21, 2, 'Too small for me'),
    (9, 16, 17, 4, 'Arrived late'),
    (10, 4, 12, 3, 'Would buy again'),
    (11, 20, 21, 3, 'A gift that was liked'),
    (12, 3, 8, 5, 'A gift that was liked'),
    (13, 5, 7, 5, 'Would buy again'),
    (14, 1, 24, 2, 'Does what it should'),
    (15, 8, 9, 5, 'Too small for me'),
    (16, 5, 7, 4, 'Fine for the price'),
    (17, 13, 24, 4, 'Would buy again'),
    (18, 3, 3, 3, 'Better than expected'),
    (19, 10, 8, 5, 'A gift that was liked'),
    (20, 2, 11, 3, 'Fine for the price'),
    (21, 16, 20, 2, 'Fine for the price'),
    (22, 4, 21, 4, 'Better than expected'),
    (23, 20, 22, 2, 'Sturdy'),
    (24, 3, 23, 3, 'Fine for the price');

COMMIT;
