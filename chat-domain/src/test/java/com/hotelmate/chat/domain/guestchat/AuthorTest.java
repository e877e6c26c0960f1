package com.hotelmate.chat.domain.guestchat;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.domain.fixture.AStaffMember;
import com.hotelmate.chat.domain.permission.Actor;
import com.hotelmate.chat.domain.permission.Authorship;
import com.hotelmate.chat.domain.stay.BookingId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorTest {

    @ParameterizedTest(name = "what {0} wrote is for {1} {2}")
    @CsvSource({
        "Mary,   Mary,  OWN",
        "Mary,   Tom,   GUEST",
        "Mary,   Ciara, GUEST",
        "Mary,   Nora,  GUEST",
        "Ciara,  Mary,  COLLEAGUE",
        "Ciara,  Ciara, OWN",
        "Ciara,  Nora,  COLLEAGUE",
        "System, Mary,  SYSTEM",
        "System, Ciara, SYSTEM",
        "System, Nora,  SYSTEM",
    })
    void knowsWhoseMessageItIs(String author, String reader, Authorship whose) {
        assertThat(author(author).seenBy(actor(reader))).isEqualTo(whose);
    }

    @ParameterizedTest
    @CsvSource({"Mary, guest, Mary", "Ciara, staff, Ciara Walsh", "System, system, System"})
    void namesItselfForTheWire(String author, String kind, String name) {
        assertThat(author(author).wireName()).isEqualTo(kind);
        assertThat(author(author).name()).isEqualTo(name);
    }

    @Test
    void takesASideUnlessItIsTheChatItself() {
        assertThat(author("Mary").side()).contains(Side.GUEST);
        assertThat(author("Ciara").side()).contains(Side.STAFF);
        assertThat(author("System").side()).isEmpty();
    }

    @Test
    void staysTheAuthorUnderANewName() {
        Author asCiara = new Author.Staff(AStaffMember.receptionist("Ciara", 7).signature());
        Actor renamed = AStaffMember.receptionist("Keira", 7).actor();

        assertThat(asCiara.seenBy(renamed)).isEqualTo(Authorship.OWN);
    }

    private static Author author(String name) {
        return switch (name) {
            case "Mary" -> new Author.Guest(new BookingId("BK-1"), "Mary");
            case "Ciara" ->
                new Author.Staff(AStaffMember.receptionist("Ciara", 7).signature());
            default -> new Author.Chat();
        };
    }

    private static Actor actor(String name) {
        return switch (name) {
            case "Mary" -> new Actor.Guest(new BookingId("BK-1"));
            case "Tom" -> new Actor.Guest(new BookingId("BK-2"));
            case "Ciara" -> AStaffMember.receptionist("Ciara", 7).actor();
            default -> AStaffMember.manager("Nora", 9).actor();
        };
    }
}
