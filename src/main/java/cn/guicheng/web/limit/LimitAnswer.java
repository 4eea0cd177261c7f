package cn.guicheng.web.limit;

import cn.guicheng.limit.table.TableChange;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** Limit tables as JSON. People are user ids, with their names beside them; times have an offset. */
final class LimitAnswer {
    private LimitAnswer() {}

    /** A procedure: slug and name. */
    record Procedure(String key, String name) {}

    /** A proposal that can still come into force; {@code mayOpen} says whether the reader may see its case. */
    record OpenProposal(
            String caseNumber,
            boolean mayOpen,
            String proposedBy,
            String proposedByName,
            OffsetDateTime effectiveFrom,
            String state) {}

    /** The approved change that comes into force next. */
    record NextChange(String caseNumber, boolean mayOpen, OffsetDateTime effectiveFrom) {}

    /** What the last release did to the table, and whether the table in force says something else than what was shipped. */
    record ReleaseEffect(String effect, OffsetDateTime shippedAt, boolean changedByManagers) {}

    /**
     * Who brought a version about.
     *
     * @param origin {@code shipped}, {@code release}, {@code proposal} or {@code emergency}
     */
    record Origin(
            String origin,
            String caseNumber,
            boolean mayOpen,
            String proposedBy,
            String proposedByName,
            String approvedBy,
            String approvedByName) {}

    /** A table in the list of all. */
    record Summary(
            String key,
            String name,
            String about,
            int version,
            OffsetDateTime since,
            @JsonUnwrapped Origin origin,
            List<Procedure> governs,
            NextChange nextChange,
            List<OpenProposal> openProposals,
            ReleaseEffect release,
            boolean hasDraft,
            boolean mayPropose) {}

    /**
     * A column.
     *
     * @param role {@code input} or {@code output}
     * @param options what its values are called, by value; empty where they speak for themselves
     */
    record Column(String id, String role, String variable, String label, String type, Map<String, String> options) {}

    /** A rule in words: what each input asks, and each output says, in the order of the columns. */
    record Row(String rule, String reason, List<String> cells) {}

    /** A version in the list of all. */
    record VersionLine(int version, OffsetDateTime since, @JsonUnwrapped Origin origin) {}

    /** A proposal in the list of all. */
    record ChangeLine(
            String caseNumber,
            boolean mayOpen,
            String state,
            String stateName,
            boolean cameToNothing,
            String proposedBy,
            String proposedByName,
            String approvedBy,
            String approvedByName,
            String reason,
            OffsetDateTime proposedAt,
            OffsetDateTime effectiveFrom,
            Integer version) {}

    /**
     * What a release and the managers both changed since the last release; {@code setAside} is the managers' version where the
     * release had to put its own in its place, else null.
     */
    record Draft(
            String base,
            String shipped,
            OffsetDateTime since,
            Integer setAside,
            List<TableChange> difference,
            List<TableChange> ownDifference) {}

    /** A table with its file and all about it; what only those who read changes are told is left out for others. */
    @JsonInclude(Include.ALWAYS)
    record Details(
            @JsonUnwrapped Summary summary,
            String hitPolicy,
            String dmn,
            List<Column> columns,
            List<Row> rows,
            List<VersionLine> versions,
            List<ChangeLine> changes,
            Draft draft) {}

    /** An earlier version, and what differs from it now. */
    record OneVersion(int version, OffsetDateTime since, String dmn, List<Row> rows, List<TableChange> difference) {}
}
