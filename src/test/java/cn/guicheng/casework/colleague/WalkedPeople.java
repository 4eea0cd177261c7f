package cn.guicheng.casework.colleague;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.TestOffice;
import cn.guicheng.casework.deadline.CalendarFollowed;
import cn.guicheng.casework.reminder.TasksLookedAfter;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;

/**
 * What becomes of people while cases go on: they are away, with and without a stand-in, leave a post and come into it again, leave the
 * office and come back; and the office closes for a day. A node looks after it at once.
 */
final class WalkedPeople {
    private static final int MOST_AWAY = 4;
    private static final int MOST_POSTS_LOST = 4;
    private static final int MOST_CLOSED = 2;
    private static final int MOST_DAYS_OFF = 3;

    /** Somebody to whom work can be handed over at any time. */
    static final String ALWAYS_THERE = "madong";

    /** Who start cases by their posts. */
    private static final Set<String> STAY_IN_POST =
            Set.of("sunzhiqiang", "zhangmin", "wangxiulan", "yuanhaibo", "fengxue", "xieting", "hewei");

    /** They hold posts that others hold too, come and go. */
    private static final Map<String, String[]> NEWCOMERS = new TreeMap<>(Map.of(
            "wuqian", new String[] {"finance", "accountant"},
            "wuwei", new String[] {"finance", "cashier"},
            "wufan", new String[] {"customer-service", "front-desk", "archive-clerk"},
            "wujun", new String[] {"engineering"},
            "wuhao", new String[] {"order"},
            "wumin", new String[] {"general-administration", "office-clerk", "permit-officer"}));

    private record Held(String group, String person) {
        String path() {
            return "/engine-rest/group/" + group + "/members/" + person;
        }
    }

    /** What was done, and how it was answered. */
    record Done(String verb, Answer answer) {}

    private final TestOffice office;
    private final WalkedState state;
    private final Chance chance;
    private final TasksLookedAfter looked;
    private final CalendarFollowed calendar;
    private final List<String> staff;
    private final Map<String, String> absences = new LinkedHashMap<>();
    private final List<Held> lost = new ArrayList<>();
    private final Set<String> closed = new TreeSet<>();
    private final Map<LocalDate, JsonNode> daysOff = new TreeMap<>();

    WalkedPeople(
            TestOffice office,
            WalkedState state,
            Chance chance,
            TasksLookedAfter looked,
            CalendarFollowed calendar,
            List<String> staff) {
        this.office = office;
        this.state = state;
        this.chance = chance;
        this.looked = looked;
        this.calendar = calendar;
        this.staff = staff;
        NEWCOMERS.keySet().forEach(this::comes);
    }

    private void comes(String person) {
        office.newPerson(person, "吴", person.substring(2), person + "@guicheng.example", NEWCOMERS.get(person));
    }

    /** User ids of those who are of the office now, away or not. */
    List<String> all() {
        return Stream.concat(staff.stream(), NEWCOMERS.keySet().stream())
                .filter(person -> !closed.contains(person))
                .toList();
    }

    /** Of these those who are of the office and not away, in their order. */
    List<String> there(String... people) {
        return Stream.of(people)
                .filter(person -> !closed.contains(person) && !absences.containsKey(person))
                .toList();
    }

    /** Whether the person's account is closed now. */
    boolean isGone(String person) {
        return closed.contains(person);
    }

    /** Whether anything is otherwise than it was. */
    boolean isOtherwise() {
        return !absences.isEmpty() || !lost.isEmpty() || !closed.isEmpty();
    }

    /** One of all that may become of people, mostly of those for whom these tasks wait. */
    Done goOn(List<Task> waiting) {
        Done done =
                switch (chance.below(7)) {
                    case 0, 1 -> goesAway(waiting);
                    case 2 -> comesBack();
                    case 3, 4 -> post(waiting);
                    case 5 -> account();
                    default -> day();
                };
        looked.look();
        return done;
    }

