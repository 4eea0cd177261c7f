package cn.guicheng.web.casework;

import cn.guicheng.casework.colleague.Asking;
import cn.guicheng.casework.colleague.HandingOn;
import cn.guicheng.casework.colleague.OpenVerbs;
import cn.guicheng.casework.colleague.SentWords;
import cn.guicheng.casework.colleague.TakingBack;
import cn.guicheng.casework.colleague.Telling;
import cn.guicheng.register.casenumber.CaseNumber;
import cn.guicheng.web.kit.CurrentPerson;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 转办, 征询, 撤回, 抄送: what colleagues settle among themselves, and with whom they can. */
@RestController
@RequestMapping({"/api", "/camunda/api/guicheng"})
record ColleagueController(
        CurrentPerson person,
        HandingOn handingOn,
        Asking asking,
        TakingBack takingBack,
        Telling telling,
        OpenVerbs verbs,
        Colleagues colleagues) {
    @PostMapping("/tasks/{taskId}/transfer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handOn(@PathVariable String taskId, @RequestBody(required = false) String body) {
        handingOn.handOn(taskId, person.id(), SentWords.of(body));
    }

    @GetMapping("/tasks/{taskId}/transfer")
    List<Colleagues.Colleague> receivers(@PathVariable String taskId) {
        return colleagues.of(handingOn.receivers(taskId, person.id()));
    }

    @PostMapping("/tasks/{taskId}/questions")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, String> ask(@PathVariable String taskId, @RequestBody(required = false) String body) {
        return Map.of("id", asking.ask(taskId, person.id(), SentWords.of(body)));
    }

    @GetMapping("/tasks/{taskId}/questions")
    List<Colleagues.Colleague> people(@PathVariable String taskId) {
        return colleagues.of(asking.people(taskId, person.id()));
    }

    /** Which of these a person may do with the task, and what they are asked. */
    @GetMapping("/tasks/{taskId}/verbs")
    OpenVerbs.OfTask ofTask(@PathVariable String taskId) {
        return verbs.ofTask(taskId, person.id());
    }

    /** What a person can take back in the case, and which of its tasks they have. */
    @GetMapping("/cases/{caseNumber}/take-back")
    OpenVerbs.OfCase ofCase(@PathVariable CaseNumber caseNumber) {
        return verbs.ofCase(caseNumber.text(), person.id());
    }

    @PostMapping("/tasks/{taskId}/take-back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable String taskId) {
        takingBack.takeBack(taskId, person.id());
    }

    @PostMapping("/cases/{caseNumber}/readers")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void tell(@PathVariable CaseNumber caseNumber, @RequestBody(required = false) String body) {
        telling.tell(caseNumber.text(), person.id(), SentWords.of(body));
    }

    @GetMapping("/cases/{caseNumber}/readers")
    List<Colleagues.Colleague> readers(@PathVariable CaseNumber caseNumber) {
        return colleagues.of(telling.people(caseNumber.text(), person.id()));
    }
}
