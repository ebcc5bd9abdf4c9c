package kobai.report;

import kobai.check.Texts;
import kobai.grading.CheckResult;

/** What a check is about, in one sentence of the reader's language. */
public final class CheckTitle {
  private CheckTitle() {}

  /** Returns the title of this very check, or else of its kind, or else the English one. */
  public static String of(CheckResult check, Texts texts) {
    String method = check.id().substring(check.id().indexOf('.') + 1);
    String ofKind = texts.textOr("check." + method, check.title());
    return texts.textOr("check." + check.id(), ofKind);
  }
}
