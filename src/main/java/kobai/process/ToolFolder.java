package kobai.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kobai.files.FileTree;

/**
 * A temporary folder whose name holds the number of its process, so that the folder of a killed
 * process can be distinguished from one in use.
 */
public final class ToolFolder {
  private static final String PREFIX = "kobai-handin-";
  private static final Pattern NAME = Pattern.compile(PREFIX + "([0-9]+)-.*");

  private ToolFolder() {}

  public static Path create() throws IOException {
    long pid = ProcessHandle.current().pid();
    Path folder = Files.createTempDirectory(PREFIX + pid + "-");
    deleteAbandoned(folder.getParent());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder))); // for Ctrl-C
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      // Workers run as the user "nobody", and have to read what is in it.
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    return folder;
  }

  private static void deleteAbandoned(Path parent) throws IOException {
    try (Stream<Path> folders = Files.list(parent)) {
      folders.filter(ToolFolder::isAbandoned).forEach(ToolFolder::delete);
    }
  }

  private static boolean isAbandoned(Path folder) {
    Matcher name = NAME.matcher(folder.getFileName().toString());
    return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
  }

  public static void delete(Path folder) {
    if (!Files.isWritable(folder)) {
      return; // another user's, or deleted already
    }
    try {
      FileTree.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
