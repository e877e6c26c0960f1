-- What the guest chat keeps. The hotel leads every key; its text is the slug, since an embedding host may have no table of hotels.

-- Both chats draw from these, so that an id never means two things to one client.
CREATE SEQUENCE conversation_id;
CREATE SEQUENCE message_id;

-- Counters are kept with the conversation and never counted. The version grows with every unit of work on it.
CREATE TABLE guest_conversation (
    hotel             text        NOT NULL,
    id                bigint      NOT NULL,
    version           bigint      NOT NULL,
    booking           text        NOT NULL,
    booking_number    bigint      NOT NULL,
    guest_first_name  text        NOT NULL,
    guest_last_name   text        NOT NULL,
    room_id           bigint,
    room_number       text,
    created_at        timestamptz NOT NULL,
    updated_at        timestamptz NOT NULL,
    last_seq          bigint      NOT NULL,
    last_message      bigint,
    unread_by_staff   integer     NOT NULL CHECK (unread_by_staff >= 0),
    unread_by_guest   integer     NOT NULL CHECK (unread_by_guest >= 0),
    participations    jsonb       NOT NULL,
    ended_at          timestamptz,
    end_seq           bigint,
    PRIMARY KEY (hotel, id),
    UNIQUE (hotel, booking)
);
CREATE INDEX guest_conversation_updated ON guest_conversation (hotel, updated_at DESC, id DESC);
CREATE INDEX guest_conversation_active ON guest_conversation (hotel, updated_at DESC, id DESC) WHERE ended_at IS NULL;
CREATE INDEX guest_conversation_unread ON guest_conversation (hotel, updated_at DESC, id DESC) WHERE unread_by_staff > 0;

-- submitted_text is kept only once it differs from the text.
CREATE TABLE guest_message (
    hotel                   text        NOT NULL,
    id                      bigint      NOT NULL,
    conversation            bigint      NOT NULL,
    booking                 text        NOT NULL,
    booking_number          bigint      NOT NULL,
    guest_first_name        text        NOT NULL,
    guest_last_name         text        NOT NULL,
    room_id                 bigint,
    room_number             text,
    author                  text        NOT NULL CHECK (author IN ('guest', 'staff', 'system')),
    author_name             text        NOT NULL,
    staff_id                bigint,
    staff_role              text,
    staff_department        text,
    staff_image             text,
    text                    text        NOT NULL,
    reply_to                bigint,
    client_message_id       uuid,
    submitted_text          text,
    sent_at                 timestamptz NOT NULL,
    created_seq             bigint      NOT NULL,
    updated_seq             bigint      NOT NULL,
    read_at                 timestamptz,
    edited_at               timestamptz,
    edit_count              integer     NOT NULL,
    deleted_at              timestamptz,
    PRIMARY KEY (hotel, id),
    FOREIGN KEY (hotel, conversation) REFERENCES guest_conversation,
    CHECK ((author = 'staff') = (staff_id IS NOT NULL))
);
CREATE INDEX guest_message_page ON guest_message (hotel, conversation, id DESC);
CREATE INDEX guest_message_by_staff ON guest_message (hotel, conversation, created_seq)
    WHERE author = 'staff' AND deleted_at IS NULL;
CREATE INDEX guest_message_unread ON guest_message (hotel, conversation, author, id)
    WHERE read_at IS NULL AND deleted_at IS NULL AND author <> 'system';
CREATE UNIQUE INDEX guest_message_submitted_by_guest ON guest_message (hotel, booking, client_message_id)
    WHERE author = 'guest' AND client_message_id IS NOT NULL;
CREATE UNIQUE INDEX guest_message_submitted_by_staff ON guest_message (hotel, staff_id, client_message_id)
    WHERE author = 'staff' AND client_message_id IS NOT NULL;

CREATE TABLE guest_former_text (
    hotel        text        NOT NULL,
    message      bigint      NOT NULL,
    version      integer     NOT NULL,
    text         text        NOT NULL,
    valid_from   timestamptz NOT NULL,
    valid_until  timestamptz NOT NULL,
    PRIMARY KEY (hotel, message, version),
    FOREIGN KEY (hotel, message) REFERENCES guest_message ON DELETE CASCADE
);

-- Messages that were deleted for good, so that a repetition is told apart from an id that never was.
CREATE TABLE erased_message (
    hotel         text   NOT NULL,
    id            bigint NOT NULL,
    conversation  bigint NOT NULL,
    PRIMARY KEY (hotel, id)
);

-- The numbered changes of both chats. Facts, never texts: readers join the message as it is now.
-- The transaction tells followers which rows can no longer be overtaken by one that commits late.
CREATE TABLE change (
    hotel         text        NOT NULL,
    conversation  bigint      NOT NULL,
    seq           bigint      NOT NULL,
    chat          text        NOT NULL CHECK (chat IN ('guest', 'staff')),
    kind          text        NOT NULL,
    message       bigint,
    body          jsonb       NOT NULL,
    at            timestamptz NOT NULL,
    transaction   bigint      NOT NULL DEFAULT pg_current_xact_id()::text::bigint,
    PRIMARY KEY (hotel, conversation, seq)
);
CREATE INDEX change_transaction ON change (transaction);
CREATE INDEX change_at ON change (at);

-- The ordered queue of one sink and conversation: idle while due_at is null. A row with a repeated_seq is no queue but
-- one dead letter that is on its way again.
CREATE TABLE lane (
    hotel         text        NOT NULL,
    sink          text        NOT NULL,
    conversation  bigint      NOT NULL,
    repeated_seq  bigint      NOT NULL DEFAULT 0,
    head_seq      bigint      NOT NULL,
    sent_seq      bigint      NOT NULL,
    due_at        timestamptz,
    lease_token   bigint      NOT NULL DEFAULT 0,
    lease_until   timestamptz NOT NULL DEFAULT 'epoch',
    attempts      integer     NOT NULL DEFAULT 0,
    last_error    text,
    PRIMARY KEY (hotel, sink, conversation, repeated_seq)
);
CREATE INDEX lane_due ON lane (sink, due_at) WHERE due_at IS NOT NULL;

CREATE TABLE dead_letter (
    hotel         text        NOT NULL,
    sink          text        NOT NULL,
    conversation  bigint      NOT NULL,
    seq           bigint      NOT NULL,
    reason        text        NOT NULL,
    attempts      integer     NOT NULL,
    at            timestamptz NOT NULL,
    PRIMARY KEY (hotel, sink, conversation, seq)
);
CREATE INDEX dead_letter_of_sink ON dead_letter (sink, at);
