package kobai.report;

import kobai.grading.CheckResult;
import kobai.text.Texts;

/** What a check is about, in one sentence of the reader's language. */
public final class CheckTitle {
  private CheckTitle() {}

  /** Returns the title of this very check, or else of its kind, or else the English one. */
  public static String of(CheckResult check, Texts texts) {
    return of(check.id(), check.title(), texts);
  }

  /** Returns the same of a check of which a class's row keeps no more than id and English title. */
  public static String of(String id, String english, Texts texts) {
    String method = id.substring(id.indexOf('.') + 1);
    String ofKind = texts.textOr("check." + method, english);
    return texts.textOr("check." + id, ofKind);
  }
}
