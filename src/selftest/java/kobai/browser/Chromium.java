package kobai.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import kobai.report.page.Plotly;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A browser without a window, and without the network. */
final class Chromium implements AutoCloseable {
  private static final Duration LONGEST = Duration.ofSeconds(60); // machines may be busy

  private final ChromeDriver driver;

  private Chromium(ChromeDriver driver) {
    this.driver = driver;
    driver.manage().timeouts().scriptTimeout(LONGEST).pageLoadTimeout(LONGEST);
  }

  /** Starts one with a profile of its own, which ChromeDriver deletes at the end. */
  static Chromium start(Programs programs) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(programs.browser().toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox", // which root does not get; the pages are our own
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
            .build();
    return new Chromium(new ChromeDriver(service, options));
  }

  /** Writes a page and Plotly.js into a folder and opens it. */
  Page open(Sample sample, Path folder) throws IOException {
    Plotly.into(folder);
    return open(Files.writeString(folder.resolve(sample.file()), sample.html()));
  }

  /** Opens a file, in light colours and as wide as a desk. */
  Page open(Path file) {
    Page page = new Page(driver);
    page.is(Scheme.LIGHT);
    page.width(1200);
    driver.get(file.toUri().toString());
    return page;
  }

  @Override
  public void close() {
    driver.quit();
  }
}
