package kobai.report.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/**
 * What all pages share: templates that were compiled with Kobai, and escape whatever they are
 * given, and the style sheet, which goes into each page so that it remains one file.
 */
final class Pages {
  /** The templates become classes of this package, and so see what the package keeps to itself. */
  private static final String TEMPLATES = Pages.class.getPackageName();

  private Pages() {}

  /** Fills in a template. */
  static String render(String template, Map<String, Object> parameters) {
    TemplateEngine engine =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), TEMPLATES);
    StringOutput page = new StringOutput();
    engine.render(template, parameters, page);
    return page.toString();
  }

  /** Returns the style sheet of all pages. */
  static String css() {
    try (InputStream css = Pages.class.getResourceAsStream("kobai.css")) {
      return new String(Objects.requireNonNull(css).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
