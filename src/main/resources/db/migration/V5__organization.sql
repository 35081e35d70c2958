-- Organisations (OR-1 … OR-3) and as much of membership as an administrator needs.
-- Keyed by organisation first, so that rows can be distributed by it; for the same reason nothing refers to person.
CREATE TABLE organization (
    id                uuid PRIMARY KEY,
    kind              text NOT NULL,
    state             text NOT NULL CONSTRAINT organization_state_known CHECK (state IN ('PENDING', 'VERIFIED', 'SUSPENDED')),
    full_name         text NOT NULL,
    short_name        text NOT NULL,
    inn               text NOT NULL CONSTRAINT organization_inn_form CHECK (inn ~ '^[0-9]{10}$'),
    kpp               text NOT NULL CONSTRAINT organization_kpp_form CHECK (kpp ~ '^[0-9]{4}[0-9A-Z]{2}[0-9]{3}$'),
    ogrn              text NOT NULL CONSTRAINT organization_ogrn_form CHECK (ogrn ~ '^[0-9]{13}$'),
    region_code       text NOT NULL CONSTRAINT organization_region_form CHECK (region_code ~ '^[0-9]{2}$'),
    municipality      text,
    address           text,
    phone             text,
    email             text,
    website           text,
    time_zone         text NOT NULL,
    verified_at       timestamptz,
    suspended_at      timestamptz,
    suspension_reason text,
    created_at        timestamptz NOT NULL DEFAULT now(),
    updated_at        timestamptz NOT NULL DEFAULT now(),
    version           integer NOT NULL DEFAULT 0,
    search_words      tsvector NOT NULL GENERATED ALWAYS AS
                      (to_tsvector('russian'::regconfig, short_name || ' ' || full_name || ' ' || coalesce(municipality, ''))) STORED,
    CONSTRAINT organization_inn_kpp_key UNIQUE (inn, kpp)
);

CREATE INDEX organization_by_name ON organization (short_name, id);
CREATE INDEX organization_by_region ON organization (region_code, kind, short_name, id);
CREATE INDEX organization_by_words ON organization USING gin (search_words);

CREATE TABLE membership (
    organization_id     uuid NOT NULL REFERENCES organization (id),
    id                  uuid NOT NULL,
    person_id           uuid,
    roster_name         text NOT NULL,
    administrator_since timestamptz,
    order_number        text,
    order_date          date,
    ended_at            timestamptz,
    created_at          timestamptz NOT NULL DEFAULT now(),
    updated_at          timestamptz NOT NULL DEFAULT now(),
    version             integer NOT NULL DEFAULT 0,
    PRIMARY KEY (organization_id, id),
    CONSTRAINT membership_order_of_administrator CHECK (administrator_since IS NULL OR (order_number IS NOT NULL AND order_date IS NOT NULL))
);

COMMENT ON COLUMN membership.person_id IS 'Null for a child without an account (RO-8).';
COMMENT ON COLUMN membership.order_number IS 'Order that appointed the administrator (OR-3).';

CREATE UNIQUE INDEX membership_person_key ON membership (organization_id, person_id) WHERE ended_at IS NULL;
CREATE INDEX membership_by_person ON membership (person_id, created_at, id) WHERE ended_at IS NULL;
CREATE INDEX membership_administrators ON membership (organization_id) WHERE administrator_since IS NOT NULL AND ended_at IS NULL;

CREATE TABLE membership_role (
    organization_id uuid NOT NULL,
    membership_id   uuid NOT NULL,
    role            text NOT NULL CONSTRAINT membership_role_known CHECK (role IN ('STAFF', 'TEACHER', 'STUDENT', 'GUARDIAN')),
    source          text NOT NULL CONSTRAINT membership_role_source_known
                    CHECK (source IN ('INVITATION', 'APPLICATION', 'JOURNAL', 'ADMINISTRATOR')),
    state           text NOT NULL CONSTRAINT membership_role_state_known CHECK (state IN ('PENDING', 'CONFIRMED')),
    created_at      timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organization_id, membership_id, role, source),
    FOREIGN KEY (organization_id, membership_id) REFERENCES membership (organization_id, id) ON DELETE CASCADE
);

COMMENT ON TABLE membership_role IS 'One row per role and source; a role ends with its last source (RO-9).';
