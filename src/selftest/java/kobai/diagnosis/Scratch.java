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

class ScratchPairs {
  public static void main(String[] a) {
    java.io.PrintStream out = System.out;
    System.setErr(new java.io.PrintStream(java.io.OutputStream.nullOutputStream()));
    System.setOut(new java.io.PrintStream(java.io.OutputStream.nullOutputStream()));
    long seeds = Long.parseLong(a[0]);
    long from = Long.parseLong(a[1]);
    String only = a.length > 2 ? a[2] : "";
    for (String ex : Samples.EXERCISES) {
      if (!ex.contains(only)) continue;
      List<Pair> pairs = Pair.all(Samples.mistaken(ex)).toList();
      java.util.concurrent.atomic.AtomicInteger
          wrong = new java.util.concurrent.atomic.AtomicInteger(),
          missing = new java.util.concurrent.atomic.AtomicInteger(),
          hidden = new java.util.concurrent.atomic.AtomicInteger();
      long t0 = System.nanoTime();
      pairs.parallelStream()
          .forEach(
              p -> {
                for (long s = from; s < from + seeds; s++) {
                  Set<String> got = Patients.names(Examination.of(p.patient(), s));
                  Set<String> extra = new TreeSet<>(got);
                  extra.removeAll(p.names());
                  if (p.hides()) {
                    extra.removeAll(p.alternatives());
                    extra.removeIf(n -> n.endsWith(":unknown"));
                  }
                  Set<String> lack = new TreeSet<>(p.names());
                  lack.removeAll(got);
                  if (!extra.isEmpty()) {
                    wrong.incrementAndGet();
                    synchronized (out) {
                      out.println(
                          "EXTRA " + p + " seed " + s + " extra " + extra + " lacks " + lack);
                    }
                  } else if (!lack.isEmpty() && !(p.hides() && !got.isEmpty())) {
                    missing.incrementAndGet();
                    synchronized (out) {
                      out.println("LACKS " + p + " seed " + s + " lacks " + lack + " got " + got);
                    }
                  } else if (!lack.isEmpty()) hidden.incrementAndGet();
                }
              });
      out.println(
          ex
              + " pairs "
              + pairs.size()
              + " wrong "
              + wrong
              + " missing "
              + missing
              + " hidden "
              + hidden
              + " ms/exam "
              + (System.nanoTime() - t0) / 1e6 / pairs.size() / seeds);
    }
  }
}
