package kobai.tier;

import java.util.Set;

/** The tags of tests that take longer than a unit test may. */
public final class Tags {
  /** Starts processes: the command line in its own JVM, workers, git, a pseudo-terminal. */
  public static final String PROCESS = "process";

  /** Grades hand-ins that attack the grader. */
  public static final String HOSTILE = "hostile";

  /** Runs Maven in a copy of the project. */
  public static final String MAVEN = "maven";

  /** Opens pages in a browser. */
  public static final String BROWSER = "browser";

  /** Tries many seeds, pairs of mistakes, samples or faults. */
  public static final String CORPUS = "corpus";

  /** Looks into the runnable jar, which the phase package builds. */
  public static final String JAR = "jar";

  /** Represents its kind in the daily {@code verify}. */
  public static final String DAILY = "daily";

  /** Takes part in every slice of the whole proof, with a part of its cases: {@link Slice#part}. */
  public static final String SPREAD = "spread";

  /** The kinds of tests that are not unit tests. */
  static final Set<String> KINDS = Set.of(PROCESS, HOSTILE, MAVEN, BROWSER, CORPUS, JAR);

  private Tags() {}
}
