package cn.guicheng.register.claim;

import java.util.Set;

/**
 * An expense claim as handed in.
 *
 * @param caseNumber its number
 * @param claimant user id
 * @param department group id of the claimant's department
 * @param category kind of expense
 * @param purpose what for
 * @param payee who receives the money
 * @param amountInCents sum of the lines
 * @param content everything the signatories signed for, in one normalised text; attachments and special report aside
 * @param attachments ids of the attachments
 * @param specialReportNumber number of the special report, or null
 */
public record Claim(
        String caseNumber,
        String claimant,
        String department,
        String category,
        String purpose,
        String payee,
        long amountInCents,
        String content,
        Set<String> attachments,
        String specialReportNumber) {

    /**
     * Whether what was signed for earlier still stands: nothing changed but attachments and a special report that came
     * along (AMB-02).
     */
    public boolean onlyAddsPapersTo(Claim earlier) {
        return content.equals(earlier.content)
                && attachments.containsAll(earlier.attachments)
                && (specialReportNumber != null || earlier.specialReportNumber == null);
    }
}
