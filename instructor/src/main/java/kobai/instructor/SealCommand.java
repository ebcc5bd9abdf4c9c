package kobai.instructor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kobai.seed.Secret;
import kobai.seed.SecretFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kobai seal}: the hash of a secret, to be published with the exercises. */
@Command(
    name = "seal",
    description = {
      "Print the hash of a secret; if there is no such file, draw one first.",
      "",
      "Publish the hash with the exercises, and the file itself after the deadline: then anyone"
          + " can repeat a grade with kobai check --secret, and see that it was not tampered with.",
      ""
    },
    exitCodeList = {"0:the hash was printed", "2:the file cannot be read or written"})
final class SealCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The file of the secret.")
  private Path file;

  @Override
  public Integer call() throws IOException {
    Secret secret = SecretFile.readOrDraw(file);
    spec.commandLine().getOut().println(secret.hash());
    return 0;
  }
}
