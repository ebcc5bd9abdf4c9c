package kobai.browser;

import java.util.Locale;
import java.util.function.Function;
import kobai.text.Texts;

/**
 * A page to try.
 *
 * @param name what it shows
 * @param language "en" or "ja"
 * @param plots how many plots there are in it
 * @param sliders how many sliders there are in it
 * @param page renders it
 */
record PageSample(
    String name, String language, int plots, int sliders, Function<Texts, String> page) {

  String file() {
    return name + "-" + language + ".html";
  }

  String html() {
    return page.apply(Texts.in(Locale.forLanguageTag(language)));
  }

  @Override
  public String toString() {
    return name + ", " + language;
  }
}
