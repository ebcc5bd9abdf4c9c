package kobai.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Measures how long a student waits for {@code kobai watch} after a save: from the moment at which
 * the file is closed to the line that ends the verdict, in turn for a right Affine, a wrong one,
 * and one that does not compile.
 *
 * <p>A program of one file: {@code java proof/src/bench/java/kobai/bench/SaveToVerdict.java 20}, in
 * a clone where target/kobai.jar has been built.
 */
public final class SaveToVerdict {
  private static final List<String> KINDS = List.of("right", "wrong", "does not compile");
  private static final Path ROOT = Path.of("target", "bench", "watch", "exercises");
  private static final Path FILE = ROOT.resolve("layers").resolve("Affine.java");
  private static final long PAUSE_MILLIS = 2000; // a student reads before saving again

  private final BufferedReader screen;

  private SaveToVerdict(BufferedReader screen) {
    this.screen = screen;
  }

  /** Saves each kind this many times, 20 by default. */
  public static void main(String... arguments) throws IOException, InterruptedException {
    int saves = arguments.length == 0 ? 20 : Integer.parseInt(arguments[0]);
    Files.createDirectories(FILE.getParent());
    for (String exercise : List.of("Affine", "Sigmoid", "ReLU", "Softmax")) {
      Path layers = Path.of("solutions", "layers");
      String text = Files.readString(layers.resolve(exercise + ".java"));
      Files.writeString(FILE.resolveSibling(exercise + ".java"), text);
    }
    Process watch =
        new ProcessBuilder(List.of("./kobai", "watch", "--lang", "en", "--layers", ROOT.toString()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader screen =
        new BufferedReader(new InputStreamReader(watch.getInputStream(), StandardCharsets.UTF_8))) {
      new SaveToVerdict(screen).measure(saves);
    } finally {
      watch.descendants().forEach(ProcessHandle::destroyForcibly);
      watch.destroyForcibly();
    }
  }

  private void measure(int saves) throws IOException, InterruptedException {
    awaitVerdict(); // the verdict at the start
    double[][] seconds = new double[KINDS.size()][saves];
    double load = 0;
    for (int save = 0; save < saves; save++) {
      for (int kind = 0; kind < KINDS.size(); kind++) {
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        load += ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        String text = text(kind, save);
        long start = System.nanoTime();
        Files.writeString(FILE, text);
        String verdict = awaitVerdict();
        seconds[kind][save] = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
        awaitRest(verdict);
      }
    }
    System.out.printf("| Affine | median s | worst s | of saves |%n|---|---:|---:|---:|%n");
    for (int kind = 0; kind < KINDS.size(); kind++) {
      Arrays.sort(seconds[kind]);
      System.out.printf(
          Locale.ROOT,
          "| %s | %.2f | %.2f | %d |%n",
          KINDS.get(kind),
          seconds[kind][saves / 2],
          seconds[kind][saves - 1],
          saves);
    }
    System.out.printf(
        Locale.ROOT,
        "Load of the machine meanwhile: %.1f, on %d processors%n",
        load / saves / KINDS.size(),
        Runtime.getRuntime().availableProcessors());
  }

  /** Returns a text that differs for each save, so that none is taken for the previous one. */
  private static String text(int kind, int save) throws IOException {
    String right = Files.readString(Path.of("solutions", "layers", "Affine.java"));
    String text =
        switch (kind) {
          case 0 -> right;
          case 1 ->
              right.replace("dout.multiply(w.value()", "dout.scalarMultiply(2).multiply(w.value()");
          default -> right.replaceFirst(";", "");
        };
    return text + "// " + save + "\n";
  }

  /** Reads to the next status that reports a verdict. */
  private String awaitVerdict() throws IOException {
    String line = screen.readLine();
    while (line != null && !line.contains("Graded in")) {
      line = screen.readLine();
    }
    return String.valueOf(line);
  }

  /** Reads the verdict of XOR, which comes later and is not measured. */
  private void awaitRest(String verdict) throws IOException {
    if (verdict.contains("More is coming")) {
      awaitVerdict();
    }
  }
}
