package kobai.instructor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import kobai.cli.Language;
import kobai.files.ClassPathEntry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kobai gradescope}: the zip that makes Gradescope grade with Kobai. */
@Command(
    name = "gradescope",
    description = {
      "Make the autograder to upload to Gradescope.",
      "It holds this very Kobai; students' exercises and solutions are not in it.",
      "With --lang, what students read on Gradescope is in that language, otherwise in English."
    })
final class GradescopeCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The zip to write (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("autograder.zip");

  @Option(
      names = "--jar",
      paramLabel = "FILE",
      description = "Another kobai.jar than the one that is running.")
  private @Nullable Path jar;

  @Mixin private Language language = new Language();

  @Override
  public Integer call() throws IOException {
    byte[] runAutograder = runAutograder();
    byte[] kobai = Files.readAllBytes(jar());
    StableZip zip = new StableZip();
    zip.add("kobai.jar", kobai, false);
    zip.add("run_autograder", runAutograder, true);
    zip.add("setup.sh", script("setup.sh"), true);
    Files.write(out, zip.bytes());
    spec.commandLine().getOut().println("Upload " + out + " to Gradescope: Configure Autograder.");
    return 0;
  }

  private Path jar() throws IOException {
    Path found = jar != null ? jar : running();
    if (found == null || !Files.isRegularFile(found)) {
      throw new ParameterException(
          spec.commandLine(),
          (jar == null ? "This Kobai does not run from a jar." : "There is no file " + jar + ".")
              + " Build one with mvn -f build -DskipTests package, and name it: --jar target/kobai.jar");
    }
    return found;
  }

  /** Returns the jar that this program runs from, if it holds all of Kobai and can be started. */
  private static @Nullable Path running() throws IOException {
    Path place = ClassPathEntry.of(GradescopeCommand.class);
    return isRunnable(place) ? place : null;
  }

  private static boolean isRunnable(Path place) throws IOException {
    if (!Files.isRegularFile(place)) {
      return false;
    }
    try (JarFile jar = new JarFile(place.toFile())) {
      Manifest manifest = jar.getManifest();
      return manifest != null
          && manifest.getMainAttributes().containsKey(Attributes.Name.MAIN_CLASS);
    }
  }

  /** Returns the script with the options that each of its runs needs. */
  private byte[] runAutograder() throws IOException {
    String script = new String(script("run_autograder"), StandardCharsets.UTF_8);
    String options = language.asked().map(asked -> "--lang " + asked).orElse("");
    return script
        .replace("\noptions=()\n", "\noptions=(" + options + ")\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] script(String name) throws IOException {
    try (InputStream in =
        GradescopeCommand.class.getResourceAsStream("/kobai/gradescope/" + name)) {
      if (in == null) {
        throw new IOException("this Kobai is incomplete: it has no " + name);
      }
      return in.readAllBytes();
    }
  }
}
