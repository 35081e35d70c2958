-- Which membership goes on in which: members who moved here from another organisation, and guardians who came along with them
-- (RO-6). Keyed by the organisation they came to; nothing refers to rows of the one they came from, which may live elsewhere.
CREATE TABLE membership_transfer (
    organization_id      uuid NOT NULL,
    membership_id        uuid NOT NULL,
    from_organization_id uuid NOT NULL,
    from_membership_id   uuid NOT NULL,
    created_at           timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organization_id, membership_id, from_organization_id, from_membership_id),
    CONSTRAINT membership_transfer_of_another CHECK (organization_id <> from_organization_id),
    FOREIGN KEY (organization_id, membership_id) REFERENCES membership (organization_id, id)
);

CREATE INDEX membership_transfer_by_origin ON membership_transfer (organization_id, from_organization_id, from_membership_id);
