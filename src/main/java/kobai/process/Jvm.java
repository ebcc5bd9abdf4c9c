package kobai.process;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A program in a Java of its own, the same Java as this one.
 *
 * @param mainClass that it begins with
 * @param classPath all that it can see, beside the JDK
 * @param megabytes of memory for its objects
 * @param options further options of the JVM
 */
public record Jvm(String mainClass, List<Path> classPath, int megabytes, List<String> options) {
  private static final Path HOME = Path.of(System.getProperty("java.home"));

  /**
   * It lives for a second: the collector that starts fastest, the quick compiler alone, and small
   * areas. It says nothing, writes no file, and lets nobody in.
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

  /** Returns what a JVM has to read of the JDK. */
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
