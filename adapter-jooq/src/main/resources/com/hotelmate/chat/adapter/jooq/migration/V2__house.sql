-- The house that a server brings itself: hotels, rooms, staff, bookings, and what proves who somebody is.

CREATE TABLE hotel (
    slug        text        PRIMARY KEY,
    id          bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
    name        text        NOT NULL,
    time_zone   text        NOT NULL,
    created_at  timestamptz NOT NULL
);

CREATE TABLE room (
    hotel   text   NOT NULL,
    number  text   NOT NULL,
    id      bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    type    text,
    PRIMARY KEY (hotel, number)
);

-- Roles and departments. The key is what two spellings of one slug have in common.
CREATE TABLE place (
    hotel  text   NOT NULL,
    kind   text   NOT NULL CHECK (kind IN ('role', 'department')),
    key    text   NOT NULL,
    id     bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    slug   text   NOT NULL,
    name   text   NOT NULL,
    PRIMARY KEY (hotel, kind, key)
);

-- People log in by their username alone, so it is unique in the whole deployment.
CREATE TABLE staff (
    hotel          text    NOT NULL,
    id             bigint  GENERATED ALWAYS AS IDENTITY,
    username       text    NOT NULL UNIQUE,
    first_name     text    NOT NULL,
    last_name      text    NOT NULL,
    email          text,
    phone_number   text,
    role           bigint  REFERENCES place (id),
    department     bigint  REFERENCES place (id),
    tier           text    NOT NULL,
    superuser      boolean NOT NULL,
    active         boolean NOT NULL,
    on_duty        boolean NOT NULL,
    profile_image  text,
    password_hash  text,
    PRIMARY KEY (hotel, id),
    UNIQUE (id)
);

CREATE TABLE booking (
    hotel             text    NOT NULL,
    id                text    NOT NULL,
    number            bigint  GENERATED ALWAYS AS IDENTITY UNIQUE,
    guest_first_name  text    NOT NULL,
    guest_last_name   text    NOT NULL,
    check_in          date    NOT NULL,
    check_out         date    NOT NULL,
    status            text    NOT NULL CHECK (status IN ('confirmed', 'cancelled', 'declined')),
    party_size        integer NOT NULL,
    room_id           bigint,
    room_number       text,
    checked_in_at     timestamptz,
    checked_out_at    timestamptz,
    PRIMARY KEY (hotel, id)
);
-- At most one stay is in house in a room.
CREATE UNIQUE INDEX booking_in_house ON booking (hotel, room_number)
    WHERE status = 'confirmed' AND checked_in_at IS NOT NULL AND checked_out_at IS NULL;

-- The token itself is never kept.
CREATE TABLE guest_token (
    hotel        text        NOT NULL,
    booking      text        NOT NULL,
    fingerprint  text        NOT NULL UNIQUE,
    issued_at    timestamptz NOT NULL,
    PRIMARY KEY (hotel, booking)
);

CREATE TABLE staff_session (
    hotel       text        NOT NULL,
    id          text        NOT NULL,
    staff       bigint      NOT NULL,
    opened_at   timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    PRIMARY KEY (hotel, id)
);
CREATE INDEX staff_session_of_staff ON staff_session (hotel, staff);
CREATE INDEX staff_session_expires ON staff_session (expires_at);
