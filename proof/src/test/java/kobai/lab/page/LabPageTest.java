package kobai.lab.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kobai.lab.Report;
import kobai.report.page.Markup;
import kobai.text.Texts;
import kobai.tier.Tags;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of the laboratory shows every experiment, and says what its plots show. */
@Tag(Tags.CORPUS)
@Tag(Tags.DAILY)
class LabPageTest {
  private static final List<Report> REPORTS = BriefReports.all();

  private static String page(String language) {
    return page(REPORTS, language);
  }

  private static String page(List<Report> reports, String language) {
    return LabPage.of(
        reports, "layers <of> mine", Texts.in(Locale.forLanguageTag(language)), "plotly.js");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ja"})
  @DisplayName("Every experiment has its chapter, its plots with tables, and what was printed")
  void page_allExperiments_shown(String language) {
    Markup page = Markup.of(page(language));
    assertEquals(language, page.root().getAttribute("lang"));
    assertEquals(REPORTS.size(), page.elements("section").size());
    int figures = page.elements("figure").size();
    assertEquals(1 + 3 + 2 + 2 + 3, figures);
    assertEquals(figures, page.elements("table").size());
    assertEquals(REPORTS.size(), page.elements("pre").size());
    assertEquals(1, page.elements("input").size(), "the hidden layer moves");
    Texts texts = Texts.in(Locale.forLanguageTag(language));
    for (int k = 0; k < REPORTS.size(); k++) {
      String last = REPORTS.get(k).screen(texts).get(0);
      assertTrue(page.elements("pre").get(k).getTextContent().contains(last), last);
    }
  }

  @Test
  @DisplayName("Names are shown as text, even if they look like markup")
  void layers_likeMarkup_remainText() {
    assertTrue(page("en").contains("layers &lt;of&gt; mine"));
  }

  @Test
  @DisplayName("Every plot has its own id, and its slider exists")
  void figures_ids_unique() {
    List<LabPage.Chapter> chapters =
        REPORTS.stream().map(report -> LabPage.chapter(report, Texts.in(Locale.ENGLISH))).toList();
    List<String> ids =
        chapters.stream().flatMap(c -> c.figures().stream()).map(f -> f.id()).toList();
    assertEquals(ids.size(), ids.stream().distinct().count());
    for (LabPage.Chapter chapter : chapters) {
      Stream<String> movers = chapter.figures().stream().map(f -> f.motion().slider());
      String slider = chapter.slider().map(s -> s.id()).orElse("");
      assertTrue(movers.allMatch(mover -> mover.equals(slider)), chapter.title());
    }
  }

  @Test
  @DisplayName("The same experiments give the same bytes with another number of threads")
  void page_otherThreads_sameBytes() {
    List<Report> one = BriefReports.untimed(1);
    List<Report> three = BriefReports.untimed(3);
    assertEquals(page(one, "en"), page(three, "en"));
    assertEquals(page(one, "ja"), page(three, "ja"));
  }
}
