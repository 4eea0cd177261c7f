package cn.guicheng.procedure.paymentapproval;

import cn.guicheng.engine.deploy.ModelFindings;
import cn.guicheng.engine.deploy.ModelUnderCheck;
import cn.guicheng.engine.form.Texts;
import cn.guicheng.engine.model.ProcedureModel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whether a model that asks for a payment says what is paid, for what, and to whom. */
@Component
class PaymentCallFindings implements ModelFindings {
    @Override
    public List<String> of(ModelUnderCheck model) {
        List<String> findings = new ArrayList<>();
        model.model().calls().forEach((step, called) -> {
            Map<String, String> properties = model.model().properties(step);
            boolean pays = properties.containsKey(PaymentCall.PAYS);
            if (called.equals(PaymentApproval.KEY) && !pays) {
                findings.add(step + "：付款审批不知道付多少，请加属性 pays，写金额的变量");
            } else if (pays && !called.equals(PaymentApproval.KEY)) {
                findings.add(step + "：属性 pays 只用于 calledElement=\"" + PaymentApproval.KEY + "\"，请改正");
            }
            PaymentCall.of(properties)
                    .ifPresentOrElse(call -> check(step, call, model, findings), () -> properties.keySet().stream()
                            .filter(property -> property.startsWith(PaymentCall.PAYS + "."))
                            .forEach(property -> findings.add(step + "：有 " + property + " 而没有 pays，请加属性 pays，写金额的变量")));
        });
        return findings;
    }

    private static void check(String step, PaymentCall call, ModelUnderCheck model, List<String> findings) {
        if (!call.amount().endsWith("InCents")) {
            findings.add(step + "：pays “" + call.amount() + "”不是金额，请写以 InCents 结尾的变量");
        }
        known(step, PaymentCall.PAYS, call.amount(), model, findings);
        known(step, PaymentCall.REQUESTED_BY, call.requestedBy(), model, findings);
        call.key().ifPresent(name -> known(step, PaymentCall.KEY, name, model, findings));
        call.with().forEach(name -> known(step, PaymentCall.WITH, name, model, findings));
        String payee = PaymentApproval.PAYEE_NAME.name();
        if (!model.knowsVariable(payee)) {
            findings.add(step + "：付款没有收款人，请在前面的表单里加字段 " + payee);
        }
        call.category().ifPresentOrElse(word -> checkCategory(step, word, model, findings), () -> {
            if (!model.knowsVariable(PaymentApproval.CATEGORY.name())) {
                findings.add(step + "：付款没有类别，请加属性 " + PaymentCall.CATEGORY + "，或在表单里加字段 category");
            }
        });
    }

    private static void known(String step, String property, String name, ModelUnderCheck model, List<String> findings) {
        if (!model.knowsVariable(name)) {
            findings.add("%s：%s 中没有“%s”这个变量，请改正".formatted(step, property, name));
        }
    }

    private static void checkCategory(String step, String word, ModelUnderCheck model, List<String> findings) {
        Set<String> words = new LinkedHashSet<>(categories(model.model()));
        model.others().stream()
                .filter(other -> other.key().equals(PaymentApproval.KEY))
                .forEach(approval -> words.addAll(categories(approval)));
        if (!words.contains(word)) {
            findings.add("%s：%s 没有“%s”这一类付款，请写 %s 之一，或在属性 options.category 里加上它的名称"
                    .formatted(step, PaymentCall.CATEGORY, word, String.join("、", words)));
        }
    }

    /** Of the payment's own, and what the caller calls its own. */
    private static Set<String> categories(ProcedureModel model) {
        return model.property("options.category")
                .map(words -> Texts.pairs(words).keySet())
                .orElse(Set.of());
    }
}
