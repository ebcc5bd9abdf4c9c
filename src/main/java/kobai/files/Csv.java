package kobai.files;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/** CSV as RFC 4180 has it: what every spreadsheet and every Moodle reads. */
public final class Csv {
  /** RFC 4180; quotes only where they are needed. */
  public static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.MINIMAL).get();

  private Csv() {}
}
