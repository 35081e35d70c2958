-- What is decided about a message is decided by a snapshot; the counter's row is what is read again under its lock. Whatever
-- changes who will read a chat raises its terms, and a message that was decided before is decided anew (CN-4).
ALTER TABLE chat_counter ADD COLUMN terms integer NOT NULL DEFAULT 0;

-- Whether the member was away: nothing in visible tells it when nobody has written meanwhile (LV-7).
ALTER TABLE chat_member ADD COLUMN returned boolean NOT NULL DEFAULT false;
