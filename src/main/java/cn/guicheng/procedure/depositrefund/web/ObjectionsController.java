package cn.guicheng.procedure.depositrefund.web;

import cn.guicheng.procedure.depositrefund.AwaitedObjections;
import cn.guicheng.procedure.depositrefund.AwaitedObjections.Awaited;
import cn.guicheng.register.reading.Wording;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The refunds to which owners can object now, for the front desk, which takes objections down (DEPO-12). */
@RestController
@RequestMapping({"/api/deposits/objections", "/camunda/api/guicheng/deposits/objections"})
record ObjectionsController(AwaitedObjections objections, BookReaders readers) {
    record Line(String caseNumber, String unit, String owner, String ownerPhone, OffsetDateTime until) {
        static Line of(Awaited awaited) {
            return new Line(
                    awaited.caseNumber(),
                    awaited.unit(),
                    awaited.owner(),
                    awaited.ownerPhone(),
                    Wording.officeTime(awaited.until()));
        }
    }

    @GetMapping
    List<Line> all() {
        readers.checkObjections();
        return objections.all().stream().map(Line::of).toList();
    }
}
