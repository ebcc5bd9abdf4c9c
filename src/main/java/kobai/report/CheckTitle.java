package kobai.report;

import kobai.grading.CheckResult;
import kobai.text.Texts;

/** The subject of a check, in one sentence in the reader's language. */
public final class CheckTitle {
  private CheckTitle() {}

  /** Returns the title of this check, or else of its kind, or else the English one. */
  public static String of(CheckResult check, Texts texts) {
    return of(check.id(), check.title(), texts);
  }

  /** Returns the same for a check of a class, whose row keeps only the id and the English title. */
  public static String of(String id, String english, Texts texts) {
    String method = id.substring(id.indexOf('.') + 1);
    String ofKind = texts.textOr("check." + method, english);
    return texts.textOr("check." + id, ofKind);
  }
}
