package kobai.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A browser and the program that controls it, as installed here; nothing is ever downloaded.
 *
 * @param browser Chromium or Chrome
 * @param driver its ChromeDriver, of the same version
 */
record Programs(Path browser, Path driver) {

  /** Says what to do if they are not installed. */
  static final String MISSING =
      "No page was tried in a browser: there is no Chromium with ChromeDriver on the PATH."
          + " Install them (Debian: apt-get install chromium chromium-driver), or say where they are"
          + " with -Dkobai.browser=FILE -Dkobai.browser.driver=FILE.";

  /** Returns the programs that system properties name, or else those on the PATH. */
  static Optional<Programs> find() {
    Optional<Path> driver = find("kobai.browser.driver", List.of("chromedriver"));
    return find("kobai.browser", List.of("chromium", "chromium-browser", "google-chrome", "chrome"))
        .flatMap(browser -> driver.map(found -> new Programs(browser, found)));
  }

  private static Optional<Path> find(String property, List<String> names) {
    String named = System.getProperty(property, "");
    if (!named.isBlank()) {
      return Optional.of(Path.of(named)).filter(Files::isExecutable);
    }
    List<String> folders = List.of(System.getenv("PATH").split(File.pathSeparator));
    return names.stream()
        .flatMap(name -> Stream.of(name, name + ".exe"))
        .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
