package kobai.report.page;

import com.samskivert.mustache.DefaultCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kobai.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The parts that all pages share: templates that escape all values, and the resources that are put
 * into each page so that it remains one file.
 *
 * <p>A template is a resource next to this class, written in Mustache. It reads its values from the
 * methods of a view, a plain object: {@code {{name}}} is {@code view.name()}, escaped; {@code
 * {{#checks}}…{{/checks}}} is repeated for each of {@code view.checks()}. Texts are {@code
 * {{t.key}}}. A name that the view does not know is an error.
 */
public final class Pages {
  private static final Mustache.Compiler COMPILER =
      Mustache.compiler()
          .strictSections(true)
          .withCollector(new OptionalsToo())
          .withLoader(name -> new StringReader(resource(name + ".mustache")));

  private static final Map<String, Template> TEMPLATES = new ConcurrentHashMap<>();

  private Pages() {}

  /** Leaves out the section of an empty Optional. */
  private static final class OptionalsToo extends DefaultCollector {
    @Override
    public @Nullable Iterator<?> toIterator(Object value) {
      return value instanceof Optional<?> optional
          ? optional.stream().iterator()
          : super.toIterator(value);
    }
  }

  /**
   * The texts of a page by their keys: where keys begin with "class", {@code {{t.points.caption}}}
   * is the text of class.points.caption.
   */
  private record Keys(Texts texts, String key) implements Mustache.CustomContext {
    @Override
    public Object get(String name) {
      return new Keys(texts, key + "." + name);
    }

    @Override
    public String toString() {
      return texts.text(key);
    }
  }

  /**
   * Fills in a template.
   *
   * @param template its name: "class"
   * @param view the object with the values
   * @param key the beginning of the keys of its texts; for texts that all pages share, "page"
   */
  public static String render(String template, Object view, Texts texts, String key) {
    Map<String, Object> page = new HashMap<>();
    page.put("view", view);
    page.put("t", new Keys(texts, key));
    page.put("p", new Keys(texts, "page"));
    page.put("lang", texts.locale().getLanguage());
    page.put("css", resource("kobai.css"));
    page.put("script", resource("figures.js"));
    return TEMPLATES.computeIfAbsent(template, name -> COMPILER.loadTemplate(name)).execute(page);
  }

  /** Returns the content of a file next to this class. */
  static String resource(String name) {
    try (InputStream in = Pages.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("there is no " + name + " beside " + Pages.class);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
