package kobai.browser;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.openqa.selenium.Keys;

/** What is drawn on a page, and what moves it: the part of {@link AnyPage} that is about plots. */
abstract class MovingParts {
  @Parameter PageSample sample;

  Page page;

  @Test
  @DisplayName("Every plot is drawn")
  void plots_all_areDrawn() {
    List<Plot> plots = Plot.of(page, "");
    assertEquals(sample.plots(), plots.size());
    assertEquals(List.of(), plots.stream().filter(plot -> !plot.isDrawn()).toList());
  }

  @Test
  @DisplayName("The arrow keys move each slider, its label, and every plot that depends on it")
  void slider_arrowKeys_movePlots() {
    List<Handle> handles = Handle.of(page);
    assertEquals(sample.sliders(), handles.size());
    for (Handle handle : handles) {
      handle.press(Keys.HOME);
      List<Plot> plots = Plot.of(page, handle.id());
      List<String> before = plots.stream().map(Plot::numbers).toList();
      handle.press(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
      assertEquals(3, handle.position());
      assertEquals(1, Set.copyOf(handle.names()).size(), handle.names().toString());
      for (int k = 0; k < plots.size(); k++) {
        assertNotEquals(before.get(k), plots.get(k).numbers(), plots.get(k).id());
      }
    }
  }

  @Test
  @DisplayName("Each step shows more, until everything is shown, with one explanation at a time")
  void steps_oneAfterTheOther_showMore() {
    for (Handle handle : Handle.of(page).stream().filter(h -> h.parts() > 0).toList()) {
      handle.press(Keys.HOME);
      for (int step = 1, before = handle.shown(); step <= handle.last(); step++) {
        handle.press(Keys.ARROW_RIGHT);
        assertTrue(handle.shown() > before, handle.names().toString());
        assertEquals(1, handle.explanations());
        before = handle.shown();
      }
      assertEquals(handle.parts(), handle.shown());
    }
  }

  @Test
  @DisplayName("The button plays from the start, and stops when it is pressed again")
  void play_pressedTwice_goesAndStops() {
    page.run("const set = setTimeout; setTimeout = (go, ms) => set(go, Math.min(ms, 500));");
    for (Handle handle : Handle.of(page)) {
      handle.press(Keys.END);
      handle.play();
      page.until("![0, %d].includes(%s)".formatted(handle.last(), handle.value()));
      handle.play();
      int stopped = handle.position();
      page.pause(700);
      assertEquals(stopped, handle.position());
      assertTrue(stopped < handle.last());
    }
  }

  @Test
  @DisplayName("The arrow keys turn 3-D plots, which keep their view in another epoch")
  void space_arrowKeys_turnIt() {
    for (Plot plot : Plot.of(page, "").stream().filter(Plot::isSpace).toList()) {
      double[] before = plot.eye();
      page.focus("#" + plot.id());
      page.press(Keys.ARROW_LEFT, Keys.ARROW_UP);
      double[] turned = plot.eye();
      assertTrue(turned[0] != before[0] && turned[2] > before[2]);
      Handle.of(page).forEach(handle -> handle.press(Keys.ARROW_LEFT));
      assertArrayEquals(turned, plot.eye(), 1e-9);
    }
  }

  @Test
  @DisplayName("Plots on a dark screen are printed in the colours for paper")
  void plots_printedFromADarkScreen_inInk() {
    page.is(Scheme.DARK);
    page.run(
        """
        window.printed = new Set(); // a busy browser may draw one twice
        const react = window.Plotly?.react;
        if (react) window.Plotly.react = (canvas, traces, layout, config) => {
          if (layout.font.color === '#24262b') window.printed.add(canvas);
          return react(canvas, traces, layout, config);
        };
        """);
    page.print();
    assertEquals(sample.plots(), page.all("[...printed].map((canvas) => canvas.id)").size());
  }
}
