package kobai.browser;

import java.util.List;
import kobai.classpage.ClassPage;
import kobai.classpage.ClassRows;
import kobai.lab.page.BriefReports;
import kobai.lab.page.LabPage;
import kobai.report.page.Plotly;
import kobai.report.student.ReportPage;
import kobai.text.Texts;

/** The pages that are tried. */
final class PageSamples {
  static final PageSample PASS =
      new PageSample("pass", "en", 10, 3, texts -> report(Work.RIGHT, texts));
  static final PageSample FAIL =
      new PageSample("fail", "ja", 10, 3, texts -> report(Work.WRONG, texts));
  static final List<PageSample> OTHERS =
      List.of(
          PASS,
          new PageSample("not-started", "en", 10, 3, texts -> report(Work.UNTOUCHED, texts)),
          new PageSample("class", "en", 0, 0, PageSamples::ofClass),
          new PageSample("class", "ja", 0, 0, PageSamples::ofClass),
          new PageSample("lab", "en", 11, 1, PageSamples::ofLab));

  private PageSamples() {}

  private static String report(Work work, Texts texts) {
    return ReportPage.of(work.grade(), texts, Plotly.FILE, true);
  }

  private static String ofLab(Texts texts) {
    return LabPage.of(BriefReports.all(), "layers", texts, Plotly.FILE);
  }

  private static String ofClass(Texts texts) {
    return ClassPage.of(ClassRows.summary(ClassRows.of(120, 4)), texts);
  }
}
