package com.hotelmate.chat.domain.staffchat;

import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A conversation among staff: of two people, or of a group. Nobody is added later; whoever leaves a group is kept with the
 * time they left.
 *
 * @param title what a group is called, if its creator named it
 * @param members everybody who ever took part, in order of id
 * @param updatedAt when a message was last written, edited or deleted, or somebody left; reading does not count
 * @param lastSeq the number of the newest change; at least 1, its creation
 * @param end when it was deleted, for everybody
 */
public record StaffConversation(
        ConversationId id,
        HotelSlug hotel,
        boolean isGroup,
        Optional<String> title,
        StaffId creator,
        List<Member> members,
        Instant createdAt,
        Instant updatedAt,
        long lastSeq,
        Optional<End> end) {

    public StaffConversation {
        members = List.copyOf(members);
    }

    /** Whether it was deleted. */
    public boolean isDeleted() {
        return end.isPresent();
    }

    /** Those who take part now, in order of id. */
    public List<Member> present() {
        return members.stream().filter(Member::isPresent).toList();
    }

    /** The ids of those who take part now, in order. */
    public List<StaffId> presentIds() {
        return present().stream().map(Member::id).toList();
    }

    /** The person, if they ever took part. */
    public Optional<Member> member(StaffId staff) {
        return members.stream().filter(member -> member.id().equals(staff)).findFirst();
    }

    /** The person, if they take part now. */
    public Optional<Member> participant(StaffId staff) {
        return member(staff).filter(Member::isPresent);
    }

    /**
     * The circle of people who share this conversation and no other one, as long as it is complete: once somebody left, or
     * it was deleted, the same people may begin another.
     */
    public Optional<Circle> circle() {
        return isDeleted() || !members.stream().allMatch(Member::isPresent)
                ? Optional.empty()
                : Optional.of(Circle.of(presentIds()));
    }

    /** The deletion of a conversation. */
    public record End(Instant at, StaffId by) {}
}
