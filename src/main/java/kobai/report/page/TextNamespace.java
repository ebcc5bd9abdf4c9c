package kobai.report.page;

import com.samskivert.mustache.Mustache;
import kobai.text.Texts;

/**
 * The texts of a page by their keys: where keys begin with "class", {@code {{t.points.caption}}} is
 * the text of class.points.caption.
 */
final class TextNamespace implements Mustache.CustomContext {
  private final Texts texts;
  private final String key;

  TextNamespace(Texts texts, String key) {
    this.texts = texts;
    this.key = key;
  }

  @Override
  public Object get(String name) {
    return new TextNamespace(texts, key + "." + name);
  }

  @Override
  public String toString() {
    return texts.text(key);
  }
}
