package kobai.report.page;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import kobai.files.AtomicFile;

/**
 * Plotly.js, which draws the plots: a file next to the pages. It is written once, because it is
 * larger than any of them.
 */
public final class Plotly {
  private static final String VERSION = "3.3.1"; // a test compares it with the dependency's

  /** The file's name; another version has another name. */
  public static final String FILE = "plotly-" + VERSION + ".js";

  static final String RESOURCE =
      "/META-INF/resources/webjars/plotly.js-dist/" + VERSION + "/plotly.js";

  private Plotly() {}

  /** Writes the file into a folder unless it is there. */
  public static void into(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      AtomicFile.write(file, Plotly::copy);
    }
  }

  private static void copy(OutputStream out) throws IOException {
    try (InputStream in = Plotly.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new FileNotFoundException(RESOURCE);
      }
      in.transferTo(out);
    }
  }
}
