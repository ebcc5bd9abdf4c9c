package kobai.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import kobai.report.page.Plotly;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A browser without a window, and without the network. */
final class Chromium implements AutoCloseable {
  private static final Duration LONGEST = Duration.ofSeconds(60); // machines may be busy

  private final ChromeDriver driver;
  private final Path folder;

  private Chromium(ChromeDriver driver, Path folder) {
    this.driver = driver;
    this.folder = folder;
    driver.manage().timeouts().scriptTimeout(LONGEST).pageLoadTimeout(LONGEST);
  }

  /**
   * Starts a browser with its own folder, for its profile and everything else it would leave
   * behind.
   */
  static Chromium start(Programs programs) {
    Path folder = folder();
    ChromeOptions options = new ChromeOptions();
    options.setBinary(programs.browser().toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox", // root cannot have a sandbox; the pages are our own
        "--use-angle=swiftshader", // 3-D plots without a graphics card
        "--enable-unsafe-swiftshader",
        "--ignore-gpu-blocklist",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync");
    options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL", "performance", "ALL"));
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(programs.driver().toFile())
            .usingAnyFreePort()
            .withEnvironment(Map.of("TMPDIR", folder.toString())) // where the profile is, too
            .build();
    return new Chromium(new ChromeDriver(service, options), folder);
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("kobai");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a page and Plotly.js into a folder and opens it. */
  Page open(PageSample sample, Path folder) throws IOException {
    Plotly.into(folder);
    return open(Files.writeString(folder.resolve(sample.file()), sample.html()));
  }

  /** Opens a file, in light colours and as wide as on a desktop. */
  Page open(Path file) {
    Page page = new Page(driver);
    page.is(Scheme.LIGHT);
    page.width(1200);
    driver.get(file.toUri().toString());
    return page;
  }

  @Override
  public void close() throws IOException {
    driver.quit();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    }
  }
}
