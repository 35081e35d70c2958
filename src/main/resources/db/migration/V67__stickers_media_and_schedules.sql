-- Stickers (ME-1): a catalogue for everybody, which grows by migrations, and which of them a message is.
CREATE TABLE sticker_set (
    id       uuid PRIMARY KEY,
    place    integer NOT NULL,
    title_ru text NOT NULL,
    title_en text NOT NULL
);

CREATE TABLE sticker (
    id      uuid PRIMARY KEY,
    set_id  uuid NOT NULL REFERENCES sticker_set (id),
    place   integer NOT NULL,
    emoji   text NOT NULL,
    picture text NOT NULL CONSTRAINT sticker_picture_length CHECK (char_length(picture) <= 4096)
);

COMMENT ON COLUMN sticker.picture IS 'SVG without scripts and references.';

INSERT INTO sticker_set (id, place, title_ru, title_en)
VALUES ('018f6f2e-0000-7000-8000-0000000000a0', 1, 'Школа', 'School');

INSERT INTO sticker (id, set_id, place, emoji, picture)
SELECT cast('018f6f2e-0000-7000-8000-0000000000a' || given.place AS uuid), '018f6f2e-0000-7000-8000-0000000000a0',
       given.place, given.emoji,
       format('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 160"><rect width="160" height="160" rx="36" fill="%s"/>'
              || '<text x="80" y="88" font-size="64" text-anchor="middle">%s</text><text x="80" y="134" font-size="20" '
              || 'font-family="sans-serif" font-weight="bold" fill="#fff" text-anchor="middle">%s</text></svg>',
              given.colour, given.emoji, given.caption)
FROM (VALUES
    (1, '👍', '#2f7dd1', 'Понятно'),
    (2, '🙏', '#8a63d2', 'Спасибо'),
    (3, '⭐', '#d98a1f', 'Молодец!'),
    (4, '🔔', '#2f9e77', 'На урок'),
    (5, '📚', '#b5533c', 'Домашка'),
    (6, '🎉', '#c2478c', 'Ура!'),
    (7, '🤒', '#5b7a8c', 'Болею'),
    (8, '🤔', '#6a6f2b', 'Есть вопрос')) AS given (place, emoji, colour, caption);

ALTER TABLE chat_message ADD COLUMN sticker_id uuid;

COMMENT ON COLUMN chat_message.sticker_id IS 'Sticker of a message of that kind; null of others, and once it is deleted.';

-- What a chat has beside plain text, by kind and in its order; the condition stands in the statements as it does here.
CREATE INDEX chat_message_of_kind ON chat_message (chat_id, kind, sequence) WHERE kind <> 'TEXT' AND deleted_at IS NULL;
CREATE INDEX chat_message_link ON chat_message (chat_id, sequence)
    WHERE deleted_at IS NULL AND (text ~ 'https?://[^\s]' OR entities @> '[{"k": "LINK"}]');

-- Scheduled messages say all that others do (ME-3).
ALTER TABLE chat_scheduled_message
    ALTER COLUMN text DROP NOT NULL,
    ADD COLUMN kind text NOT NULL DEFAULT 'TEXT' CONSTRAINT chat_scheduled_kind_known CHECK (kind IN ('TEXT', 'POLL', 'STICKER')),
    ADD COLUMN sticker_id uuid,
    ADD COLUMN reply_to integer,
    ADD COLUMN must_read boolean NOT NULL DEFAULT false,
    ADD COLUMN poll jsonb,
    ADD COLUMN expires_in integer,
    ADD CONSTRAINT chat_scheduled_content CHECK ((kind = 'STICKER') = (text IS NULL) AND (kind = 'STICKER') = (sticker_id IS NOT NULL)
        AND (kind = 'POLL') = (poll IS NOT NULL));

COMMENT ON COLUMN chat_scheduled_message.expires_in IS 'Seconds after which the message is gone once it is sent; null for never.';
