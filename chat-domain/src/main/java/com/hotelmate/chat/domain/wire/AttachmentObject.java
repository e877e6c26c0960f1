package com.hotelmate.chat.domain.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A file of a message; {@code file} and {@code fileUrl} are the same absolute, signed, expiring link. */
public record AttachmentObject(
        long id,
        long messageId,
        String file,
        String fileUrl,
        String fileName,
        String fileType,
        long fileSize,
        String fileSizeDisplay,
        String mimeType,
        @Nullable String thumbnail,
        @Nullable String thumbnailUrl,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Integer durationSeconds,
        Instant uploadedAt,
        String uploaderName,
        Instant linkExpiresAt) {}
