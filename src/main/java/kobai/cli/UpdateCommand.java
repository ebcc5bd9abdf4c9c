package kobai.cli;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kobai.check.Texts;
import kobai.course.starter.Download;
import kobai.course.starter.Update;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kobai update}: a newer Kobai for a copy that somebody works in. */
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
    Path copy = Path.of("");
    Texts texts = Texts.ofThisJvm();
    PrintWriter out = spec.commandLine().getOut();
    if (branch.isEmpty() && isFolder(from) && Update.isCopy(Path.of(from))) {
      show(Update.of(copy, Path.of(from)), texts, out);
      return 0;
    }
    out.println(texts.text("update.fetching", from));
    out.flush();
    try (Download download = Download.of(from, branch)) {
      show(Update.of(copy, download.folder()), texts, out);
    }
    return 0;
  }

  /** The address of a repository is no path on Windows. */
  private static boolean isFolder(String from) {
    return new File(from).isDirectory();
  }

  private void show(Update update, Texts texts, PrintWriter out) {
    if (update.nothing()) {
      out.println(texts.text("update.none", from));
      return;
    }
    out.println(texts.text("update.written", update.renewed().size(), update.removed().size()));
    update.added().forEach(path -> out.println(texts.text("update.new", path)));
    update.kept().forEach((path, mine) -> out.println(texts.text("update.kept", path, mine)));
    update.left().forEach(path -> out.println(texts.text("update.mine", path)));
    out.println(texts.text("update.next"));
  }
}
