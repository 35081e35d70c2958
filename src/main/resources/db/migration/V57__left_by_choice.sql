-- Who left a chat by choice is not brought back by what the chat is made of (JO-7).
ALTER TABLE chat_member ADD COLUMN left_by_choice boolean NOT NULL DEFAULT false;

COMMENT ON COLUMN chat_member.left_by_choice IS 'The member left and was not removed: only an own wish, or somebody who may add, brings them back.';
