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
 * What the operating system does to isolate a process. With bubblewrap: no network, a read-only
 * file system, a private /tmp and process table, no privileges, and limits. Without it: only a
 * separate process.
 *
 * @param level how strong it is, for the report: "bubblewrap" or "process"
 * @param why the reason why it is no stronger; empty with bubblewrap
 */
public record Sandbox(String level, String why) implements Confinement {

  /** A separate process, without further help from the operating system. */
  public static final Sandbox NONE = new Sandbox("process", "switched off");

  private static final String BUBBLEWRAP = "bubblewrap";
  private static final Sandbox STRONG = new Sandbox(BUBBLEWRAP, "");
  private static final String NOBODY = "65534";
  private static final int TEMPORARY_BYTES = 16 << 20;
  private static final long ADDRESS_BYTES = 3L << 30; // a JVM reserves more than it uses

  /** The parts of a Linux system that a Java needs; those that do not exist are left out. */
  private static final List<String> SYSTEM =
      List.of("/usr", "/lib", "/lib64", "/lib32", "/bin", "/etc/ld.so.cache");

  /** Returns the strongest sandbox that works on this machine. */
  public static Sandbox best() {
    try {
      Path folder = ToolFolder.create(); // a worker must be able to read such a folder
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

  /** Runs a harmless program; returns what is wrong, or an empty text. */
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

  /** Returns whether the operating system isolates the process. */
  public boolean isStrong() {
    return level.equals(BUBBLEWRAP);
  }

  @Override
  public List<String> command(List<String> inner, Collection<Path> readable) {
    if (!isStrong()) {
      return inner;
    }
    List<String> command = new ArrayList<>();
    if (isRoot()) { // limits on the number of processes do not apply to root
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
    // The limit on processes counts threads too, and a JVM has about twenty. It is set inside the
    // sandbox, where only these threads are counted: outside, one hand-in could use up the number
    // for all others of this user.
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
