package kobai.diagnosis;

import java.util.*;
import kobai.samples.*;

class Scratch {
  public static void main(String[] a) {
    java.io.PrintStream out = System.out;
    System.setErr(new java.io.PrintStream(java.io.OutputStream.nullOutputStream()));
    System.setOut(new java.io.PrintStream(java.io.OutputStream.nullOutputStream()));
    long seeds = Long.parseLong(a[0]);
    String only = a.length > 1 ? a[1] : "";
    int bad = 0, all = 0;
    long t0 = System.nanoTime();
    int runs = 0;
    for (Sample s : Samples.all(Samples::mistaken)) {
      if (!s.toString().contains(only)) continue;
      all++;
      Map<Set<String>, Integer> got = new LinkedHashMap<>();
      for (long k = 1; k <= seeds; k++) {
        got.merge(Patients.names(s, k), 1, Integer::sum);
        runs++;
      }
      Set<String> want = new TreeSet<>(s.names());
      if (!got.keySet().equals(Set.of(want))) {
        bad++;
        out.println(s + "  want " + want + "  got " + got);
      }
    }
    out.println(bad + " of " + all + " differ; ms/run " + (System.nanoTime() - t0) / 1e6 / runs);
    for (String kind : List.of("right", "strange")) {
      bad = 0;
      all = 0;
      runs = 0;
      t0 = System.nanoTime();
      for (Sample s : Samples.all(kind.equals("right") ? Samples::right : Samples::strange)) {
        if (!s.toString().contains(only)) continue;
        all++;
        Map<Set<String>, Integer> got = new LinkedHashMap<>();
        for (long k = 1; k <= seeds; k++) {
          Set<String> g = Patients.names(s, k);
          g.removeIf(n -> n.endsWith(":unknown"));
          got.merge(g, 1, Integer::sum);
          runs++;
        }
        if (!got.keySet().equals(Set.of(Set.of()))) {
          bad++;
          out.println(kind + " " + s + " got " + got);
        }
      }
      out.println(
          kind
              + ": "
              + bad
              + " of "
              + all
              + " named; ms/run "
              + (System.nanoTime() - t0) / 1e6 / runs);
    }
  }
}
