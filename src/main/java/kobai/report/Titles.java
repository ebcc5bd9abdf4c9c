package kobai.report;

import kobai.check.Texts;

/** The titles of checks in the reader's language. */
public final class Titles {
  private Titles() {}

  /**
   * Returns the title of this very check, or else of its kind, or else the English one.
   *
   * @param id of the check: "AffineTest.backward_oneRow_gradientsAgree"
   * @param english the title in the suite
   */
  public static String of(String id, String english, Texts texts) {
    String method = id.substring(id.indexOf('.') + 1);
    String ofKind = texts.textOr("check." + method, english);
    return texts.textOr("check." + id, ofKind);
  }
}
