package cn.guicheng.casework.colleague;

import cn.guicheng.casework.cases.CaseVisibility;
import cn.guicheng.casework.guard.HeldTasks;
import cn.guicheng.casework.guard.OpinionGiven;
import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.internal.OpinionTasks;
import cn.guicheng.engine.internal.OwnCommand;
import cn.guicheng.engine.internal.TasksAtHand;
import cn.guicheng.engine.store.CaseRows;
import cn.guicheng.notification.NoticeKind;
import cn.guicheng.notification.Notices;
import cn.guicheng.notification.Occasion;
import cn.guicheng.office.absence.Reachable;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.register.draft.Drafts;
import cn.guicheng.register.person.AccountRegister;
import cn.guicheng.register.question.Question;
import cn.guicheng.register.question.Questions;
import cn.guicheng.register.reader.CaseReaders;
import cn.guicheng.register.signature.Signature;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 征询: whoever has a task asks colleagues what they think, and goes on with or without their answer. */
@Component
public class Asking implements OpinionGiven {
    /** The manual says nothing; more than that is a meeting (设定). */
    static final int MOST = 20;

    private static final String TO = "征询对象";
    private static final String QUESTION = "征询内容";

    private final OwnCommand command;
    private final HeldTasks tasks;
    private final CaseRows cases;
    private final Reachable reachable;
    private final Organisation organisation;
    private final AccountRegister accounts;
    private final CaseVisibility visibility;
    private final OpinionDue due;
    private final Questions questions;
    private final CaseReaders readers;
    private final Drafts drafts;
    private final ColleagueNotes notes;
    private final Notices notices;
    private final Clock clock;

    Asking(
            OwnCommand command,
            HeldTasks tasks,
            CaseRows cases,
            Reachable reachable,
            Organisation organisation,
            AccountRegister accounts,
            CaseVisibility visibility,
            OpinionDue due,
            Questions questions,
            CaseReaders readers,
            Drafts drafts,
            ColleagueNotes notes,
            Notices notices,
            Clock clock) {
        this.command = command;
        this.tasks = tasks;
        this.cases = cases;
        this.reachable = reachable;
        this.organisation = organisation;
        this.accounts = accounts;
        this.visibility = visibility;
        this.due = due;
        this.questions = questions;
        this.readers = readers;
        this.drafts = drafts;
        this.notes = notes;
        this.notices = notices;
        this.clock = clock;
    }

    /** Refuses in the order of the outside contract; {@code sent} has {@code to} and {@code question}. Returns the question's id. */
    @Transactional
    public String ask(String taskId, String person, SentWords sent) {
        // One after the other: each sees whom the others have asked.
        cases.lock(command.run(() -> TasksAtHand.caseNumber(checked(taskId, person))));
        return command.run(() -> {
            DelegateTask task = checked(taskId, person);
            Set<String> asked = waitingFor(taskId);
            sent.texts("to").stream()
                    .filter(to -> !to.equals(person))
                    .filter(organisation::exists)
                    .flatMap(to -> objection(task, to, asked).stream())
                    .findFirst()
                    .ifPresent(objection -> {
                        throw Refusal.clash(TO + "：" + objection);
                    });
            Set<String> people = people(person, sent);
            String words = sent.required("question", QUESTION);
            String question = UUID.randomUUID().toString();
            OffsetDateTime now = OffsetDateTime.now(clock);
            notes.note(task, person, Signature.ASKED, words);
            people.forEach(to -> open(task, person, to, question, words, now));
            return question;
        });
    }

    /** User ids of those whom the person may ask now. */
    public Set<String> people(String taskId, String person) {
        return command.run(() -> {
            DelegateTask task = checked(taskId, person);
            Set<String> asked = waitingFor(taskId);
            return organisation.peopleNames().keySet().stream()
                    .filter(to -> !to.equals(person))
                    .filter(to -> objection(task, to, asked).isEmpty())
                    .collect(Collectors.toSet());
        });
    }

    /** Refuses where the person cannot ask anybody. */
    void check(String taskId, String person) {
        command.run(() -> checked(taskId, person));
    }

    private DelegateTask checked(String taskId, String person) {
        DelegateTask task = tasks.held(taskId, person, "征询");
        if (OpinionTasks.isOne(task)) {
            throw Refusal.forbidden("“%s”须由本人答复，不能再征询别人。".formatted(task.getName()));
        }
        HeldTasks.checkAtWork(task);
        return task;
    }

