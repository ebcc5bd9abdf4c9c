package kobai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;

/** What every page must be: quiet, at home on narrow screens and on paper, and open to all. */
@ExtendWith(Browsing.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // a page is opened once
abstract class AnyPage extends MovingParts {

  @BeforeParameterizedClassInvocation(injectArguments = false)
  void open(Chromium chromium, @TempDir Path folder) throws IOException {
    page = chromium.open(sample, folder);
  }

  @BeforeEach
  void onADesk() {
    page.is(Scheme.LIGHT);
    page.width(1200);
    page.unfold();
  }

  @AfterEach
  void nothingOnTheConsole_nothingFromTheNetwork() {
    assertEquals(List.of(), page.complaints());
  }

  @Test
  @DisplayName("No accessibility rule is broken, in light colours")
  void page_light_isAccessible() {
    assertEquals(List.of(), Axe.violations(page));
  }

  @Test
  @DisplayName("No accessibility rule is broken, in dark colours")
  void page_dark_isAccessible() {
    page.is(Scheme.DARK);
    assertEquals(List.of(), Axe.violations(page));
  }

  @Test
  @DisplayName("The Tab key reaches everything that can be used or scrolled, in reading order")
  void page_tab_reachesEverythingInOrder() {
    Walk walk = Walk.through(page);
    List<Long> all = LongStream.range(0, walk.places().size()).boxed().toList();
    assertEquals(all, walk.order(), walk.places().toString());
    assertEquals(List.of(), walk.unseen());
  }

  @Test
  @DisplayName("A page 400 pixels wide does not scroll sideways, and nothing drawn is cut off")
  void page_narrow_fits() {
    page.width(400);
    page.until(Sizes.SETTLED);
    assertEquals(List.of(), Sizes.tooWide(page));
    assertEquals(List.of(), Sizes.cutOff(page));
  }

  @Test
  @DisplayName("On paper everything is unfolded, light, and no wider than the sheet")
  void page_printedFromADarkScreen_isWholeAndLight() {
    page.fold();
    page.is(Scheme.DARK);
    page.is(Scheme.PAPER_OF_DARK);
    page.width(700);
    page.until(Sizes.SETTLED);
    assertEquals(List.of(), Sizes.tooWide(page));
    assertEquals(List.of(), Sizes.folded(page));
    assertEquals(Set.of("rgb(36, 38, 43)"), Set.copyOf(Sizes.inks(page)));
  }
}
