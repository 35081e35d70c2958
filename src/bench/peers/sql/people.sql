SELECT id, first_name, last_name FROM person WHERE id = ANY($1::uuid[])
