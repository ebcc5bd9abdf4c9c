package kobai.format;

import kobai.grading.Grade;

/**
 * The grade of one hand-in as some platform reads it. The same arguments give the same bytes: a
 * format never uses the clock, the machine or the system's language.
 */
public interface GradeFormat {

  /** Returns the name that selects this format: "gradescope". */
  String id();

  /** Returns the name of the file. Each format has its own, since one folder may hold several. */
  String fileName();

  /**
   * Returns the grade in this format, to be written as UTF-8.
   *
   * @param grade the grade
   * @param context what is not in the grade
   * @throws IllegalArgumentException if this format needs more than the context holds
   */
  String of(Grade grade, Context context);
}
