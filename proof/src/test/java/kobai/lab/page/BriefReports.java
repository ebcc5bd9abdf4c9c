package kobai.lab.page;

import java.util.ArrayList;
import java.util.List;
import kobai.lab.Benches;
import kobai.lab.Configuration;
import kobai.lab.Convergence;
import kobai.lab.Hidden;
import kobai.lab.Minima;
import kobai.lab.Numerical;
import kobai.lab.Rates;
import kobai.lab.Report;

/** Every experiment, with few runs of few steps. */
public final class BriefReports {
  private static final Configuration B = brief("b", 300);
  private static final Configuration G = brief("g", 300);
  private static final Configuration PLANE =
      new Configuration("f2", Hidden.PLANE.recipe().withSteps(400));

  private BriefReports() {}

  private static Configuration brief(String name, int steps) {
    return new Configuration(name, Configuration.of(name).recipe().withSteps(steps));
  }

  /** Returns their results. */
  public static List<Report> all() {
    List<Report> all = new ArrayList<>(untimed(2));
    all.add(2, Numerical.of(G, List.of(2, 4)).run(Benches.of(2), 1));
    return all;
  }

  /** Returns the results of those that measure no time, run with this number of threads. */
  static List<Report> untimed(int threads) {
    return List.of(
        Convergence.of(List.of(B, G), 10).run(Benches.of(threads), 1),
        Minima.of(B, 10).run(Benches.of(threads), 40),
        Rates.of(G, List.of(0.1, 1.0), 3).run(Benches.of(threads), 1),
        Hidden.of(PLANE).run(Benches.of(threads), 1));
  }
}
