package kobai.cli;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kobai.text.Texts;
import kobai.update.Download;
import kobai.update.Update;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kobai update}: brings a newer Kobai into a student's copy. */
@Command(
    name = "update",
    description = {
      "Take a newer Kobai into the copy that you work in.",
      "",
      "Your files stay as they are: exercises/layers, and everything that did not come with Kobai."
          + " A file of Kobai's that you changed is kept beside the new one as NAME.mine.",
      ""
    },
    exitCodeList = {"0:this copy is up to date", "2:wrong usage, or it could not be written"})
final class UpdateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FROM",
      description = "Where the newer one is: the address of a git repository, or a folder.")
  private String from = "";

  @Option(
      names = "--branch",
      paramLabel = "BRANCH",
      defaultValue = "",
      description = "Its branch (default: the one that the repository itself says).")
  private String branch = "";

  @Mixin private Language language = new Language();

  @Override
  public Integer call() throws IOException {
    language.use();
    Path here = Path.of("");
    if (!Update.isCopy(here)) {
      throw failed("update.here", here.toAbsolutePath());
    }
    if (branch.isEmpty() && isFolder(from) && Update.isCopy(Path.of(from))) {
      show(Update.of(here, Path.of(from)));
      return 0;
    }
    say("update.fetching", from);
    try (Download download = download()) {
      if (!Update.isCopy(download.folder())) {
        throw failed("update.there", from);
      }
      show(Update.of(here, download.folder()));
    }
    return 0;
  }

  private Download download() throws IOException {
    if (new File(from).isFile()) {
      throw failed("update.file", from);
    }
    try {
      return Download.of(from, branch);
    } catch (IOException e) {
      throw failed("update.unreachable", from, e.getMessage());
    }
  }

  /** Uses File, because on Windows Path.of refuses the URL of a repository. */
  private static boolean isFolder(String from) {
    return new File(from).isDirectory();
  }

  private void show(Update update) {
    if (update.nothing()) {
      say("update.none", from);
      return;
    }
    say("update.written", update.renewed().size(), update.removed().size());
    update.added().forEach(path -> say("update.new", path));
    update.kept().forEach((path, mine) -> say("update.kept", path, mine));
    update.left().forEach(path -> say("update.mine", path));
    say("update.next");
  }

  private void say(String key, Object... arguments) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(Texts.ofThisJvm().text(key, arguments));
    out.flush();
  }

  private static IOException failed(String key, Object... arguments) {
    return new IOException(Texts.ofThisJvm().text(key, arguments));
  }
}
