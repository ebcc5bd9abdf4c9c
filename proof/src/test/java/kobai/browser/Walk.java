package kobai.browser;

import java.util.ArrayList;
import java.util.List;
import org.openqa.selenium.Keys;

/**
 * The path of the Tab key through a page.
 *
 * @param places everything that should be on the path, in the order of the document
 * @param order the places in the order in which they had the focus; −1 is something else
 * @param unseen what had the focus without showing it
 */
record Walk(List<String> places, List<Long> order, List<String> unseen) {

  /** Everything that is used with the keyboard, or scrolled with it. */
  private static final String PLACES =
      """
      window.places = [...document.querySelectorAll("body *")].filter((part) => {
        const uses = part.matches("a[href], button, input, select, textarea, summary, [tabindex='0']");
        const scrolls = /auto|scroll/.test(getComputedStyle(part).overflow)
          && (part.scrollWidth > part.clientWidth || part.scrollHeight > part.clientHeight);
        return (uses || scrolls) && part.checkVisibility({ visibilityProperty: true });
      });
      """;

  /** Whether the element with the focus has an outline, and nothing covers it. */
  private static final String SEEN =
      """
      (() => {
        const part = document.activeElement, style = getComputedStyle(part);
        const box = part.getBoundingClientRect();
        const x = (box.left + box.right) / 2;
        const y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
        const top = document.elementFromPoint(x, y);
        return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
          && (part.contains(top) || top !== null && top.contains(part));
      })()
      """;

  private static final String NAMES =
      "window.places.map((part) => part.outerHTML.slice(0, 80).replace(/\\s+/g, ' '))";

  /** Goes from the top of the page to its end. */
  static Walk through(Page page) {
    page.run(PLACES);
    page.run("document.body.tabIndex = -1; document.body.focus(); document.body.blur();");
    List<String> places = page.all(NAMES);
    List<Long> order = new ArrayList<>();
    List<String> unseen = new ArrayList<>();
    for (int k = 0; k < places.size(); k++) {
      page.press(Keys.TAB);
      order.add((Long) page.ask("window.places.indexOf(document.activeElement)"));
      if (!(boolean) page.ask(SEEN)) {
        unseen.add((String) page.ask("document.activeElement.outerHTML.slice(0, 80)"));
      }
    }
    return new Walk(places, order, unseen);
  }
}
