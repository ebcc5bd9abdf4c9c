package kobai.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kobai.experiment.KnownLayers;
import kobai.experiment.LayerSpec;
import kobai.text.Texts;
import kobai.worker.LocalRunner;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The name of a layer as the user typed it: "affine" or "exercises/layers/Affine.java". */
final class LayerName {
  private static final String SUFFIX = ".java";

  private LayerName() {}

  /**
   * Returns the name of the class.
   *
   * @param folder the folder that holds the folder layers
   * @throws ParameterException if there is no such layer; the message names those that there are
   */
  static String of(CommandSpec spec, Path folder, String typed) {
    String name = typed.replaceFirst(".*[/\\\\]", "").replaceFirst("\\.java$", "");
    Set<String> all = new TreeSet<>(KnownLayers.ALL.stream().map(LayerSpec::name).toList());
    all.addAll(files(folder.resolve(LocalRunner.PACKAGE)));
    return all.stream()
        .filter(name::equals)
        .findFirst()
        .or(() -> all.stream().filter(name::equalsIgnoreCase).findFirst())
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    Texts.ofThisJvm().text("try.no-layer", name, String.join(", ", all))));
  }

  private static List<String> files(Path layers) {
    if (!Files.isDirectory(layers)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(layers)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(file -> file.matches("\\w+\\.java"))
          .map(file -> file.substring(0, file.length() - SUFFIX.length()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
