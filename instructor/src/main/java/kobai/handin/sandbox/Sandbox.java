package kobai.handin.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kobai.process.Confinement;
import kobai.process.Jvm;
import kobai.process.ToolFolder;

/**
 * What the operating system does to keep a process in. With bubblewrap: no network, a file system
 * to read only, a private /tmp and process table, no rights, and limits. Without it: nothing but a
 * process of its own.
 *
 * @param level how strong it is, for the report: "bubblewrap" or "process"
 * @param why there is no more than that; empty with bubblewrap
 */
public record Sandbox(String level, String why) implements Confinement {

  /** No help from the operating system. */
  public static final Sandbox NONE = new Sandbox("process", "switched off");

  private static final String BUBBLEWRAP = "bubblewrap";
  private static final Sandbox STRONG = new Sandbox(BUBBLEWRAP, "");
  private static final String NOBODY = "65534";
  private static final int TEMPORARY_BYTES = 16 << 20;
  private static final long ADDRESS_BYTES = 3L << 30; // a JVM reserves more than it uses

  /** What a Java needs of a Linux system; of what is not there nothing is shown. */
  private static final List<String> SYSTEM =
      List.of("/usr", "/lib", "/lib64", "/lib32", "/bin", "/etc/ld.so.cache");

  /** Returns the strongest that works on this machine. */
  public static Sandbox best() {
    try {
      Path folder = ToolFolder.create(); // a worker has to read what lies in such a one
      try {
        String complaint = tryOut(List.of(Jvm.home(), folder));
        return complaint.isEmpty()
            ? STRONG
            : new Sandbox("process", "bwrap does not work here: " + complaint);
      } finally {
        ToolFolder.delete(folder);
      }
    } catch (IOException e) {
      return new Sandbox("process", "bwrap cannot be run: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Sandbox("process", "interrupted");
    }
  }

  /** Runs something harmless; returns what is wrong, or nothing. */
  private static String tryOut(List<Path> readable) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(STRONG.command(Jvm.version(), readable))
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    boolean ended = process.waitFor(10, TimeUnit.SECONDS);
    process.destroyForcibly();
    return ended && process.exitValue() == 0 ? "" : said.strip();
  }

  /** Returns whether the operating system keeps the process in. */
  public boolean isStrong() {
    return level.equals(BUBBLEWRAP);
  }

  @Override
  public List<String> command(List<String> inner, Collection<Path> readable) {
    if (!isStrong()) {
      return inner;
    }
    List<String> command = new ArrayList<>();
    if (isRoot()) { // limits on the number of processes do not hold for root
      add(command, "setpriv --reuid " + NOBODY + " --regid " + NOBODY);
      add(command, "--clear-groups --no-new-privs --");
    }
    add(command, "bwrap --unshare-all --die-with-parent --new-session --clearenv");
    add(command, "--setenv LANG C.UTF-8 --setenv PATH /usr/bin:/bin --setenv MALLOC_ARENA_MAX 2");
    add(command, "--uid " + NOBODY + " --gid " + NOBODY + " --hostname kobai");
    SYSTEM.forEach(path -> add(command, "--ro-bind-try " + path + " " + path));
    configurations().forEach(path -> bind(command, path));
    add(command, "--proc /proc --dev /dev --size " + TEMPORARY_BYTES + " --tmpfs /tmp");
    readable.forEach(path -> bind(command, path));
    add(command, "--remount-ro / --remount-ro /dev --chdir /tmp --");
    // Processes count threads too; of a JVM there are some twenty. Inside, they are counted by
    // themselves: outside, one hand-in could use up the number for all others of this user.
    add(command, "prlimit --nproc=256 --nofile=256 --core=0 --fsize=" + TEMPORARY_BYTES);
    add(command, "--as=" + ADDRESS_BYTES + " --");
    command.addAll(inner);
    return command;
  }

  private static void add(List<String> command, String words) {
    command.addAll(List.of(words.split(" ")));
  }

  private static void bind(List<String> command, Path path) {
    command.addAll(List.of("--ro-bind", path.toString(), path.toString()));
  }

  /** Debian keeps the settings of its JDKs in /etc. */
  private static List<Path> configurations() {
    try (Stream<Path> etc = Files.list(Path.of("/etc"))) {
      return etc.filter(path -> path.getFileName().toString().startsWith("java")).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static boolean isRoot() {
    return System.getProperty("user.name", "").equals("root");
  }
}
