-- What the nodes of a deployment have to know of each other.

CREATE TABLE idempotency_key (
    hotel         text        NOT NULL,
    caller        text        NOT NULL,
    route         text        NOT NULL,
    key           text        NOT NULL,
    fingerprint   text        NOT NULL,
    claimed_at    timestamptz NOT NULL,
    stored_at     timestamptz,
    status        integer,
    content_type  text,
    body          text,
    PRIMARY KEY (hotel, caller, route, key)
);
CREATE INDEX idempotency_key_claimed ON idempotency_key (claimed_at);

-- Token buckets that every node asks at once. A bucket is told by when it will be full again.
CREATE TABLE bucket (
    id       text        PRIMARY KEY,
    full_at  timestamptz NOT NULL
);
CREATE INDEX bucket_full ON bucket (full_at);

-- What nodes counted in their own buckets, for the other nodes to count too.
CREATE TABLE consumption (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    node         text        NOT NULL,
    counts       jsonb       NOT NULL,
    counted_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    transaction  bigint      NOT NULL DEFAULT pg_current_xact_id()::text::bigint
);
CREATE INDEX consumption_transaction ON consumption (transaction);
CREATE INDEX consumption_counted ON consumption (counted_at);

-- Who was let into which channel on which connection, for the node where the connection ends.
CREATE TABLE live_grant (
    hotel        text        NOT NULL,
    id           bigint      GENERATED ALWAYS AS IDENTITY,
    socket       text        NOT NULL,
    channel      text        NOT NULL,
    staff        bigint,
    session      text,
    booking      text,
    granted_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    transaction  bigint      NOT NULL DEFAULT pg_current_xact_id()::text::bigint,
    PRIMARY KEY (hotel, id),
    CHECK ((staff IS NULL) <> (booking IS NULL))
);
CREATE INDEX live_grant_transaction ON live_grant (transaction);
CREATE INDEX live_grant_granted ON live_grant (granted_at);

-- Rights that ended, for the nodes to act on. Without channels, whole connections are to be closed.
CREATE TABLE ended_access (
    hotel        text        NOT NULL,
    id           bigint      GENERATED ALWAYS AS IDENTITY,
    staff        bigint,
    session      text,
    booking      text,
    channels     text[],
    ended_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    transaction  bigint      NOT NULL DEFAULT pg_current_xact_id()::text::bigint,
    PRIMARY KEY (hotel, id),
    CHECK ((staff IS NULL) <> (booking IS NULL))
);
CREATE INDEX ended_access_transaction ON ended_access (transaction);
CREATE INDEX ended_access_ended ON ended_access (ended_at);
