package cn.guicheng.engine.internal;

import java.lang.reflect.Method;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.ExpressionManager;

/**
 * No expression of a question is evaluated but those by which the inbox's own filters ask who is asking. The engine runs them with
 * everything the program has, in questions joined by “or” and in stored filters too (CVE-2026-109432). A question is recognised by its
 * having no case behind it: models are always evaluated for one.
 */
public final class QueryExpressions implements ExpressionManager {
    public static final String ME = "${currentUser()}";
    public static final String MY_GROUPS = "${currentUserGroups()}";
    private static final Set<String> ALLOWED = Set.of(ME, MY_GROUPS);

    private final ExpressionManager models;

    QueryExpressions(ExpressionManager models) {
        this.models = models;
    }

    @Override
    public Expression createExpression(String text) {
        Expression expression = models.createExpression(text);
        return ALLOWED.contains(text) || expression.isLiteralText() ? expression : new OfModel(expression);
    }

    @Override
    public void addFunction(String name, Method function) {
        models.addFunction(name, function);
    }

    /** An expression that is evaluated for a case only. */
    private record OfModel(Expression expression) implements Expression {
        @Override
        public Object getValue(VariableScope scope) {
            return expression.getValue(held(scope));
        }

        @Override
        public Object getValue(VariableScope scope, BaseDelegateExecution context) {
            return expression.getValue(held(scope), context);
        }

        @Override
        public void setValue(Object value, VariableScope scope) {
            expression.setValue(value, held(scope));
        }

        @Override
        public void setValue(Object value, VariableScope scope, BaseDelegateExecution context) {
            expression.setValue(value, held(scope), context);
        }

        @Override
        public String getExpressionText() {
            return expression.getExpressionText();
        }

        @Override
        public boolean isLiteralText() {
            return false;
        }

        private VariableScope held(VariableScope scope) {
            if (scope == null) {
                throw new BadUserRequestException("Expressions are not evaluated in queries");
            }
            return scope;
        }
    }
}
