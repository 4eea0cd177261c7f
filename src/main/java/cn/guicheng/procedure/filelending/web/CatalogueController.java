package cn.guicheng.procedure.filelending.web;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.register.normalform.NormalForm;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What whoever looks for an item is told before they ask for it. */
@RestController
@RequestMapping({"/api/archive/standing", "/camunda/api/guicheng/archive/standing"})
class CatalogueController {
    private static final int MOST = 200;

    private final ItemStandings standings;

    CatalogueController(ItemStandings standings) {
        this.standings = standings;
    }

    /** @param numbers of items, separated by commas; those that the person may not know of are left out */
    @GetMapping
    List<ItemStandings.Stands> of(@RequestParam String numbers) {
        List<String> wanted = Arrays.stream(numbers.split(","))
                .map(NormalForm.NAME::of)
                .filter(number -> !number.isEmpty())
                .distinct()
                .toList();
        if (wanted.size() > MOST) {
            throw Refusal.invalid("numbers", "一次最多 %d 项。".formatted(MOST));
        }
        return standings.of(wanted);
    }
}
