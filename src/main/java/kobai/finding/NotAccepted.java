package kobai.finding;

import java.util.List;
import kobai.text.Explanation;
import kobai.text.Fact;
import kobai.text.Texts;

/**
 * A hand-in cannot be graded as it is. The reason is not its code, but the way it was packed.
 *
 * @param reason why
 * @param detail a detail that may be shown to the student; may be empty
 */
public record NotAccepted(Reason reason, String detail) implements Finding {

  /** Why a hand-in is not accepted. */
  public enum Reason {
    /** It is a file, but not a zip. */
    NOT_A_ZIP,
    /** It is an archive of another kind than zip. */
    OTHER_ARCHIVE,
    /** There is nothing in it. */
    EMPTY,
    /** The zip is incomplete or damaged. */
    BROKEN_ARCHIVE,
    /** The zip has a password. */
    ENCRYPTED,
    /** The zip uses a rare compression method. */
    ODD_COMPRESSION,
    /** The zip's two lists of its contents disagree. */
    HEADERS_DISAGREE,
    /** The zip holds two files with the same name. */
    DUPLICATE_ENTRY,
    /** A name leads out of the hand-in, or hides something. */
    UNSAFE_NAME,
    /** It contains a link. */
    LINK,
    /** It contains something that is neither a file nor a folder. */
    SPECIAL_FILE,
    /** The exercises are in an archive within the archive. */
    NESTED_ARCHIVE,
    /** The archive is too large. */
    ARCHIVE_TOO_LARGE,
    /** It contains too many files and folders. */
    TOO_MANY_ENTRIES,
    /** The archive expands to far more than a hand-in needs. */
    EXPANDS_TOO_FAR,
    /** Folders are nested too deep. */
    TOO_DEEP,
    /** A source file is too large. */
    FILE_TOO_LARGE,
    /** The source files are too large together. */
    TOO_MUCH_TEXT,
    /** There are too many helper files. */
    TOO_MANY_FILES,
    /** A file is there twice, with different contents. */
    AMBIGUOUS,
    /** Two hand-ins have the same name. */
    AMBIGUOUS_ID,
    /** No exercise is in any place where exercises are expected. */
    NOTHING_FOUND,
    /** No source file can be read as text. */
    NOT_TEXT,
    /** It cannot be read from the disk. */
    UNREADABLE
  }

  @Override
  public String id() {
    return "not-accepted";
  }

  @Override
  public Object[] words() {
    return new Object[] {detail};
  }

  @Override
  public List<Fact> facts(Texts texts) {
    return detail.isBlank() ? List.of() : List.of(texts.fact("found", detail));
  }

  @Override
  public Explanation explain(Texts texts) {
    return new Explanation(
        texts.text("not-accepted." + reason + ".headline", words()),
        facts(texts),
        texts.text("not-accepted." + reason + ".next", words()));
  }
}
