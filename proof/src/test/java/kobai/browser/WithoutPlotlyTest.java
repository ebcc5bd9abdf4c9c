package kobai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kobai.text.Texts;
import kobai.tier.Tags;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** A page that was moved without the file next to it. */
@ExtendWith(Browsing.class)
@Tag(Tags.BROWSER)
class WithoutPlotlyTest {
  private static final String SAID = Texts.in(Locale.ENGLISH).text("page.no-plots");

  @Test
  @DisplayName(
      "In place of each plot, the page says what is missing; numbers and steps are still there")
  void page_withoutPlotly_saysSoAndHasTheNumbers(Chromium chromium, @TempDir Path folder)
      throws IOException {
    PageSample sample = PageSamples.PASS;
    Page page = chromium.open(Files.writeString(folder.resolve(sample.file()), sample.html()));
    page.unfold();
    List<String> said =
        page.all("[...document.querySelectorAll('.canvas')].map((c) => c.innerText)");
    assertEquals(sample.plots(), said.size());
    assertEquals(Set.of(SAID), Set.copyOf(said));
    assertEquals(
        (long) sample.plots(),
        page.ask(
            "[...document.querySelectorAll('.plot')]"
                + ".filter((plot) => plot.querySelector('td').checkVisibility()).length"));
    Handle steps = Handle.of(page).get(0);
    int before = steps.shown();
    steps.press(Keys.ARROW_RIGHT);
    assertTrue(steps.shown() > before);
  }
}
