package com.hotelmate.chat.domain.permission;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.domain.fixture.AStaffMember;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaffChatPolicyTest {

    private static final Actor CIARA = AStaffMember.receptionist("Ciara", 7).actor();
    private static final Actor NORA = AStaffMember.manager("Nora", 9).actor();

    /** The lines on deletion of the contract's permission matrix for staff chat, every cell. */
    @ParameterizedTest(name = "{0}, {1}: {2} message, {3}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            # who   | takes part | whose     | how  | answer
            staff   | yes        | OWN       | SOFT | yes
            staff   | yes        | COLLEAGUE | SOFT | DELETE_NOT_ALLOWED
            staff   | yes        | SYSTEM    | SOFT | DELETE_NOT_ALLOWED
            staff   | yes        | OWN       | HARD | HARD_DELETE_NOT_ALLOWED
            staff   | yes        | COLLEAGUE | HARD | HARD_DELETE_NOT_ALLOWED
            staff   | yes        | SYSTEM    | HARD | HARD_DELETE_NOT_ALLOWED
            manager | yes        | OWN       | SOFT | yes
            manager | yes        | COLLEAGUE | SOFT | yes
            manager | yes        | SYSTEM    | SOFT | yes
            manager | yes        | OWN       | HARD | yes
            manager | yes        | COLLEAGUE | HARD | yes
            manager | yes        | SYSTEM    | HARD | yes
            staff   | no         | OWN       | SOFT | NOT_PARTICIPANT
            staff   | no         | COLLEAGUE | SOFT | NOT_PARTICIPANT
            staff   | no         | SYSTEM    | SOFT | NOT_PARTICIPANT
            staff   | no         | OWN       | HARD | NOT_PARTICIPANT
            staff   | no         | COLLEAGUE | HARD | NOT_PARTICIPANT
            staff   | no         | SYSTEM    | HARD | NOT_PARTICIPANT
            manager | no         | OWN       | SOFT | NOT_PARTICIPANT
            manager | no         | COLLEAGUE | SOFT | NOT_PARTICIPANT
            manager | no         | SYSTEM    | SOFT | NOT_PARTICIPANT
            manager | no         | OWN       | HARD | NOT_PARTICIPANT
            manager | no         | COLLEAGUE | HARD | NOT_PARTICIPANT
            manager | no         | SYSTEM    | HARD | NOT_PARTICIPANT
            """)
    void judgesDeletions(String who, String takesPart, Authorship whose, DeletionMode how, String answer) {
        assertThat(name(StaffChatPolicy.deletion(takesPart.equals("yes"), actor(who), whose, how)))
                .isEqualTo(answer);
    }

    /** The lines on editing; who writes or reads at all needs no more than to take part. */
    @ParameterizedTest(name = "takes part: {0}, {1} message, deleted: {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # takes part | whose     | deleted | answer
            yes          | OWN       | no      | yes
            yes          | COLLEAGUE | no      | NOT_YOUR_MESSAGE
            yes          | SYSTEM    | no      | NOT_YOUR_MESSAGE
            yes          | OWN       | yes     | MESSAGE_DELETED
            yes          | COLLEAGUE | yes     | NOT_YOUR_MESSAGE
            yes          | SYSTEM    | yes     | NOT_YOUR_MESSAGE
            no           | OWN       | no      | NOT_PARTICIPANT
            no           | COLLEAGUE | no      | NOT_PARTICIPANT
            no           | SYSTEM    | no      | NOT_PARTICIPANT
            no           | OWN       | yes     | NOT_PARTICIPANT
            """)
    void judgesEdits(String takesPart, Authorship whose, String deleted, String answer) {
        assertThat(name(StaffChatPolicy.editing(takesPart.equals("yes"), whose, deleted.equals("yes"))))
                .isEqualTo(answer);
        assertThat(name(StaffChatPolicy.entry(takesPart.equals("yes"))))
                .isEqualTo(takesPart.equals("yes") ? "yes" : "NOT_PARTICIPANT");
    }

    @ParameterizedTest(name = "{0}, creator: {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # who   | creator | may
            staff   | no      | no
            staff   | yes     | yes
            manager | no      | yes
            manager | yes     | yes
            """)
    void letsManagersAndTheCreatorSendPeopleAway(String who, String creator, String may) {
        assertThat(StaffChatPolicy.mayRemove(actor(who), creator.equals("yes"))).isEqualTo(may.equals("yes"));
    }

    private static Actor actor(String who) {
        return who.equals("manager") ? NORA : CIARA;
    }

    private static String name(Optional<Refusal> refusal) {
        return refusal.map(Refusal::name).orElse("yes");
    }
}
