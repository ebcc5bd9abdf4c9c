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
 * What all pages share: templates that escape whatever they are given, and what is put into each
 * page so that it remains one file.
 *
 * <p>A template is a resource beside this class, written in Mustache. It asks a view, a plain
 * object, for the values of its methods: {@code {{name}}} is {@code view.name()}, escaped; {@code
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

  /** A section of something that is not there is left out. */
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
   * @param view what it is filled in with
   * @param key what the keys of its texts begin with; those that all pages share begin with "page"
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

  /** Returns a file beside this class. */
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
