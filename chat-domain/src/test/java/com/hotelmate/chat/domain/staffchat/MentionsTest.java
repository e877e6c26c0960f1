package com.hotelmate.chat.domain.staffchat;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffProfile;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionsTest {

    private static final List<StaffProfile> PRESENT = List.of(
            person(1, "author", "Orla", "Doyle"),
            person(2, "ciara7", "Ciara", "Walsh"),
            person(3, "liam", "Liam", "Byrne"),
            person(4, "nora_k", "Nora", "Kelly"),
            person(5, "nora_d", "Nora", "Doyle"),
            person(6, "walsh", "Mary Ann", "O'Brien"),
            person(7, "orla", "Eoin", "Burke"),
            person(8, "sean8", "Seán", "Ó Sé"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # text                                 | who
            @liam, are you there?                  | 3
            @LIAM                                  | 3
            ask @nora_k and @nora_d                | 4 5
            @nora_d before @liam                   | 5 3
            @liam and @Liam Byrne                  | 3
            @Ciara                                 | 2
            @ciara walsh please                    | 2
            @Ciara Byrne                           | 2
            @Nora                                  |
            @Nora Kelly                            | 4
            @Nora Kellyson                         |
            @Mary Ann O'Brien                      | 6
            @Mary Ann                              | 6
            @Mary                                  |
            @Seán                                  | 8
            @seán ó sé!                            | 8
            @walsh                                 | 6
            @orla                                  | 7
            @Orla Doyle                            | 7
            @author                                |
            @liamx                                 |
            @liam_                                 |
            @liam-                                 | 3
            (@liam)                                | 3
            liam@liam.example                      |
            5@liam                                 |
            @@liam                                 | 3
            @ liam                                 |
            @                                      |
            nobody                                 |
            @stranger                              |
            """)
    void findsWhoIsMeant(String text, String who) {
        List<StaffId> expected = Arrays.stream(
                        Optional.ofNullable(who).orElse("").split(" "))
                .filter(id -> !id.isEmpty())
                .map(id -> new StaffId(Long.parseLong(id)))
                .toList();

        assertThat(Mentions.in(text, PRESENT, new StaffId(1))).isEqualTo(expected);
    }

    private static StaffProfile person(long id, String username, String firstName, String lastName) {
        return new StaffProfile(
                new StaffId(id),
                username,
                firstName,
                lastName,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true);
    }
}
