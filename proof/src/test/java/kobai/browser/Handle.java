package kobai.browser;

import java.util.List;
import org.openqa.selenium.Keys;

/**
 * A slider of a page, moved with the keyboard.
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

  /** Presses keys on the slider. */
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

  /**
   * Returns the value of the position, the text shown for it, and the text that is read out for it.
   */
  List<String> names() {
    return page.all(
        "((slider) => [JSON.parse(slider.dataset.values)[slider.value],"
            + " slider.parentElement.querySelector('output').textContent,"
            + " slider.getAttribute('aria-valuetext')])(%s)".formatted(slider()));
  }

  /** Returns how many of the parts that wait for a position of this slider are shown. */
  int shown() {
    return count(
        "part.dataset.last === undefined && part.checkVisibility({ visibilityProperty: true })");
  }

  /** Returns how many such parts there are. */
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
