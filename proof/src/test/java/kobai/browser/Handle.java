package kobai.browser;

import java.util.List;
import org.openqa.selenium.Keys;

/**
 * A slider of a page, and the hand on the keyboard that moves it.
 *
 * @param id of the slider
 */
record Handle(Page page, String id) {

  static List<Handle> of(Page page) {
    return page
        .all("[...document.querySelectorAll('input[type=range]')].map((slider) => slider.id)")
        .stream()
        .map(id -> new Handle(page, id))
        .toList();
  }

  /** Presses keys on it. */
  void press(Keys... keys) {
    page.focus("#" + id);
    page.press(keys);
  }

  /** Presses the button that plays it, or stops it. */
  void play() {
    page.focus("[data-plays=" + id + "]");
    page.press(Keys.ENTER);
  }

  /** Returns an expression of JavaScript for its position. */
  String value() {
    return "Number(" + slider() + ".value)";
  }

  int position() {
    return ((Long) page.ask(value())).intValue();
  }

  int last() {
    return ((Long) page.ask("Number(" + slider() + ".max)")).intValue();
  }

  /** Returns what the position is called, what is shown of it, and what is said of it. */
  List<String> names() {
    return page.all(
        "((slider) => [JSON.parse(slider.dataset.values)[slider.value],"
            + " slider.parentElement.querySelector('output').textContent,"
            + " slider.getAttribute('aria-valuetext')])(%s)".formatted(slider()));
  }

  /** Returns how many parts of the page are shown that wait for a position of this slider. */
  int shown() {
    return count(
        "part.dataset.last === undefined && part.checkVisibility({ visibilityProperty: true })");
  }

  /** Returns how many there are. */
  int parts() {
    return count("part.dataset.last === undefined");
  }

  /** Returns how many of the explanations are shown. */
  int explanations() {
    return count("part.dataset.last !== undefined && part.checkVisibility()");
  }

  private int count(String condition) {
    return page.all(
            "[...document.querySelectorAll('[data-steps=%s]')].filter((part) => %s)"
                .formatted(id, condition))
        .size();
  }

  private String slider() {
    return "document.getElementById('" + id + "')";
  }
}
