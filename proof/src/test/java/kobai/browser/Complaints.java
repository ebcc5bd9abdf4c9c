package kobai.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The errors that a browser reports, and its requests for anything that is not on the disk. */
final class Complaints {
  private static final JsonMapper JSON = new JsonMapper();

  private Complaints() {}

  /** Returns errors on the console and requests for anything but files, since the last call. */
  static List<String> of(ChromeDriver driver) {
    List<String> complaints = new ArrayList<>();
    for (LogEntry entry : driver.manage().logs().get("browser")) {
      if (entry.getLevel() == Level.SEVERE) {
        complaints.add(entry.getMessage());
      }
    }
    for (LogEntry entry : driver.manage().logs().get("performance")) {
      JsonNode message = JSON.readTree(entry.getMessage()).path("message");
      String url = message.path("params").path("request").path("url").asString("");
      if (message.path("method").asString("").equals("Network.requestWillBeSent")
          && !url.matches("(file|data|blob):.*")) {
        complaints.add("asked for " + url);
      }
    }
    return complaints;
  }
}
