package kobai.classpage;

import kobai.report.page.Pages;
import kobai.text.Texts;

/**
 * class.html: how a class did, and what to tell it next. The page knows no student: a {@link
 * ClassSummary} holds only counts, and small counts are not shown exactly (see {@link
 * AnonymityThreshold}). The same rows, in any order, give the same page.
 */
public final class ClassPage {
  private ClassPage() {}

  /** Returns the page in the language of the texts. */
  public static String of(ClassSummary summary, Texts texts) {
    return Pages.render("class", new ClassView(summary, texts), texts, "class");
  }
}
