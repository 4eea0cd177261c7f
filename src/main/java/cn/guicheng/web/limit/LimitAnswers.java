package cn.guicheng.web.limit;

import cn.guicheng.limit.GovernedProcedures;
import cn.guicheng.limit.TableReviews;
import cn.guicheng.limit.TableVersions;
import cn.guicheng.limit.TableVersions.Version;
import cn.guicheng.limit.TableWords;
import cn.guicheng.limit.release.Release;
import cn.guicheng.limit.release.Releases;
import cn.guicheng.limit.table.ColumnWords;
import cn.guicheng.limit.table.LimitTable;
import cn.guicheng.limit.table.Rule;
import cn.guicheng.limit.table.Words;
import cn.guicheng.register.limitchange.LimitChange;
import cn.guicheng.register.limitchange.LimitChanges;
import cn.guicheng.web.limit.LimitAnswer.Column;
import cn.guicheng.web.limit.LimitAnswer.Details;
import cn.guicheng.web.limit.LimitAnswer.Draft;
import cn.guicheng.web.limit.LimitAnswer.OneVersion;
import cn.guicheng.web.limit.LimitAnswer.Procedure;
import cn.guicheng.web.limit.LimitAnswer.ReleaseEffect;
import cn.guicheng.web.limit.LimitAnswer.Row;
import cn.guicheng.web.limit.LimitAnswer.Summary;
import cn.guicheng.web.limit.LimitAnswer.VersionLine;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts together what is answered about limit tables. Who may read them is decided before. */
@Component
record LimitAnswers(
        TableVersions versions,
        TableReviews reviews,
        TableWords words,
        GovernedProcedures governed,
        LimitChanges changes,
        Releases releases,
        ChangeAnswers changeAnswers,
        Clock clock) {
    Summary summary(Version table, boolean mayPropose) {
        return summary(table, changes.of(table.key()), mayPropose);
    }

    private Summary summary(Version table, List<LimitChange> proposals, boolean mayPropose) {
        Optional<Release> release = releases.find(table.key());
        return new Summary(
                table.key(),
                table.name(),
                reviews.table(table).about(),
                table.number(),
                officeTime(table.since()),
                changeAnswers.origin(table, proposals),
                governed.of(table.key()).stream()
                        .map(model -> new Procedure(model.key(), model.name()))
                        .toList(),
                changeAnswers.next(proposals),
                changeAnswers.open(proposals),
                release.map(one -> new ReleaseEffect(
                                one.effect(),
                                officeTime(one.shippedAt()),
                                !reviews.read(one.shipped()).equals(reviews.table(table))))
                        .orElse(null),
                release.filter(Release::hasDraft).isPresent(),
                mayPropose);
    }

    /** With its history for those who read changes. */
    Details details(Version table, boolean mayPropose, boolean readsChanges) {
        List<LimitChange> proposals = changes.of(table.key());
        return new Details(
                summary(table, proposals, mayPropose),
                reviews.table(table).hitPolicy().name(),
                versions.dmn(table),
                columns(table),
                rows(table),
                versions.of(table.key()).stream()
                        .map(version -> new VersionLine(
                                version.number(),
                                officeTime(version.since()),
                                changeAnswers.origin(version, proposals)))
                        .toList(),
                readsChanges ? changeAnswers.lines(proposals) : List.of(),
                releases.find(table.key())
                        .filter(release -> readsChanges && release.hasDraft())
                        .map(release -> draft(release, table))
                        .orElse(null));
    }

    /** What the release changed since the last one, and what the managers did. */
    private Draft draft(Release release, Version inForce) {
        LimitTable base = reviews.read(release.draftBase());
        Version managers = versions.of(inForce.key()).stream()
                .filter(version -> reviews.table(version).servesLike(base))
                .findFirst()
                .orElse(inForce);
        return new Draft(
                release.draftBase(),
                release.draftShipped(),
                officeTime(release.draftSince()),
                managers.number() == inForce.number() ? null : managers.number(),
                reviews.difference(release.limitTable(), base, reviews.read(release.draftShipped())),
                reviews.difference(release.limitTable(), base, reviews.table(managers)));
    }

    OneVersion version(Version asked, Version inForce) {
        return new OneVersion(
                asked.number(),
                officeTime(asked.since()),
                versions.dmn(asked),
                rows(asked),
                reviews.difference(asked.key(), reviews.table(asked), reviews.table(inForce)));
    }

    private List<Column> columns(Version version) {
        LimitTable table = reviews.table(version);
        Words called = words.of(table.key());
        List<Column> columns = new ArrayList<>();
        table.inputs().forEach(column -> columns.add(column("input", column, called)));
        table.outputs().forEach(column -> columns.add(column("output", column, called)));
        return columns;
    }

    private List<Row> rows(Version version) {
        LimitTable table = reviews.table(version);
        ColumnWords inWords = new ColumnWords(words.of(table.key()));
        return table.rules().stream()
                .map(rule -> new Row(rule.id(), rule.reason(), cells(table, rule, inWords)))
                .toList();
    }

    private static List<String> cells(LimitTable table, Rule rule, ColumnWords inWords) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < rule.inputs().size(); i++) {
            cells.add(inWords.cell(table.inputs().get(i), rule.inputs().get(i), true));
        }
        for (int i = 0; i < rule.outputs().size(); i++) {
            cells.add(inWords.cell(table.outputs().get(i), rule.outputs().get(i), false));
        }
        return cells;
    }

    private static Column column(String role, cn.guicheng.limit.table.Column column, Words called) {
        return new Column(
                column.id(),
                role,
                column.variable(),
                column.label(),
                column.type().name(),
                called.of(column));
    }

    private OffsetDateTime officeTime(OffsetDateTime time) {
        return time == null ? null : time.atZoneSameInstant(clock.getZone()).toOffsetDateTime();
    }

    private OffsetDateTime officeTime(Date time) {
        return Objects.requireNonNull(time).toInstant().atZone(clock.getZone()).toOffsetDateTime();
    }
}
