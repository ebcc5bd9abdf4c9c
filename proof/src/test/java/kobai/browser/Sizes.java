package kobai.browser;

import java.util.List;

/** Finds what does not fit. */
final class Sizes {

  /** Plots take the width of their containers, a moment after these have theirs. */
  static final String SETTLED =
      """
      [...document.querySelectorAll(".drawn")].every((canvas) =>
        Math.abs(canvas.querySelector("svg").clientWidth - canvas.clientWidth) < 3)
      """;

  private Sizes() {}

  /** Returns what extends over the side of the page, unless it is in something that scrolls. */
  static List<String> tooWide(Page page) {
    return page.all(
        """
        (() => {
          const wide = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= wide) return [];
          return ["the document", ...[...document.querySelectorAll("main *")]
            .filter((part) => part.getBoundingClientRect().right > wide && !part.closest(".scroll"))
            .map((part) => part.outerHTML.slice(0, 80))];
        })()
        """);
  }

  /** Returns the texts in plots that extend over a side of the plot. */
  static List<String> cutOff(Page page) {
    return page.all(
        """
        [...document.querySelectorAll(".canvas")].flatMap((canvas) => {
          const all = canvas.getBoundingClientRect();
          return [...canvas.querySelectorAll("svg text")].filter((text) => {
            const box = text.getBoundingClientRect();
            return box.width > 0 && (box.left < all.left - 1 || box.right > all.right + 1
              || box.top < all.top - 1 || box.bottom > all.bottom + 1);
          }).map((text) => canvas.id + ": " + text.textContent);
        })
        """);
  }

  /** Returns what is folded and cannot be read. */
  static List<String> folded(Page page) {
    return page.all(
        """
        [...document.querySelectorAll("details > :not(summary)")]
          .filter((part) => part.parentElement.checkVisibility() && !part.checkVisibility())
          .map((part) => part.outerHTML.slice(0, 80))
        """);
  }

  /** Returns the colours of the text, and of the axes of the plots. */
  static List<String> inks(Page page) {
    return page.all(
        """
        [getComputedStyle(document.body).color,
          ...[...document.querySelectorAll(".xtick text")].map((text) => getComputedStyle(text).fill)]
        """);
  }
}
