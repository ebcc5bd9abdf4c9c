package kobai.files;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/** CSV as RFC 4180 defines it, which every spreadsheet and every Moodle can read. */
public final class Csv {
  /** RFC 4180, with quotes only where they are needed. */
  public static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.MINIMAL).get();

  private Csv() {}
}
