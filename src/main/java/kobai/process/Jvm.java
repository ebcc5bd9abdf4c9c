package kobai.process;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A program in a JVM of its own, from the same JDK as this one.
 *
 * @param mainClass the class whose main method it runs
 * @param classPath everything that it can see apart from the JDK
 * @param megabytes the size of its heap
 * @param options further options of the JVM
 */
public record Jvm(String mainClass, List<Path> classPath, int megabytes, List<String> options) {
  private static final Path HOME = Path.of(System.getProperty("java.home"));

  /**
   * Options for a JVM that lives for a second: the garbage collector that starts fastest, only the
   * quick compiler, and small memory areas. It logs nothing, writes no file, and lets no process
   * attach.
   */
  private static final List<String> SMALL =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xshare:auto",
          "-Xlog:disable",
          "-XX:CompressedClassSpaceSize=64m",
          "-XX:ReservedCodeCacheSize=48m",
          "-XX:-UsePerfData",
          "-XX:+DisableAttachMechanism",
          "-XX:-CreateCoredumpOnCrash",
          "-XX:ErrorFile=" + (isWindows() ? "NUL" : "/dev/null"),
          "-Dfile.encoding=UTF-8",
          "-Duser.language=en",
          "-Duser.country=US",
          "-Duser.timezone=UTC");

  /** Returns a command that only shows that a JVM can be started. */
  public static List<String> version() {
    return List.of(java(), "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-version");
  }

  /** Returns the folder of the JDK that a JVM has to read. */
  public static Path home() {
    return HOME;
  }

  private static String java() {
    return HOME.resolve("bin").resolve(isWindows() ? "java.exe" : "java").toString();
  }

  /** Returns the command that starts it. */
  public List<String> command(Confinement confinement) {
    List<String> java = new ArrayList<>();
    java.add(java());
    java.add("-Xmx" + megabytes + "m");
    java.addAll(SMALL);
    java.addAll(options);
    java.add("-cp");
    java.add(
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    java.add(mainClass);
    List<Path> readable = Stream.concat(Stream.of(HOME), classPath.stream()).toList();
    return confinement.command(java, readable);
  }

  private static boolean isWindows() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win")
        && File.pathSeparatorChar == ';';
  }
}
