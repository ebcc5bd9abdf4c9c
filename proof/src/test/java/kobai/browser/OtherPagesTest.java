package kobai.browser;

import java.util.List;
import kobai.tier.Slice;
import kobai.tier.Tags;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** All pages but that of {@link OnePageTest}. */
@ParameterizedClass(name = "{0}", allowZeroInvocations = true)
@MethodSource("pages")
@Tag(Tags.BROWSER)
@Tag(Tags.SPREAD)
class OtherPagesTest extends AnyPage {
  static List<PageSample> pages() {
    return Slice.asked().part(PageSamples.OTHERS);
  }
}
