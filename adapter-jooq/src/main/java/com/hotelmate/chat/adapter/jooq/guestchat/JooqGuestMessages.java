package com.hotelmate.chat.adapter.jooq.guestchat;

import static com.hotelmate.chat.adapter.jooq.guestchat.MessageRows.MESSAGE;
import static com.hotelmate.chat.adapter.jooq.guestchat.MessageRows.TARGET;
import static com.hotelmate.chat.adapter.jooq.schema.Tables.ERASED_MESSAGE;
import static com.hotelmate.chat.adapter.jooq.schema.Tables.GUEST_FORMER_TEXT;
import static com.hotelmate.chat.adapter.jooq.schema.Tables.GUEST_MESSAGE;
import static org.jooq.impl.DSL.select;

import com.hotelmate.chat.adapter.jooq.session.Database;
import com.hotelmate.chat.application.port.guestchat.GuestMessages;
import com.hotelmate.chat.application.port.guestchat.MessagePage;
import com.hotelmate.chat.application.port.guestchat.MessageQuery;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.guestchat.QuotedMessage;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.message.FormerText;
import com.hotelmate.chat.domain.message.MessageId;
import java.util.List;
import java.util.Optional;

/** Reads the messages of guest conversations from PostgreSQL, each answer by one statement. Thread-safe. */
public final class JooqGuestMessages implements GuestMessages {

    private final Database database;
    private final KnownIds ids;
    private final PageStatement page = new PageStatement();

    /**
     * Messages in that database.
     *
     * @param ids what this node knows of ids already
     */
    public JooqGuestMessages(Database database, KnownIds ids) {
        this.database = database;
        this.ids = ids;
    }

    @Override
    public Optional<QuotedMessage> find(HotelSlug hotel, MessageId id) {
        return database.run(
                        hotel,
                        context -> context.select(MESSAGE.fields())
                                .select(TARGET.fields())
                                .from(MESSAGE)
                                .leftJoin(TARGET)
                                .on(TARGET.HOTEL.eq(MESSAGE.HOTEL))
                                .and(TARGET.ID.eq(MESSAGE.REPLY_TO))
                                .where(MESSAGE.HOTEL.eq(hotel.value()))
                                .and(MESSAGE.ID.eq(id.value()))
                                .fetchOptional())
                .flatMap(MessageRows::readQuoted);
    }

    @Override
    public Optional<ConversationId> conversationOf(HotelSlug hotel, MessageId id) {
        return ids.ofMessage(hotel, id, () -> lookUp(hotel, id));
    }

    @Override
    public Optional<MessagePage> page(HotelSlug hotel, ConversationId conversation, MessageQuery query) {
        return database.run(hotel, context -> page.fetch(context, hotel, conversation, query));
    }

    @Override
    public List<FormerText> formerTexts(HotelSlug hotel, MessageId id) {
        return database.run(
                hotel,
                context -> context.selectFrom(GUEST_FORMER_TEXT)
                        .where(GUEST_FORMER_TEXT.HOTEL.eq(hotel.value()))
                        .and(GUEST_FORMER_TEXT.MESSAGE.eq(id.value()))
                        .orderBy(GUEST_FORMER_TEXT.VERSION)
                        .fetch(row -> new FormerText(
                                new MessageId(row.getMessage()),
                                row.getVersion(),
                                row.getText(),
                                row.getValidFrom(),
                                row.getValidUntil())));
    }

    private Optional<ConversationId> lookUp(HotelSlug hotel, MessageId id) {
        return database.run(
                hotel,
                context -> context.select(GUEST_MESSAGE.CONVERSATION)
                        .from(GUEST_MESSAGE)
                        .where(GUEST_MESSAGE.HOTEL.eq(hotel.value()))
                        .and(GUEST_MESSAGE.ID.eq(id.value()))
                        .unionAll(select(ERASED_MESSAGE.CONVERSATION)
                                .from(ERASED_MESSAGE)
                                .where(ERASED_MESSAGE.HOTEL.eq(hotel.value()))
                                .and(ERASED_MESSAGE.ID.eq(id.value())))
                        .fetchOptional(found -> new ConversationId(found.value1())));
    }
}
