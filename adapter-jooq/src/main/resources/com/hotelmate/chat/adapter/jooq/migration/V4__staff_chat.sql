-- What the staff chat keeps. Ids come from the same sequences as those of the guest chat, changes go into the same log.

-- The circle names the people of a conversation as long as it is complete: those people share it and no other one.
CREATE TABLE staff_conversation (
    hotel         text        NOT NULL,
    id            bigint      NOT NULL,
    version       bigint      NOT NULL,
    is_group      boolean     NOT NULL,
    title         text,
    creator       bigint      NOT NULL,
    circle        text,
    members       jsonb       NOT NULL,
    created_at    timestamptz NOT NULL,
    updated_at    timestamptz NOT NULL,
    last_seq      bigint      NOT NULL,
    last_message  bigint,
    deleted_at    timestamptz,
    deleted_by    bigint,
    PRIMARY KEY (hotel, id)
);
CREATE UNIQUE INDEX staff_conversation_circle ON staff_conversation (hotel, circle) WHERE circle IS NOT NULL;

-- Those who take part now, with what waits for them: kept, never counted.
CREATE TABLE staff_participant (
    hotel         text    NOT NULL,
    staff         bigint  NOT NULL,
    conversation  bigint  NOT NULL,
    name          text    NOT NULL,
    unread        integer NOT NULL CHECK (unread >= 0),
    PRIMARY KEY (hotel, staff, conversation),
    FOREIGN KEY (hotel, conversation) REFERENCES staff_conversation
);
CREATE INDEX staff_participant_in ON staff_participant (hotel, conversation);

-- copy_in is the conversation of a forwarded copy, whose submission is shared with the other copies.
CREATE TABLE staff_message (
    hotel              text        NOT NULL,
    id                 bigint      NOT NULL,
    conversation       bigint      NOT NULL,
    author             bigint,
    profile            jsonb,
    text               text        NOT NULL,
    reply_to           bigint,
    origin             jsonb,
    mentions           jsonb       NOT NULL,
    reactions          jsonb       NOT NULL,
    receipts           jsonb       NOT NULL,
    client_message_id  uuid,
    copy_in            bigint,
    submission         jsonb,
    sent_at            timestamptz NOT NULL,
    created_seq        bigint      NOT NULL,
    updated_seq        bigint      NOT NULL,
    edited_at          timestamptz,
    edit_count         integer     NOT NULL,
    deleted_at         timestamptz,
    PRIMARY KEY (hotel, id),
    FOREIGN KEY (hotel, conversation) REFERENCES staff_conversation,
    CHECK ((author IS NULL) = (profile IS NULL))
);
CREATE INDEX staff_message_page ON staff_message (hotel, conversation, id DESC);
CREATE UNIQUE INDEX staff_message_submitted ON staff_message (hotel, author, client_message_id, coalesce(copy_in, 0))
    WHERE client_message_id IS NOT NULL;

-- One row for each message and person it waits for.
CREATE TABLE staff_unread (
    hotel         text   NOT NULL,
    staff         bigint NOT NULL,
    conversation  bigint NOT NULL,
    message       bigint NOT NULL,
    PRIMARY KEY (hotel, staff, conversation, message),
    FOREIGN KEY (hotel, message) REFERENCES staff_message ON DELETE CASCADE
);
CREATE INDEX staff_unread_message ON staff_unread (hotel, message);

CREATE TABLE staff_former_text (
    hotel        text        NOT NULL,
    message      bigint      NOT NULL,
    version      integer     NOT NULL,
    text         text        NOT NULL,
    valid_from   timestamptz NOT NULL,
    valid_until  timestamptz NOT NULL,
    PRIMARY KEY (hotel, message, version),
    FOREIGN KEY (hotel, message) REFERENCES staff_message ON DELETE CASCADE
);
