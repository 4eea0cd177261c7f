package cn.guicheng.register.attachment;

import java.time.OffsetDateTime;

/**
 * An uploaded file.
 *
 * @param id its id
 * @param fileName the name it was uploaded under, without any path
 * @param mediaType what its content says it is
 * @param size in bytes
 * @param sha256 of its content, hexadecimal
 * @param uploadedBy user id
 * @param uploadedAt when
 * @param caseNumber the case that refers to it, or null
 */
public record Attachment(
        String id,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        String uploadedBy,
        OffsetDateTime uploadedAt,
        String caseNumber) {}
