package kobai.instructor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import kobai.seed.SecretFile;
import kobai.seed.Seeds;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where the random inputs of a class come from; at most one may be given. */
final class SeedSource {

  @Option(
      names = "--secret",
      paramLabel = "FILE",
      description = {
        "Where each student's random inputs come from; see kobai seal.",
        "Without it a secret is drawn and kept in DIR/secret.txt."
      })
  private @Nullable Path secret;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "The same inputs for everybody, as mvn test -Dkobai.seed=N has them.")
  private @Nullable Long seed;

  /**
   * Returns the seeds. If a secret has to be drawn, it is written to the folder.
   *
   * @param out the folder of the results
   */
  Seeds seeds(Path out) throws IOException {
    if (seed != null) {
      return Seeds.same(seed);
    }
    return Seeds.of(
        secret != null ? SecretFile.read(secret) : SecretFile.readOrDraw(drawnFile(out)));
  }

  /** Returns the file of the secret that was drawn here, if one was drawn. */
  Optional<Path> drawn(Path out) {
    return secret == null && seed == null ? Optional.of(drawnFile(out)) : Optional.empty();
  }

  private static Path drawnFile(Path out) {
    return out.resolve("secret.txt");
  }
}
