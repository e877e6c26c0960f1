package com.hotelmate.chat.domain.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.domain.fixture.AStaffMember;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FieldsTest {

    public record Inner(String name) {}

    public record Outer(
            long plainNumber,
            boolean isReadByRecipient,
            @Nullable Instant readAt,
            Inner inner,
            List<Inner> manyInner,
            @Nullable String absent) {}

    @Test
    void turnRecordsIntoTrees() {
        Map<String, @Nullable Object> tree = Fields.of(new Outer(
                7, true, Instant.parse("2026-01-05T10:30:00.125Z"), new Inner("a"), List.of(new Inner("b")), null));

        assertThat(tree.keySet())
                .containsExactly("plain_number", "is_read_by_recipient", "read_at", "inner", "many_inner", "absent");
        assertThat(tree.get("plain_number")).isEqualTo(7L);
        assertThat(tree.get("is_read_by_recipient")).isEqualTo(true);
        assertThat(tree.get("read_at")).isEqualTo("2026-01-05T10:30:00.125Z");
        assertThat(tree.get("inner")).isEqualTo(Map.of("name", "a"));
        assertThat(tree.get("many_inner")).isEqualTo(List.of(Map.of("name", "b")));
        assertThat(tree).containsEntry("absent", null);
    }

    @Test
    void mayBeAddedTo() {
        Map<String, @Nullable Object> tree = Fields.of(new Inner("a"));
        tree.put("more", 1);

        assertThat(tree).hasSize(2);
        assertThat(Fields.of(new Inner("a"))).hasSize(1);
    }

    @Test
    void ofStaffAreThoseOfTheContract() {
        AStaffMember ciara = AStaffMember.receptionist("Ciara", 7);

        assertThat(Fields.of(Handler.of(ciara.signature())).keySet())
                .containsExactly("id", "name", "role", "profile_image");
        assertThat(Fields.of(StaffInfo.of(ciara.signature())).keySet())
                .containsExactly("id", "name", "role", "department", "profile_image");
    }

    @Test
    void ofAttachmentsAreThoseOfTheContract() {
        assertThat(Arrays.stream(AttachmentObject.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactly(
                        "id",
                        "messageId",
                        "file",
                        "fileUrl",
                        "fileName",
                        "fileType",
                        "fileSize",
                        "fileSizeDisplay",
                        "mimeType",
                        "thumbnail",
                        "thumbnailUrl",
                        "width",
                        "height",
                        "durationSeconds",
                        "uploadedAt",
                        "uploaderName",
                        "linkExpiresAt");
    }
}
