package cn.guicheng.web.door;

import cn.guicheng.engine.internal.Clashes;
import cn.guicheng.register.answer.Answer;
import cn.guicheng.register.answer.Answers;
import cn.guicheng.register.answer.KeyInUse;
import cn.guicheng.web.kit.ErrorBody;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A request whose work, key and answer are one transaction: whatever dies in between, either the work is done and its answer is kept, or
 * nothing is there and it can be sent again.
 */
@Component
class KeyedWork {
    /** So often, with the database's patience for a lock each time, a second sending waits for the first. */
    static final int ATTEMPTS = 15;

    /** Of requests that need a connection beside that of their key, so that they never take all there are. */
    private static final int SEVERAL_AT_A_TIME = 4;

    private static final Logger LOG = LoggerFactory.getLogger(KeyedWork.class);

    private final Answers answers;
    private final PlatformTransactionManager transactions;
    private final TransactionTemplate outside;
    private final Semaphore turns = new Semaphore(SEVERAL_AT_A_TIME);

    KeyedWork(Answers answers, PlatformTransactionManager transactions) {
        this.answers = answers;
        this.transactions = transactions;
        this.outside = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NOT_SUPPORTED));
    }

    /**
     * Does the work and answers.
     *
     * @param several whether the work is of several transactions of its own; the key is then held until the last of them
     * @return false where somebody else has the key, and nothing was done
     */
    boolean isDone(
            String person,
            String key,
            String hash,
            boolean several,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        if (!several) {
            return isDoneInTransaction(person, key, hash, request, response, chain);
        }
        turns.acquireUninterruptibly();
        try {
            return isDoneInTransaction(
                    person,
                    key,
                    hash,
                    request,
                    response,
                    (asked, answered) -> beside(chain, (HttpServletRequest) asked, (HttpServletResponse) answered));
        } finally {
            turns.release();
        }
    }

    private boolean isDoneInTransaction(
            String person,
            String key,
            String hash,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        TransactionStatus transaction = transactions.getTransaction(new DefaultTransactionDefinition());
        try {
            answers.take(person, key, hash);
            chain.doFilter(request, answer);
            if (answer.getStatus() < 400 && !transaction.isRollbackOnly()) {
                answers.give(person, key, given(hash, answer));
            }
        } catch (KeyInUse taken) {
            transactions.rollback(transaction);
            return false;
        } catch (IOException | ServletException | RuntimeException | Error fault) {
            transactions.rollback(transaction);
            throw fault;
        }
        conclude(transaction, answer);
        answer.copyBodyToResponse();
        return true;
    }

    /** Keeps what was done; what was refused, or cannot be kept, leaves nothing. */
    private void conclude(TransactionStatus transaction, ContentCachingResponseWrapper answer) throws IOException {
        boolean refused = answer.getStatus() >= 400;
        boolean spoilt = !refused && transaction.isRollbackOnly();
        if (refused || spoilt) {
            transactions.rollback(transaction);
            if (spoilt) {
                fault(answer, new IllegalStateException("answered as done in a transaction that cannot be committed"));
            }
            return;
        }
        try {
            transactions.commit(transaction);
        } catch (RuntimeException e) {
            if (Clashes.isOne(e)) {
                answer.resetBuffer();
                new ErrorBody("Refusal", ErrorBody.MOVED_ON).send(answer, 409);
            } else {
                fault(answer, e);
            }
        }
    }

    private static void fault(ContentCachingResponseWrapper answer, RuntimeException fault) throws IOException {
        LOG.error("fault at the end of a request", fault);
        answer.resetBuffer();
        new ErrorBody("Fault", "系统故障，没有任何改变，请稍后再试或联系管理员。").send(answer, 500);
    }

    private static Answer given(String hash, ContentCachingResponseWrapper answer) {
        byte[] content = answer.getContentAsByteArray();
        return new Answer(
                hash,
                answer.getStatus(),
                answer.getContentType(),
                content.length == 0 ? null : new String(content, StandardCharsets.UTF_8));
    }

    private void beside(FilterChain chain, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            outside.executeWithoutResult(status -> {
                try {
                    chain.doFilter(request, response);
                } catch (IOException | ServletException e) {
                    throw new Beside(e);
                }
            });
        } catch (Beside e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw (ServletException) e.getCause();
        }
    }

    private static final class Beside extends RuntimeException {
        Beside(Exception cause) {
            super(cause);
        }
    }
}
