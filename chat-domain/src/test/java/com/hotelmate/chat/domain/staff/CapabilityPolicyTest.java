package com.hotelmate.chat.domain.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.domain.fixture.AStaffMember;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapabilityPolicyTest {

    /** The contract's table of capabilities. */
    private static final String TABLE = """
            chat.module.view               | yes | yes
            chat.conversation.read         | yes | yes
            chat.message.send              | yes | yes
            chat.message.delete_guest      | yes | yes
            chat.message.moderate          | -   | yes
            chat.attachment.upload         | yes | yes
            chat.attachment.delete         | yes | yes
            chat.conversation.assign       | yes | yes
            chat.history.read              | -   | yes
            chat.analytics.read            | -   | yes
            staff_chat.module.view         | yes | yes
            staff_chat.conversation.read   | yes | yes
            staff_chat.conversation.create | yes | yes
            staff_chat.message.send        | yes | yes
            staff_chat.attachment.upload   | yes | yes
            staff_chat.attachment.delete   | yes | yes
            staff_chat.reaction.manage     | yes | yes
            staff_chat.message.moderate    | -   | yes
            staff_chat.conversation.delete | -   | yes
            staff_chat.history.read        | -   | yes
            staff_chat.participant.remove  | -   | yes
            test.deletion                  | -   | yes
            """;

    @ParameterizedTest(name = "{0}: staff {1}, manager {2}")
    @CsvSource(delimiter = '|', textBlock = TABLE)
    void grantsWhatTheTableSays(String name, String staff, String manager) {
        assertThat(names(AStaffMember.receptionist("Ciara", 7)).contains(name)).isEqualTo(staff.equals("yes"));
        assertThat(names(AStaffMember.manager("Nora", 9)).contains(name)).isEqualTo(manager.equals("yes"));
    }

    @Test
    void knowsNoCapabilityBesidesTheTable() {
        Set<String> inTable = TABLE.lines()
                .map(line -> line.substring(0, line.indexOf('|')).strip())
                .collect(Collectors.toSet());

        assertThat(Arrays.stream(Capability.values()).map(Capability::wireName))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(inTable);
    }

    @Test
    void grantsTheBasicRightsWhateverTheRole() {
        assertThat(names(AStaffMember.named("Sean", 5).department("housekeeping", "Housekeeping")))
                .isEqualTo(names(AStaffMember.receptionist("Ciara", 7)));
    }

    @Test
    void grantsNothingToTheInactive() {
        assertThat(names(AStaffMember.manager("Nora", 9).inactive())).isEmpty();
        assertThat(names(AStaffMember.receptionist("Ciara", 7).inactive())).isEmpty();
    }

    private static Set<String> names(AStaffMember member) {
        return CapabilityPolicy.STANDARD.of(member.build()).stream()
                .map(Capability::wireName)
                .collect(Collectors.toSet());
    }
}
