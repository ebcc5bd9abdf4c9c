package kobai.browser;

import java.util.List;
import kobai.tier.Tags;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The page that shows most: some exercises right, some wrong, in Japanese. */
@ParameterizedClass(name = "{0}")
@MethodSource("pages")
@Tag(Tags.BROWSER)
@Tag(Tags.DAILY)
class OnePageTest extends AnyPage {
  static List<PageSample> pages() {
    return List.of(PageSamples.FAIL);
  }
}
