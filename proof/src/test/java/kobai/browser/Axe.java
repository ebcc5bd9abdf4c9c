package kobai.browser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * An automated accessibility check: the rules of axe-core, for WCAG and for good practice. The
 * other tests cover what it does not see.
 */
final class Axe {
  private static final String SCRIPT = script();

  private Axe() {}

  /** Returns the rules that a page breaks, and where it breaks them. */
  static List<String> violations(Page page) {
    page.run(SCRIPT);
    return page.await(
        """
        axe.run(document, { resultTypes: ["violations"] }).then(
          (found) => done(found.violations.map((rule) =>
            rule.id + ": " + rule.nodes.map((node) => node.target + " " + node.html).join(", "))),
          (error) => done([String(error)]));
        """);
  }

  private static String script() {
    try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