    /** What was asked from this task and is not answered yet, oldest first. */
    List<Question> unanswered(String taskId) {
        List<Question> asked = questions.askedFrom(taskId);
        return asked.isEmpty()
                ? asked
                : command.run(() -> asked.stream()
                        .filter(question -> TasksAtHand.find(question.task()).isPresent())
                        .toList());
    }

    /** User ids of those who were asked from this task and have not answered. */
    private Set<String> waitingFor(String taskId) {
        return unanswered(taskId).stream().map(Question::person).collect(Collectors.toSet());
    }

    private Optional<String> objection(DelegateTask task, String to, Set<String> asked) {
        String name = organisation.nameOf(to);
        Optional<String> unreachable = reachable.objection(to);
        if (unreachable.isPresent()) {
            return unreachable;
        }
        // An account that only runs the program, or the administrator, would never answer.
        if (!organisation.isOfTheOffice(to)) {
            return Optional.of("%s不在任何部门或岗位，不能征询。".formatted(name));
        }
        if (visibility.isConcealed(to, TasksAtHand.caseNumber(task))) {
            return Optional.of("%s不参与本单据的办理（SOD-10）。".formatted(name));
        }
        return asked.contains(to) ? Optional.of("已经征询过%s，正等答复。".formatted(name)) : Optional.empty();
    }

    private Set<String> people(String person, SentWords sent) {
        Set<String> people = sent.required("to", TO, MOST);
        people.forEach(to -> {
            if (to.equals(person)) {
                throw Refusal.invalid(TO, "不能征询本人。");
            }
            if (!organisation.exists(to)) {
                throw Refusal.invalid(TO, "没有“%s”这个人。".formatted(to));
            }
        });
        return people;
    }

    private void open(
            DelegateTask asking, String person, String to, String question, String words, OffsetDateTime now) {
        String caseNumber = TasksAtHand.caseNumber(asking);
        // Asked so that nobody closes the account meanwhile and overlooks the task.
        if (accounts.isClosedForSure(to)) {
            throw Refusal.clash("%s：%s的账号已停用。".formatted(TO, organisation.nameOf(to)));
        }
        String task = OpinionTasks.open(asking, to, opinion -> due.of(asking, opinion));
        questions.add(new Question(task, question, caseNumber, asking.getId(), person, to, words, now));
        readers.add(caseNumber, to);
        notices.tell(
                Occasion.ofTask(
                        NoticeKind.TASK_OPENED,
                        caseNumber,
                        notes.procedure(asking).key(),
                        task,
                        "%s征询您的意见：%s\n%s".formatted(organisation.nameOf(person), asking.getName(), words)),
                Set.of(to));
    }

    /** The opinion is a row among the signatures; who asked hears of it, and who has the task from which they asked. */
    @Override
    public void given(DelegateTask task, String person, String words) {
        notes.note(task, person, Signature.ANSWERED, words);
        drafts.removeOfTask(task.getId());
        report(task, "%s答复了征询\n%s".formatted(organisation.nameOf(person), words));
    }

    @Override
    public void unanswered(DelegateTask task) {
        OpinionTasks.withdraw(task.getId());
        forget(task.getId());
        report(task, "%s的账号已停用，不再答复征询".formatted(organisation.nameOf(OpinionTasks.asked(task))));
    }

    private void report(DelegateTask opinion, String text) {
        questions
                .of(opinion.getId())
                .ifPresent(question -> notices.tell(
                        Occasion.ofTask(
                                NoticeKind.REPORT,
                                question.caseNumber(),
                                notes.procedure(opinion).key(),
                                opinion.getId(),
                                text),
                        waitingForAnswer(question)));
    }

    private static Set<String> waitingForAnswer(Question question) {
        Set<String> people = new TreeSet<>(Set.of(question.askedBy()));
        TasksAtHand.find(question.askingTask()).map(DelegateTask::getAssignee).ifPresent(people::add);
        return people;
    }

    /** The step is over, or was taken away: nobody needs to answer any more. */
    void over(DelegateTask asking) {
        questions.askedFrom(asking.getId()).stream()
                .map(Question::task)
                .filter(OpinionTasks::withdraw)
                .forEach(this::forget);
    }

    /** The case is over, whatever was asked in it. */
    void over(String processInstanceId) {
        OpinionTasks.withdrawAll(processInstanceId).forEach(this::forget);
    }

    private void forget(String opinion) {
        drafts.removeOfTask(opinion);
        notices.withdraw(opinion);
    }
}
