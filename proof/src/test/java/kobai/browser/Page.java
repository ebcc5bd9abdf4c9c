package kobai.browser;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;

/** A page that is open in a browser. */
final class Page {
  private final ChromeDriver driver;

  Page(ChromeDriver driver) {
    this.driver = driver;
  }

  /**
   * Returns the value of an expression of JavaScript: a text, a Boolean, a Long, a Double, a list.
   */
  Object ask(String expression) {
    return Objects.requireNonNull(driver.executeScript("return " + expression), expression);
  }

  /** Returns the texts that an expression of JavaScript gives. */
  List<String> all(String expression) {
    return ((List<?>) ask(expression)).stream().map(String::valueOf).toList();
  }

  /** Runs statements of JavaScript. */
  void run(String statements) {
    driver.executeScript(statements);
  }

  /** Runs statements that end by calling {@code done} with a list of texts. */
  List<String> await(String statements) {
    String script = "const done = arguments[arguments.length - 1];\n" + statements;
    List<?> texts = (List<?>) Objects.requireNonNull(driver.executeAsyncScript(script));
    return texts.stream().map(String::valueOf).toList();
  }

  /** Waits until a condition holds. */
  void until(String condition) {
    await(
        "const look = () => (" + condition + ") ? done([]) : requestAnimationFrame(look); look();");
  }

  /** Moves the focus to the first element that a selector of CSS chooses. */
  void focus(String selector) {
    run("document.querySelector('" + selector + "').focus()");
  }

  /** Presses keys, as a reader at a keyboard does. */
  void press(Keys... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  /** Opens everything that can be opened. */
  void unfold() {
    run("document.querySelectorAll('details').forEach((part) => { part.open = true; })");
  }

  /** Closes everything that can be closed. */
  void fold() {
    run("document.querySelectorAll('details').forEach((part) => { part.open = false; })");
  }

  /** Waits this many milliseconds, while the page continues. */
  void pause(int milliseconds) {
    double end = ((Number) ask("performance.now()")).doubleValue() + milliseconds;
    until("performance.now() > " + end);
  }

  /** Shows the page on another medium. */
  void is(Scheme scheme) {
    Map<String, String> colours = Map.of("name", "prefers-color-scheme", "value", scheme.colours());
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("media", scheme.medium(), "features", List.of(colours)));
    await("requestAnimationFrame(() => done([]));"); // which runs after the listeners
  }

  /** Prints the page, as it is now; the sheets are thrown away. */
  void print() {
    driver.executeCdpCommand("Page.printToPDF", Map.of());
  }

  /** Makes the page this wide, in pixels of CSS, and tall enough for usual contents. */
  void width(int pixels) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Returns what went wrong since the last call. */
  List<String> complaints() {
    return Complaints.of(driver);
  }
}
