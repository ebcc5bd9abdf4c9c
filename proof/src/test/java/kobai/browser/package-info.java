/**
 * The pages in a real browser, without a window: headless Chromium, led by Selenium. A new page
 * joins them by a line in {@link kobai.browser.PageSamples}.
 */
@NullMarked
package kobai.browser;

import org.jspecify.annotations.NullMarked;