    private Done goesAway(List<Task> waiting) {
        if (absences.size() == MOST_AWAY) {
            return comesBack();
        }
        String person = oneOf(waiting);
        if (person.equals(ALWAYS_THERE)) {
            person = chance.any(all());
        }
        Map<String, Object> asked = new HashMap<>();
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.ofHours(8));
        asked.put("person", person);
        asked.put("from", now.toString());
        asked.put("to", now.plusDays(1).toString());
        if (!chance.oneIn(3)) {
            asked.put("substitute", chance.any(all()));
        }
        Answer answer = office.post("admin", "/api/absences", asked);
        if (answer.status() == 201) {
            absences.put(person, answer.body().path("id").asText());
        }
        return new Done("away", answer);
    }

    private String oneOf(List<Task> waiting) {
        List<String> concerned = waiting.stream()
                .flatMap(task ->
                        task.getAssignee() != null ? Stream.of(task.getAssignee()) : state.offeredTo(task).stream())
                .filter(all()::contains)
                .toList();
        return concerned.isEmpty() || chance.oneIn(3) ? chance.any(all()) : chance.any(concerned);
    }

    private Done comesBack() {
        if (absences.isEmpty()) {
            return day();
        }
        String person = chance.any(List.copyOf(absences.keySet()));
        return new Done("back", office.call("DELETE", "admin", "/api/absences/" + absences.remove(person), Map.of()));
    }

    private Done post(List<Task> waiting) {
        List<Held> held = waiting.stream()
                .flatMap(task -> state.posts(task).stream())
                .flatMap(group -> state.membersOf(group).stream().map(person -> new Held(group, person)))
                .filter(one -> !STAY_IN_POST.contains(one.person()))
                .toList();
        if (held.isEmpty() || lost.size() == MOST_POSTS_LOST || !lost.isEmpty() && chance.oneIn(2)) {
            return comesIntoPost();
        }
        Held one = chance.any(held);
        Answer answer = office.call("DELETE", "admin", one.path(), Map.of());
        if (answer.status() == 204) {
            lost.add(one);
        }
        return new Done("leaves post", answer);
    }

    private Done comesIntoPost() {
        if (lost.isEmpty()) {
            return day();
        }
        Held one = lost.remove(chance.below(lost.size()));
        return new Done("into post", office.call("PUT", "admin", one.path(), Map.of()));
    }

    private Done account() {
        if (closed.size() == MOST_CLOSED || !closed.isEmpty() && chance.oneIn(2)) {
            String person = chance.any(List.copyOf(closed));
            closed.remove(person);
            comes(person);
            return new Done("reopen", new Answer(204, null));
        }
        List<String> open = NEWCOMERS.keySet().stream()
                .filter(person -> !closed.contains(person))
                .toList();
        String person = chance.any(open);
        Answer answer = office.post(
                "admin",
                "/api/people/" + person + "/close",
                Map.of("reason", "离职", "handOverTo", chance.oneIn(2) ? chance.any(all()) : ""));
        if (answer.status() == 200) {
            closed.add(person);
            absences.remove(person);
            lost.removeIf(one -> one.person().equals(person));
        }
        return new Done("close", answer);
    }

    private Done day() {
        LocalDate day = LocalDate.now().plusDays(1L + chance.below(10));
        boolean wasOff = daysOff.containsKey(day);
        if (isOfTheWeekend(day) || !wasOff && daysOff.size() == MOST_DAYS_OFF) {
            day = daysOff.isEmpty() ? day : chance.any(List.copyOf(daysOff.keySet()));
            wasOff = daysOff.containsKey(day);
        }
        Answer answer = wasOff ? works(day) : isOff(day);
        calendar.follow();
        return new Done("calendar", answer);
    }

    private static boolean isOfTheWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private Answer isOff(LocalDate day) {
        daysOff.put(
                day,
                office.get("admin", "/api/calendar/" + day.getYear()).body().get(day.getDayOfYear() - 1));
        return enters(day, "false", "停电");
    }

    private Answer works(LocalDate day) {
        JsonNode before = daysOff.remove(day);
        return enters(day, before.path("working").asText(), before.path("name").asText());
    }

    private Answer enters(LocalDate day, String working, String name) {
        return office.csv(
                "PUT",
                "admin",
                "/api/calendar/" + day.getYear(),
                "date,working,name\n%s,%s,%s".formatted(day, working, name).getBytes(StandardCharsets.UTF_8));
    }

    /** Everybody is back, holds what they held, and works on all days. */
    void everythingIsAsBefore() {
        absences.values().forEach(id -> office.call("DELETE", "admin", "/api/absences/" + id, Map.of()));
        absences.clear();
        List.copyOf(closed).forEach(this::comes);
        closed.clear();
        lost.forEach(one -> office.call("PUT", "admin", one.path(), Map.of()));
        lost.clear();
        List.copyOf(daysOff.keySet()).forEach(this::works);
        calendar.follow();
        looked.look();
    }
}
