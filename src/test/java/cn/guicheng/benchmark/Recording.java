package cn.guicheng.benchmark;

import java.util.Set;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Switches off the recording of how the procedures run, so that a case can be walked with it and without it. */
class Recording implements BeanPostProcessor {
    private static final Set<String> RECORDERS = Set.of("runRecorder", "stepRecorder", "historyRecorder");

    private volatile boolean on = true;

    void set(boolean on) {
        this.on = on;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!RECORDERS.contains(name)) {
            return bean;
        }
        ProxyFactory proxy = new ProxyFactory(bean);
        proxy.setProxyTargetClass(true);
        proxy.addAdvice((MethodInterceptor) call -> on ? call.proceed() : null);
        return proxy.getProxy(bean.getClass().getClassLoader());
    }
}
