package cn.guicheng.web.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives the page of a web application the nonce of its own Content-Security-Policy. The web applications keep the nonce in one
 * place for everybody, so a page asked for while another request is under way carries the other's, and the browser then runs
 * none of its scripts: an empty window.
 */
class OneNonceForEachPage extends OncePerRequestFilter {
    private static final String POLICY = "Content-Security-Policy";
    private static final Pattern IN_POLICY = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"[^\"]*\"");

    /** Pages have addresses without a file's ending, with a slash behind or not; scripts and pictures pass unread. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.indexOf('.', path.lastIndexOf('/')) >= 0;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        String policy = page.getHeader(POLICY);
        Matcher nonce = IN_POLICY.matcher(policy == null ? "" : policy);
        if (nonce.find()) {
            // A page may ask before it is left with something in it that could not be kept.
            page.setHeader(POLICY, policy.replace("sandbox ", "sandbox allow-modals "));
            String own = Matcher.quoteReplacement("nonce=\"" + nonce.group(1) + "\"");
            String html = new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
            page.resetBuffer();
            page.getOutputStream().write(IN_PAGE.matcher(html).replaceAll(own).getBytes(StandardCharsets.UTF_8));
        }
        page.copyBodyToResponse();
    }
}
