package kobai.browser;

import java.util.List;

/**
 * A plot of a page.
 *
 * @param id of the element that it is drawn in
 */
record Plot(Page page, String id) {

  /** Returns the plots of a page, or those that a slider moves. */
  static List<Plot> of(Page page, String slider) {
    return page
        .all(
            """
            [...document.querySelectorAll("[data-figure]")]
              .filter((script) => ["", JSON.parse(script.textContent).slider].includes("%s"))
              .map((script) => script.dataset.figure)
            """
                .formatted(slider))
        .stream()
        .map(id -> new Plot(page, id))
        .toList();
  }

  /** Returns whether curves, colours or a space are visible. */
  boolean isDrawn() {
    String drawn = ".scatterlayer path, .barlayer path, .heatmaplayer image, .gl-container canvas";
    return (boolean)
        page.ask("document.querySelector('#" + id + "')?.querySelector('" + drawn + "') !== null");
  }

  /** Returns whether it can be turned. */
  boolean isSpace() {
    return (boolean) page.ask(canvas() + ".dataset.turns !== undefined");
  }

  /** Returns the numbers that it shows. */
  String numbers() {
    return (String)
        page.ask(
            "JSON.stringify(" + canvas() + ".data.map((trace) => [trace.x, trace.y, trace.z]))");
  }

  /** Returns the position of the viewer, in units of the axes: x, y, z. */
  double[] eye() {
    String eye = canvas() + "._fullLayout.scene.camera.eye";
    return page.all("Object.values(" + eye + ")").stream()
        .mapToDouble(Double::parseDouble)
        .toArray();
  }

  private String canvas() {
    return "document.getElementById('" + id + "')";
  }
}
